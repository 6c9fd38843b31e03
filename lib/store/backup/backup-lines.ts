import * as v from 'valibot';
import { packMetaSchema, topicSchema } from '../../corpus/pack-schema.ts';
import type { TopicKey } from '../../corpus/topic-key.ts';

const key = v.pipe(
  v.string(),
  v.regex(/^[^/]+\/[^/]+$/),
  v.transform((text) => text as TopicKey),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const note = v.object({
  id: v.string(),
  text: v.string(),
  topic: v.exactOptional(key),
  place: v.exactOptional(
    v.object({ pack: v.string(), source: v.string(), start: offset, end: offset, quote: v.string() }),
  ),
  made: v.number(),
  changed: v.number(),
});

/** Articles come from pages, which keep to no rules; what could be saved must be restorable, so only shapes count. */
const source = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  publisher: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  published: v.exactOptional(v.string()),
  inferred: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  lang: v.string(),
  licence: v.exactOptional(v.string()),
  attribution: v.exactOptional(v.string()),
  saved: v.exactOptional(v.string()),
  part: v.exactOptional(v.literal('selection')),
  file: v.exactOptional(v.string()),
  text: v.array(v.string()),
});

const pack = v.object({
  id: v.string(),
  meta: packMetaSchema,
  enabled: v.boolean(),
  marking: v.boolean(),
  order: v.number(),
  origin: v.picklist(['bundled', 'file', 'own']),
});

/** The first line of a backup. */
export const headLine = v.object({
  format: v.literal('sidelight-backup'),
  formatVersion: v.number(),
  made: v.string(),
});

/** Every other line, by its `kind`. */
export const bodyLine = v.variant('kind', [
  v.object({ kind: v.literal('settings'), settings: v.record(v.string(), v.unknown()) }),
  v.object({ kind: v.literal('pack'), pack }),
  v.object({ kind: v.literal('topic'), pack: v.string(), topic: topicSchema }),
  v.object({ kind: v.literal('source'), pack: v.string(), source }),
  v.object({
    kind: v.literal('version'),
    version: v.object({ pack: v.string(), source: v.string(), saved: v.string(), was: source }),
  }),
  v.object({ kind: v.literal('note'), note }),
  v.object({ kind: v.literal('mute'), mute: v.object({ topic: key, at: v.number() }) }),
  v.object({ kind: v.literal('feedback'), feedback: v.object({ alias: v.string(), topic: key, at: v.number() }) }),
  v.object({ kind: v.literal('pin'), pin: v.object({ topic: key, at: v.number() }) }),
  v.object({ kind: v.literal('end'), lines: v.number() }),
]);
