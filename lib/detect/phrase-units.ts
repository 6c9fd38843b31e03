import { FIRST_WORD, foldTable, IGNORED, rewrittenFoldTable } from '../text/fold.ts';
import { hasRare, rewrite } from '../text/rewrite.ts';

/** A phrase as folded units and the bounds of its words: `bounds[2 * w]` to `bounds[2 * w + 1]`. */
export interface PhraseUnits {
  units: Uint16Array;
  bounds: Int32Array;
  words: number;
}

/** Room for one phrase, reused for every alias of a lexicon. The longest treaty titles have some 200 units. */
export function phraseUnits(): PhraseUnits {
  return { units: new Uint16Array(2048), bounds: new Int32Array(2048), words: 0 };
}

/** Fills `into` with the folded units and words of a phrase; what is beyond 1,000 units is cut. */
export function readPhrase(text: string, into: PhraseUnits): void {
  const rare = hasRare(text);
  const table = rare ? rewrittenFoldTable() : foldTable();
  const source = rare ? rewrite(text).text : text;
  const { units, bounds } = into;
  const length = Math.min(source.length, 1000);
  let n = 0;
  let edges = 0;
  let inWord = false;
  for (let i = 0; i < length; i++) {
    const code = table[source.charCodeAt(i)] as number;
    if (code === IGNORED) continue;
    const word = code >= FIRST_WORD;
    if (word !== inWord) bounds[edges++] = n;
    inWord = word;
    units[n++] = code;
  }
  if (inWord) bounds[edges++] = n;
  units[n] = 0;
  into.words = edges >> 1;
}
