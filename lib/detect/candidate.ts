import type { TopicKey } from '../corpus/topic-key.ts';
import { foldText } from '../text/fold-text.ts';
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
  exact: boolean;
}

/** A span of a text that spells a name, before anything is decided. UTF-16 offsets. */
export interface Candidate {
  start: number;
  end: number;
  /** At least one; of several packs in their order. */
  senses: Sense[];
}

/** Names of one pack in a text: leftmost-longest, whole words, none overlapping. */
export function scan(lexicon: Lexicon, text: string): Candidate[] {
  return [...spans(lexicon.names, text)].map(({ start, end, form }) => {
    const forms = [form, ...sameSpelling(lexicon.names, form)];
    const senses = new Map<TopicKey, Sense>();
    for (const f of forms) {
      const number = lexicon.names.owners[f] as number;
      const key = lexicon.key(number);
      if (senses.has(key)) continue;
      const flags = lexicon.names.flags(f);
      senses.set(key, {
        key,
        topic: lexicon.topic(number),
        lexicon,
        alias: lexicon.names.text(f),
        ambiguous: (flags & AMBIGUOUS) !== 0,
        exact: (flags & EXACT) !== 0,
      });
    }
    return { start, end, senses: [...senses.values()] };
  });
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
      kept[kept.length - 1] = { ...last, senses: [...last.senses, ...candidate.senses] };
    } else if (!last || candidate.start >= last.end) kept.push(candidate);
  }
  return kept;
}
