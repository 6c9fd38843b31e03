import { answerWorkroom } from '../../lib/platform/answer-workroom.ts';
import { openWorkroom } from './workroom.ts';

answerWorkroom(openWorkroom());
