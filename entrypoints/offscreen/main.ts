import { answerWorkroom } from '../../lib/platform/workroom.ts';
import { openWorkroom } from './workroom.ts';

answerWorkroom(openWorkroom());
