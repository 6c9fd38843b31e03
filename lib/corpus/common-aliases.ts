import { foldText } from '../text/fold-text.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { Alias } from './topic.ts';

/** Share of the words of ordinary news from which a pack's aliases in one language would drown the page. */
const TOO_MUCH = 0.05;

/** Aliases of one language that are words of everyday text, commonest first, and their share of all words, 0 to 1. */
export interface CommonAliases {
  lang: string;
  share: number;
  words: { text: string; share: number }[];
}

/** Languages in which unambiguous aliases would mark more than a twentieth of the words of ordinary news. */
export function commonAliases(
  aliases: Iterable<Pick<Alias, 'text' | 'lang' | 'case' | 'ambiguous' | 'mark'>>,
): CommonAliases[] {
  const found = new Map<string, Map<string, number>>();
  for (const alias of aliases) {
    const { text, lang } = alias;
    const share = everydayShare(alias);
    if (share === undefined) continue;
    const words = found.get(lang) ?? new Map();
    found.set(lang, words.set(text, share));
  }
  return [...found].flatMap(([lang, words]) => {
    const share = [...words.values()].reduce((sum, one) => sum + one, 0);
    const sorted = [...words].map(([text, one]) => ({ text, share: one })).sort((a, b) => b.share - a.share);
    return share > TOO_MUCH ? [{ lang, share, words: sorted }] : [];
  });
}

/**
 * Share of the words of everyday text, 0 to 1, that an alias marks. `undefined` when it is no everyday word, needs support
 * since it is ambiguous, or has capitals of its own, which do not stand in ordinary words.
 */
export function everydayShare({
  text,
  lang,
  case: capitals,
  ambiguous,
  mark,
}: Pick<Alias, 'text' | 'lang' | 'case' | 'ambiguous' | 'mark'>): number | undefined {
  if (ambiguous || mark === false || (capitals === 'exact' && text !== text.toLowerCase())) return undefined;
  return shares(lang).get(foldText(text));
}

const known = new Map<string, Map<string, number>>();

function shares(lang: string): Map<string, number> {
  const ready = known.get(lang);
  if (ready) return ready;
  const made = new Map<string, number>();
  for (const [perMille, words] of COMMON_WORDS[lang] ?? [])
    for (const word of words.split(' ')) made.set(foldText(word), perMille / 1000);
  known.set(lang, made);
  return made;
}
