import { foldTable, IGNORED, RARE, RARE_CLASS, SEAM_UNIT } from './fold.ts';

/** Text in a form whose units can be folded one by one, and where each unit came from. */
export interface Rewritten {
  text: string;
  /** For each unit of `text`, the UTF-16 offset in the original where what it stands for starts. */
  starts: Int32Array;
  /** For each unit of `text`, the offset in the original where it ends. */
  ends: Int32Array;
}

const { marks, ligatures, spaceless, jamo } = RARE_CLASS;
const CLUSTER = new RegExp(
  `[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|.[${marks}]*`,
  'gsu',
);
const PLAIN = new RegExp(`^[^${marks}${ligatures}${spaceless}${jamo}\ud800-\udfff]$`);
const MARK = new RegExp(`[${marks}]`, 'g');
const SPACELESS = new RegExp(`^(?:[${spaceless}]|[\ud840-\ud87f][\udc00-\udfff])`);
/** Stands for emoji and other symbols: ends any phrase. */
const NO_LETTER = '\ufffc';
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether any unit needs `rewrite` before its code can be read from the table. */
export function hasRare(text: string): boolean {
  const table = foldTable();
  for (let i = 0; i < text.length; i++) if (table[text.charCodeAt(i)] === RARE) return true;
  return false;
}

/**
 * Composes what is spelled with combining marks, spells out ligatures and ß, brings letters beyond the BMP into it
 * where they have a plain form, turns emoji into breaks and parts the characters of scripts without spaces by seams.
 */
export function rewrite(text: string): Rewritten {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const emit = (piece: string, start: number, end: number) => {
    out += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let afterSpaceless = false;
  let afterWord = false;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const end = index + cluster.length;
    if (foldTable()[cluster.charCodeAt(0)] === IGNORED) {
      emit(cluster, index, end);
      continue;
    }
    if (PLAIN.test(cluster)) {
      const word = WORD.test(cluster);
      if (afterSpaceless && word) emit(SEAM_UNIT, index, index);
      emit(cluster, index, end);
      afterSpaceless = false;
      afterWord = word;
      continue;
    }
    if (cluster.replace(MARK, '') === '') continue;
    const letters = spell(cluster);
    const alone = SPACELESS.test(letters);
    if (afterWord && letters !== '' && (alone || afterSpaceless)) emit(SEAM_UNIT, index, index);
    emit(letters === '' ? NO_LETTER : letters, index, end);
    afterSpaceless = alone;
    afterWord = letters !== '';
  }
  return { text: out, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The letters that a cluster of a letter and its marks stands for; empty when there is none. */
function spell(cluster: string): string {
  const composed = cluster.normalize('NFKC').replace(/ß/g, 'ss').replace(/ẞ/g, 'SS').replace(MARK, '');
  return WORD.test(composed) ? composed : '';
}
