import type { Alias, Topic } from '../corpus/topic.ts';
import { foldText } from '../text/fold-text.ts';
import { STEMMED_LANGUAGES, type StemmedLanguage, stemText } from '../text/stem.ts';
import {
  headerSum,
  LEXICON_HEADER,
  LEXICON_HEADER_BYTES,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  type LexiconHeader,
  sum,
} from './lexicon-format.ts';
import { AMBIGUOUS, align, DERIVED, EXACT } from './phrase-format.ts';
import type { TopicRecord } from './topic-record.ts';
import { variants } from './variants.ts';
import { type Form, writeTable } from './write-table.ts';

/** What a lexicon is compiled from: the pack's id and of its topics what detection needs. */
export interface LexiconSource {
  pack: string;
  topics: Pick<
    Topic,
    'id' | 'kind' | 'companion' | 'sameAs' | 'aliases' | 'cues' | 'anticues' | 'heads' | 'relations'
  >[];
}

/**
 * Compiles the names of a pack into one buffer that `openLexicon` reads as it lies: store it, send it, keep it across
 * restarts. Takes about 1 ms per 1,000 aliases.
 */
export function compileLexicon(source: LexiconSource): ArrayBuffer {
  const encoder = new TextEncoder();
  const topics = source.topics.map((topic) => ({
    ...topic,
    aliases: topic.aliases.filter(({ mark }) => mark !== false),
  }));
  const records = topicRecords(topics).map((record) => encoder.encode(JSON.stringify(brief(record))));
  const forms = nameForms(topics);
  const names = writeTable(forms);
  const stems = stemForms(topics, forms).map(([lang, list]) => ({ lang, table: writeTable(list) }));
  const pack = encoder.encode(source.pack);

  let at = LEXICON_HEADER_BYTES;
  const take = (bytes: number) => {
    const start = at;
    at = align(at + bytes);
    return start;
  };
  const header: LexiconHeader = {
    magic: LEXICON_MAGIC,
    version: LEXICON_VERSION,
    headerSum: 0,
    bodySum: 0,
    bytes: 0,
    topics: records.length,
    packAt: take(pack.length),
    packBytes: pack.length,
    recordStartsAt: take((records.length + 1) * 4),
    recordsAt: take(records.reduce((bytes, record) => bytes + record.length, 0)),
    namesAt: take(names.length),
    stems: stems.length,
    stemsAt: take(stems.length * 8),
    reserved1: 0,
    reserved2: 0,
    reserved3: 0,
  };
  const stemsAt = stems.map(({ table }) => take(table.length));
  header.bytes = at;
  const buffer = new ArrayBuffer(at);
  const bytes = new Uint8Array(buffer);
  bytes.set(pack, header.packAt);
  bytes.set(names, header.namesAt);
  const directory = new Uint32Array(buffer, header.stemsAt, stems.length * 2);
  stems.forEach(({ lang, table }, i) => {
    directory[2 * i] = lang.charCodeAt(0) | (lang.charCodeAt(1) << 8);
    directory[2 * i + 1] = stemsAt[i] as number;
    bytes.set(table, stemsAt[i]);
  });
  const recordStarts = new Uint32Array(buffer, header.recordStartsAt, records.length + 1);
  let recordAt = 0;
  records.forEach((record, i) => {
    bytes.set(record, header.recordsAt + recordAt);
    recordAt += record.length;
    recordStarts[i + 1] = recordAt;
  });
  header.bodySum = sum(new Uint32Array(buffer, LEXICON_HEADER_BYTES));
  const numbers = new Uint32Array(buffer, 0, LEXICON_HEADER.length);
  numbers.set(LEXICON_HEADER.map((name) => header[name]));
  numbers[LEXICON_HEADER.indexOf('headerSum')] = headerSum(numbers);
  return buffer;
}

/** Spellings of all names; those that are surer of their sense come first, so that they win a shared span. */
function nameForms(topics: LexiconSource['topics']): Form[] {
  const forms: Form[] = [];
  topics.forEach((topic, owner) => {
    const seen = new Set<string>();
    const doubtful = new Set(topic.aliases.filter((alias) => alias.ambiguous).map((alias) => foldText(alias.text)));
    for (const alias of topic.aliases) {
      const flags = flagsOf(alias, doubtful);
      const add = (text: string, more: number) => {
        const key = `${(flags & EXACT) !== 0 ? text : foldText(text)}|${flags}`;
        if (seen.has(key)) return;
        seen.add(key);
        forms.push({ text, owner, flags: flags | more });
      };
      add(alias.text, 0);
      if (alias.inflect) for (const variant of variants(alias, topic.kind)) add(variant, DERIVED);
    }
  });
  return forms.sort((a, b) => rank(a) - rank(b));
}

