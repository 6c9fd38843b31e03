import type { TopicKey } from '../corpus/topic-key.ts';
import { foldText } from '../text/fold-text.ts';
import { type StemmedLanguage, stemText } from '../text/stem.ts';
import type { Lexicon } from './lexicon.ts';
import { AMBIGUOUS, EXACT } from './phrase-format.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { TopicRecord } from './topic-record.ts';

/** One topic that a span may name. */
export interface Sense {
  key: TopicKey;
  topic: TopicRecord;
  lexicon: Lexicon;
  /** The alias as its pack spells it. */
  alias: string;
  ambiguous: boolean;
}

/** A span of a text that spells a name, before anything is decided. UTF-16 offsets. */
export interface Candidate {
  start: number;
  end: number;
  /** At least one; of several packs in their order. */
  senses: Sense[];
}

/** Whether an alias is a person's surname alone: it says who is meant only with the rest of the page. */
export function isBareSurname(sense: Sense): boolean {
  return sense.topic.kind === 'person' && /^\p{Lu}[^\s]*$/u.test(sense.alias);
}

/** Names of one pack in a text: leftmost-longest, whole words, none overlapping; with inflected forms in `languages`. */
export function scan(lexicon: Lexicon, text: string, languages: readonly StemmedLanguage[] = []): Candidate[] {
  const spelled = [...spans(lexicon.names, text)].map(({ start, end, form }) => ({
    start,
    end,
    senses: sensesOf(
      lexicon,
      [form, ...sameSpelling(lexicon.names, form)].filter((f) => hasCapitals(lexicon, f, text.slice(start, end))),
    ),
  }));
  const inflected = languages.flatMap((lang) => scanStems(lexicon, text, lang));
  return inflected.length === 0 ? spelled : resolve([spelled, inflected]);
}

/** The candidates whose names are of some language that is not left out. */
export function inLanguages(candidates: Candidate[], leftOut: readonly string[]): Candidate[] {
  if (leftOut.length === 0) return candidates;
  const isKept = ({ topic, alias }: Sense): boolean =>
    (topic.langs[foldText(alias)] ?? ['en']).some((lang) => !leftOut.includes(lang));
  return candidates
    .map((candidate) => ({ ...candidate, senses: candidate.senses.filter(isKept) }))
    .filter(({ senses }) => senses.length > 0);
}

function scanStems(lexicon: Lexicon, text: string, lang: StemmedLanguage): Candidate[] {
  const table = lexicon.stems.get(lang);
  if (!table) return [];
  const stems = stemText(text, lang, foldText);
  return [...spans(table, stems.text)].flatMap(({ start, end, form }) => {
    const from = stems.starts[start] ?? 0;
    const to = stems.ends[end - 1] ?? text.length;
    const forms = [form, ...sameSpelling(table, form)].map((f) => table.owners[f] as number);
    const senses = sensesOf(
      lexicon,
      forms.filter((f) => hasInitials(lexicon, f, text.slice(from, to))),
    );
    return senses.length === 0 ? [] : [{ start: from, end: to, senses }];
  });
}

function sensesOf(lexicon: Lexicon, forms: number[]): Sense[] {
  const senses = new Map<TopicKey, Sense>();
  for (const form of forms) {
    const number = lexicon.names.owners[form] as number;
    const key = lexicon.key(number);
    if (senses.has(key)) continue;
    const flags = lexicon.names.flags(form);
    senses.set(key, {
      key,
      topic: lexicon.topic(number),
      lexicon,
      alias: lexicon.names.text(form),
      ambiguous: (flags & AMBIGUOUS) !== 0,
    });
  }
  return [...senses.values()];
}

/** Whether a form that must be written exactly is. */
function hasCapitals(lexicon: Lexicon, form: number, written: string): boolean {
  if ((lexicon.names.flags(form) & EXACT) === 0 || written === written.toUpperCase()) return true;
  const alias = lexicon.names.text(form);
  return foldText(alias) !== foldText(written) || capitals(alias) === capitals(written);
}

/** Whether an inflected form has the capitals that its name must have, at the starts of words. */
function hasInitials(lexicon: Lexicon, form: number, written: string): boolean {
  if ((lexicon.names.flags(form) & EXACT) === 0) return true;
  const initials = (text: string) => (text.match(/\p{L}+/gu) ?? []).map((word) => /^\p{Lu}/u.test(word));
  const asked = initials(lexicon.names.text(form));
  const given = initials(written);
  return asked.every((capital, i) => !capital || given[i] === true);
}

function capitals(text: string): string {
  return text.replace(/[^\p{Lu}]/gu, '');
}

function* spans(table: PhraseTable, text: string) {
  const found = table.scan(text).slice();
  for (let i = 0; i < found.length; i += 3) {
    yield { start: found[i] as number, end: found[i + 1] as number, form: found[i + 2] as number };
  }
}

function sameSpelling(table: PhraseTable, form: number): number[] {
  const chained = [...table.chained(form)];
  if (chained.length === 0) return chained;
  const spelling = foldText(table.text(form));
  return chained.filter((other) => foldText(table.text(other)) === spelling);
}

/**
 * One list of candidates from those of several packs: the leftmost wins, then the longest, then the earlier pack. Packs
 * that name the same span both keep their senses.
 */
export function resolve(packs: Candidate[][]): Candidate[] {
  if (packs.length === 1) return packs[0] ?? [];
  const all = packs.flat().sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of all) {
    const last = kept.at(-1);
    if (last && last.start === candidate.start && last.end === candidate.end) {
      const more = candidate.senses.filter(({ key }) => !last.senses.some((sense) => sense.key === key));
      kept[kept.length - 1] = { ...last, senses: [...last.senses, ...more] };
    } else if (!last || candidate.start >= last.end) kept.push(candidate);
  }
  return kept;
}
