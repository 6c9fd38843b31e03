import { clashingAliases } from '../../../lib/corpus/alias-clash.ts';
import { PACK_LIMITS } from '../../../lib/corpus/pack-limits.ts';
import { clip } from '../../../lib/corpus/pack-problem.ts';
import { idMaker } from '../../../lib/corpus/slug.ts';
import type { Alias, RelationType, Topic, TopicKind } from '../../../lib/corpus/topic.ts';

/** One entry of a glossary, whatever it was read from. */
export interface Entry {
  /** Unique in its glossary; made from the term when left out. */
  id?: string;
  term: string;
  definition: string;
  kind?: TopicKind;
  /** Other names; the term itself is added in the glossary's language. */
  names: { text: string; lang: string; ambiguous?: boolean }[];
  relations?: { to: string; type: RelationType }[];
  wikidata?: string;
}

/** Reads a file of one format into entries. */
export type Importer = (input: string, lang: string) => AsyncIterable<Entry> | Iterable<Entry>;

const CONTROLS = /\p{Cc}+/gu;

/** Makes topics of entries; ids are unique within one maker. Names that a pack may not hold are left out. */
export function topicMaker(lang: string): (entry: Entry) => Topic {
  const makeId = idMaker('entry');
  return (entry) => {
    const definition = tidy(entry.definition) || tidy(entry.term);
    return {
      id: makeId(entry.id ?? entry.term),
      title: clip(tidy(entry.term), PACK_LIMITS.titleLength),
      kind: entry.kind ?? 'concept',
      companion: false,
      ...(entry.wikidata && /^Q[1-9]\d{0,11}$/.test(entry.wikidata) ? { wikidata: entry.wikidata } : {}),
      summary: shorten(definition, PACK_LIMITS.summaryLength),
      background: definition.length > PACK_LIMITS.summaryLength ? [clip(definition, PACK_LIMITS.paragraphLength)] : [],
      aliases: aliasesOf(entry, lang),
      cues: {},
      anticues: {},
      heads: {},
      facts: [],
      disputes: [],
      timeline: [],
      relations: (entry.relations ?? []).slice(0, PACK_LIMITS.entries),
      references: [],
    };
  };
}

function aliasesOf({ term, names }: Entry, lang: string): Alias[] {
  const own = names.some(({ text, lang: of }) => of === lang && tidy(text) === tidy(term))
    ? []
    : [{ text: term, lang }];
  const aliases = [...own, ...names]
    .map(({ text, lang: of, ...more }): Alias => {
      const clean = tidy(text);
      // Abbreviations keep their capitals, or "WHO" would be found in every question.
      const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(clean);
      const ambiguous = 'ambiguous' in more && more.ambiguous === true;
      return {
        text: clean,
        lang: of.toLowerCase().split('-')[0] ?? of,
        case: capitals ? 'exact' : 'fold',
        inflect: !capitals,
        ambiguous,
      };
    })
    .filter(({ text, lang: of }) => {
      const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      return letters >= PACK_LIMITS.aliasLetters && text.length <= PACK_LIMITS.aliasLength && /^[a-z]{2,3}$/.test(of);
    })
    .slice(0, PACK_LIMITS.aliases);
  const repeated = new Set(clashingAliases(aliases).map(([, second]) => second));
  return aliases.filter((_, index) => !repeated.has(index));
}

/** At most `length` characters, cut at a word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), length / 2))
    .toWellFormed()
    .trimEnd()}…`;
}

function tidy(text: string): string {
  return text.toWellFormed().replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
}
