import * as v from 'valibot';
import * as field from './pack-fields.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { RELATION_TYPES, TOPIC_KINDS } from './topic.ts';

// Lists and flags that are empty or usual may be left out of a file, so that large packs stay small.
const none = <Item extends v.GenericSchema>(item: Item, length?: number) =>
  v.optional(field.list(item, length), () => []);
const FLAG = 'must be true or false (yes or no in an authored file)';
const flag = (usual: boolean) => v.optional(v.boolean(FLAG), usual);
const cite = v.pipe(
  field.list(field.text(PACK_LIMITS.idLength)),
  v.minLength(1, 'cites nothing; name at least one reference by its key'),
);
const words = v.optional(field.wordsByLanguage, () => ({}));

const asOf = v.object(
  { date: field.date, of: v.picklist(['fact', 'source'], 'must be "fact" or "source"') },
  'must hold a date',
);

const alias = v.object(
  {
    text: field.aliasText,
    lang: field.language,
    case: v.optional(v.picklist(['exact', 'fold'], 'must be "exact" or "fold"'), 'fold'),
    inflect: flag(true),
    ambiguous: flag(false),
    mark: v.exactOptional(v.boolean(FLAG)),
  },
  'must be an alias with text and lang; an authored file lists aliases by language, for example {en: [treaty, pact]}',
);

const fact = v.object(
  { label: field.text(PACK_LIMITS.titleLength), value: field.text(), asOf, cite },
  'must be a fact with label, value, asOf and cite',
);

const dispute = v.object(
  { claim: field.text(), saidBy: field.text(), but: field.text(), asOf, cite },
  'must be a dispute with claim, saidBy, but, asOf and cite',
);

const timelineEvent = v.object(
  { date: field.date, text: field.text(), cite },
  'must be an event with date, text and cite',
);

const relation = v.object(
  {
    to: field.id,
    type: v.picklist(RELATION_TYPES, `is not a relation type; use one of: ${RELATION_TYPES.join(', ')}`),
  },
  'must be a relation with to and type',
);

const reference = v.object(
  {
    key: field.id,
    title: field.text(),
    publisher: v.exactOptional(field.text()),
    url: v.exactOptional(field.url),
    date: v.exactOptional(field.date),
  },
  'must be a reference with key and title',
);

/** What a compiled topic may hold. */
export const topicSchema = v.object(
  {
    id: field.id,
    title: field.text(PACK_LIMITS.titleLength),
    kind: v.picklist(TOPIC_KINDS, `is not a kind of topic; use one of: ${TOPIC_KINDS.join(', ')}`),
    companion: flag(false),
    wikidata: v.exactOptional(
      v.pipe(v.string('must be text'), v.regex(/^Q[1-9]\d{0,11}$/, 'is not a Wikidata item; write one such as Q42')),
    ),
    sameAs: v.exactOptional(field.topicKey),
    summary: field.text(PACK_LIMITS.summaryLength),
    background: none(field.text(PACK_LIMITS.paragraphLength), PACK_LIMITS.paragraphs),
    aliases: none(alias, PACK_LIMITS.aliases),
    cues: words,
    anticues: words,
    heads: words,
    facts: none(fact),
    disputes: none(dispute),
    timeline: none(timelineEvent),
    relations: none(relation),
    references: none(reference),
  },
  'must be a topic: an object with id, title, kind and summary',
);

/** What a compiled source may hold. */
export const sourceSchema = v.object(
  {
    id: field.id,
    title: field.text(),
    publisher: v.exactOptional(field.text()),
    author: v.exactOptional(field.text()),
    published: v.exactOptional(field.date),
    inferred: v.exactOptional(field.text()),
    url: v.exactOptional(field.url),
    lang: field.languageTag,
    licence: v.exactOptional(field.text()),
    attribution: v.exactOptional(field.text()),
    text: v.pipe(
      field.list(field.text(PACK_LIMITS.paragraphLength), PACK_LIMITS.paragraphs),
      v.minLength(1, 'has no text'),
    ),
  },
  'must be a source: an object with id, title, lang and text',
);

/** What a pack may say of itself. */
export const packMetaSchema = v.object(
  {
    id: field.id,
    title: field.text(PACK_LIMITS.titleLength),
    version: v.pipe(
      v.string('must be text; put the number in quotes'),
      v.regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'is not a version; write three numbers, for example 1.0.0'),
    ),
    description: field.text(),
    lang: field.languageTag,
    licence: field.text(),
    homepage: v.exactOptional(field.url),
    authors: v.pipe(
      field.list(field.text(PACK_LIMITS.titleLength)),
      v.minLength(1, 'names nobody; name at least one author'),
    ),
    checked: field.day,
  },
  'must describe the pack: an object with id, title, version, description, lang, licence, authors and checked',
);

/** A whole compiled pack; `docs/pack.schema.json` is generated from it. */
export const packSchema = v.object(
  {
    format: v.literal('sidelight-pack', 'must be "sidelight-pack"; this file is something else'),
    formatVersion: v.literal(
      1,
      'is not a version this Sidelight reads; it reads version 1. A newer Sidelight may help',
    ),
    pack: packMetaSchema,
    topics: none(topicSchema, PACK_LIMITS.topics),
    sources: none(sourceSchema, PACK_LIMITS.sources),
  },
  'must be a pack: an object with format, formatVersion, pack, topics and sources',
);
