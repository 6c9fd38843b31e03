import { answer } from '../../lib/platform/messages.ts';
import { openWorkroom } from './workroom.ts';

answer('workroom', openWorkroom());
