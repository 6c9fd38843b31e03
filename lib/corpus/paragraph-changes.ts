/** A paragraph of two texts laid beside each other: in both, only in the later one, or only in the earlier one. */
export interface ParagraphChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many pairs of paragraphs to compare, what lies between equal ends is shown as replaced whole. */
const MOST_PAIRS = 4_000_000;

/** What was added and removed between two texts, paragraph by paragraph, by a longest common subsequence. */
export function paragraphChanges(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const as =
    (kind: ParagraphChange['kind']) =>
    (text: string): ParagraphChange => ({ kind, text });
  return [
    ...after.slice(0, start).map(as('same')),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...after.slice(after.length - end).map(as('same')),
  ];
}

function middle(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const isSmall = before.length * after.length <= MOST_PAIRS;
  const lengths = isSmall ? commonLengths(before, after) : undefined;
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (lengths && old !== undefined && old === now) {
      changes.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || !lengths || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      changes.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: now ?? '' });
      j += 1;
    }
  }
  return changes;
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = rows[i] as Uint32Array;
      row[j] = before[i] === after[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  return rows;
}

const at = (rows: readonly Uint32Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;
