/*
 * A slow and plain answer to what `PhraseTable.scan` must find, over an alphabet whose characters it knows one by one.
 */

/** What each character of the alphabet is: letters it stands for, a separator, nothing, a break, or a letter alone. */
export const ALPHABET: Record<string, { letters?: string; gap?: string; ignored?: true; break?: true; alone?: true }> =
  {
    a: { letters: 'a' },
    b: { letters: 'b' },
    A: { letters: 'a' },
    B: { letters: 'b' },
    á: { letters: 'a' },
    'a\u0301': { letters: 'a' },
    ß: { letters: 'ss' },
    s: { letters: 's' },
    ﬃ: { letters: 'ffi' },
    𝐚: { letters: 'a' },
    ａ: { letters: 'a' },
    я: { letters: 'я' },
    弾: { letters: '弾', alone: true },
    7: { letters: '7' },
    ' ': { gap: ' ' },
    '\u00a0': { gap: ' ' },
    '\u2011': { gap: '-' },
    '-': { gap: '-' },
    '.': { gap: '.' },
    '/': { gap: '/' },
    '\u00ad': { ignored: true },
    '\u200b': { ignored: true },
    '(': { break: true },
    '🔥': { break: true },
  };

interface Word {
  start: number;
  end: number;
  folded: string;
  /** What stands before the word, in one canonical form; `null` when no phrase can go over it. */
  gap: string | null;
}

function wordsOf(characters: string[]): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  let gap = '';
  let broken = false;
  let offset = 0;
  let alone = false;
  for (const character of characters) {
    const what = ALPHABET[character];
    const start = offset;
    offset += character.length;
    if (!what) throw new Error(`not in the alphabet: ${character}`);
    if (what.ignored) continue;
    if (what.letters === undefined) {
      open = undefined;
      alone = false;
      if (what.break) broken = true;
      gap += what.gap ?? '';
      continue;
    }
    if (open && !what.alone && !alone) {
      open.folded += what.letters;
      open.end = offset;
      continue;
    }
    open = { start, end: offset, folded: what.letters, gap: broken ? null : canonical(gap, open !== undefined) };
    alone = what.alone === true;
    words.push(open);
    gap = '';
    broken = false;
  }
  return words;
}

function canonical(gap: string, seam: boolean): string | null {
  if (seam) return 'seam';
  if (gap.length === 1) return gap === '-' ? ' ' : gap;
  const others = gap.replace(/[ -]/g, '');
  const hyphens = gap.replace(/[^-]/g, '').length;
  if (others === '') return hyphens > 1 ? null : ' ';
  if (hyphens > 0 || others.length > 4) return null;
  return `${others}|${gap.includes(' ')}`;
}

/** Leftmost-longest spans of the aliases in a text; both are lists of characters of the alphabet. */
export function oracleSpans(aliases: string[][], text: string[]): [number, number][] {
  const phrases = aliases.map(wordsOf);
  const words = wordsOf(text);
  const found: [number, number][] = [];
  for (let w = 0; w < words.length; ) {
    const longest = Math.max(
      0,
      ...phrases
        .filter((phrase) =>
          phrase.every(
            (part, i) =>
              part.folded === words[w + i]?.folded &&
              (i === 0 || (part.gap !== null && part.gap === words[w + i]?.gap)),
          ),
        )
        .map((phrase) => phrase.length),
    );
    if (longest > 0) found.push([words[w]?.start ?? 0, words[w + longest - 1]?.end ?? 0]);
    w += Math.max(1, longest);
  }
  return found;
}
