import type { Database } from './database.ts';
import type { OwnWrites } from './store.ts';

/** What the reader writes. Rows here are never removed but by the reader, and outlive the packs they speak of. */
export function ownWrites(database: Database): OwnWrites {
  const { mutes, feedback, notes, pins } = database;
  return {
    async mute(topic, muted) {
      if (muted) await mutes.put({ topic, at: Date.now() });
      else await mutes.delete(topic);
    },
    async reject({ alias, topic }, rejected) {
      if (rejected) await feedback.put({ alias, topic, at: Date.now() });
      else await feedback.delete([alias, topic]);
    },
    mutes: () => mutes.toArray(),
    feedback: () => feedback.toArray(),
    notes: (topic) => (topic === undefined ? notes.toArray() : notes.where('topic').equals(topic).toArray()),
    async putNote(note) {
      await notes.put(note);
    },
    async deleteNote(id) {
      await notes.delete(id);
    },
    pins: () => pins.toCollection().sortBy('at'),
    async pin(topic, pinned) {
      if (pinned) await pins.put({ topic, at: Date.now() });
      else await pins.delete(topic);
    },
  };
}
