import { APOSTROPHE, BREAK, FIRST_WORD, foldTable, HYPHEN, IGNORED, rewrittenFoldTable, SEAM, SPACE } from './fold.ts';
import { hasRare, rewrite } from './rewrite.ts';

/**
 * The form in which matching compares texts: two aliases with the same folded text match the same spans. Case, accents,
 * dashes, quotes, white space and invisible characters are folded; a hyphen counts as a space.
 */
export function foldText(text: string): string {
  const rare = hasRare(text);
  const table = rare ? rewrittenFoldTable() : foldTable();
  const source = rare ? rewrite(text).text : text;
  let out = '';
  let gap = '';
  for (let i = 0; i < source.length; i++) {
    const code = table[source.charCodeAt(i)] as number;
    if (code === IGNORED) continue;
    if (code < FIRST_WORD) {
      gap +=
        code === SPACE || code === HYPHEN
          ? ' '
          : code === APOSTROPHE
            ? "'"
            : code === BREAK
              ? '\u0000'
              : code === SEAM
                ? ''
                : source[i];
      continue;
    }
    if (out !== '') out += /^ +$/.test(gap) ? ' ' : gap.replace(/ +/g, ' ');
    gap = '';
    out += String.fromCharCode(code);
  }
  return out;
}
