import { answer } from './messages.ts';
import type { Workroom } from './workroom.ts';

/** Answers the questions of `offscreenWorkroom`; runs in the offscreen document. */
export function answerWorkroom(workroom: Workroom): void {
  answer('workroom', {
    'workroom.scope': (skeleton) => workroom.readScope(skeleton),
    'workroom.install': (pack) => workroom.install(pack),
    // Messages are JSON.
    'workroom.compile': async (place) => new Uint8Array(await workroom.compile(place)).toBase64(),
    'workroom.tidy': () => workroom.tidy(),
    'workroom.index': (damaged) => workroom.index(damaged),
    'workroom.save': (page) => workroom.savePage(page),
    'workroom.unsave': (place) => workroom.undoSave(place),
    'workroom.find': (text) => workroom.find(text),
    'workroom.name': async (text) => (await workroom.topicNamed(text)) ?? null,
    'workroom.context': (page) => workroom.pageContext(page),
    'workroom.topic': (request) => workroom.topicView(request),
  });
}