/** Names that inflect, cut to stems, for each language that has any; the owner is the number of the name's form. */
function stemForms(topics: LexiconSource['topics'], forms: Form[]): [StemmedLanguage, Form[]][] {
  const numbers = new Map(forms.map((form, number) => [`${form.owner}|${form.flags}|${form.text}`, number]));
  return STEMMED_LANGUAGES.map((lang): [StemmedLanguage, Form[]] => {
    const list: Form[] = [];
    topics.forEach((topic, owner) => {
      const seen = new Set<string>();
      const doubtful = new Set(topic.aliases.filter((alias) => alias.ambiguous).map((alias) => foldText(alias.text)));
      for (const alias of topic.aliases) {
        // A name in Latin letters ("Biden", "Taurus") takes the endings of whatever language it stands in.
        const borrowed = alias.lang === 'en' && topic.kind === 'person' && lang !== 'uk' && lang !== 'ru';
        if (!alias.inflect || (alias.lang !== lang && !borrowed)) continue;
        const flags = flagsOf(alias, doubtful);
        const number = numbers.get(`${owner}|${flags}|${alias.text}`);
        const { text } = stemText(alias.text, lang, foldText);
        if (number === undefined || seen.has(text)) continue;
        seen.add(text);
        list.push({ text, owner: number, flags: flags & AMBIGUOUS });
      }
    });
    return [lang, list.sort((a, b) => rank(a) - rank(b))];
  }).filter(([, list]) => list.length > 0);
}

/** A name that is ambiguous in one language is so in all: "Taurus" is a star sign on pages of every language. */
function flagsOf(alias: Alias, doubtful: Set<string>): number {
  const exact = alias.case === 'exact' ? EXACT : 0;
  return exact | (alias.ambiguous || doubtful.has(foldText(alias.text)) ? AMBIGUOUS : 0);
}

function rank(form: Form): number {
  return (form.flags & AMBIGUOUS ? 2 : 0) + (form.flags & EXACT ? 0 : 1);
}

/** A record without what `openLexicon` puts back: lists and flags that are empty. */
function brief(record: TopicRecord): Partial<TopicRecord> {
  const full = Object.entries(record).filter(([, value]) => value === true || Object.keys(value).length !== 0);
  return Object.fromEntries(full);
}

/** Folded words of a topic's names; of people only the first and the last, since "John Trump" is not Donald John Trump. */
function nameWords({ kind, aliases }: Pick<Topic, 'kind' | 'aliases'>): string[] {
  const words = aliases.flatMap(({ text }) => {
    const all = foldText(text).split(/[^\p{L}\p{N}]+/u);
    return kind === 'person' ? [all[0], all.at(-1)] : all;
  });
  return [...new Set(words)].filter((word) => word !== undefined && word !== '') as string[];
}

/** Languages of a topic's names, by folded spelling, of those that are not English alone. */
function nameLanguages({ kind, aliases }: Pick<Topic, 'kind' | 'aliases'>): Record<string, string[]> {
  if (aliases.every(({ lang }) => lang === 'en')) return {};
  const langs = new Map<string, Set<string>>();
  for (const alias of aliases)
    for (const spelling of [alias.text, ...(alias.inflect ? variants(alias, kind) : [])]) {
      const folded = foldText(spelling);
      langs.set(folded, (langs.get(folded) ?? new Set()).add(alias.lang));
    }
  const told = [...langs].filter(([, those]) => those.size > 1 || !those.has('en'));
  return Object.fromEntries(told.map(([folded, those]) => [folded, [...those]]));
}

/** Beyond this a pack is a list of names, whose words would take more room than the names. */
const MOST_NAMES_WITH_WORDS = 20_000;

function topicRecords(topics: LexiconSource['topics']): TopicRecord[] {
  const names = topics.reduce((count, topic) => count + topic.aliases.length, 0);
  const numbers = new Map(topics.map((topic, i) => [topic.id, i]));
  const related = topics.map(() => new Set<number>());
  topics.forEach((topic, from) => {
    for (const { to } of topic.relations) {
      const number = numbers.get(to);
      if (number === undefined) continue;
      related[from]?.add(number);
      related[number]?.add(from);
    }
  });
  const foldAll = (lists: Record<string, string[]>) => [...new Set(Object.values(lists).flat().map(foldText))];
  return topics.map((topic, i) => ({
    id: topic.id,
    kind: topic.kind,
    companion: topic.companion,
    ...(topic.sameAs ? { sameAs: topic.sameAs } : {}),
    cues: foldAll(topic.cues),
    anticues: foldAll(topic.anticues),
    heads: Object.fromEntries(Object.entries(topic.heads).map(([lang, nouns]) => [lang, nouns.map(foldText)])),
    related: [...(related[i] ?? [])],
    langs: nameLanguages(topic),
    words: names > MOST_NAMES_WITH_WORDS ? [] : nameWords(topic),
  }));
}
