import { living, type SearchManifest, type SegmentEntry } from './manifest.ts';

/** Documents put into one segment when a pack is indexed: small enough to be written soon, and to be searched from then. */
export const SEGMENT_DOCUMENTS = 16_384;

/** No merge writes a segment larger than this. */
const MOST_DOCUMENTS = 131_072;

/** From this size a segment is left as it is; any two below it fit into one. */
const FULL_DOCUMENTS = MOST_DOCUMENTS / 2;

/** Small segments of a kind in a pack before they are merged; each costs a dictionary walk at every key. */
const MOST_SMALL = 8;

/**
 * Segments of a kind in a pack, neither small nor full, before they are merged. To read one more of them costs a search
 * that opens as much as to read a megabyte more of one.
 */
const MOST_MIDDLING = 1;

/** Share of dead documents from which a segment is written anew. */
const MOST_DEAD = 0.25;

/** In what order to read segments when a search opens, and which of them to search once all are there. */
export interface ReadingPlan {
  /** Names and source titles: read these, answer, then go on. */
  first: SegmentEntry[];
  /** Summaries and passages. */
  next: SegmentEntry[];
  /** What to search when both are read: without names whose summaries, which hold them too, are complete. */
  all: SegmentEntry[];
}

/** Plans a reading of the segments of these packs (the enabled ones). */
export function planReading(manifest: SearchManifest, packs: readonly string[]): ReadingPlan {
  const segments = manifest.segments.filter(({ pack }) => packs.includes(pack));
  const isFirst = ({ kind }: SegmentEntry) => kind === 'name' || kind === 'source';
  const covered = (pack: string) => manifest.packs[pack]?.done.summary === 'complete';
  return {
    first: segments.filter(isFirst),
    next: segments.filter((entry) => !isFirst(entry)),
    all: segments.filter(({ kind, pack }) => kind !== 'name' || !covered(pack)),
  };
}

/** Segments to write as one (a single one sheds its dead), or `undefined` when nothing is worth it. */
export function planMerge(manifest: SearchManifest): SegmentEntry[] | undefined {
  const decayed = manifest.segments.find((entry) => living(entry) < entry.documents * (1 - MOST_DEAD));
  if (decayed) return [decayed];
  const groups = Map.groupBy(
    manifest.segments.filter((entry) => living(entry) < FULL_DOCUMENTS),
    ({ pack, generation, kind }) => JSON.stringify([pack, generation, kind]),
  );
  for (const group of groups.values()) {
    const small = group.filter((entry) => living(entry) < SEGMENT_DOCUMENTS);
    if (group.length - small.length > MOST_MIDDLING) return smallestOf(group);
    if (small.length > MOST_SMALL) return smallestOf(small);
  }
  return undefined;
}

/** As many as fit into one segment, the smallest first. */
function smallestOf(entries: readonly SegmentEntry[]): SegmentEntry[] {
  const chosen: SegmentEntry[] = [];
  let documents = 0;
  for (const entry of entries.toSorted((a, b) => living(a) - living(b))) {
    documents += living(entry);
    if (documents > MOST_DOCUMENTS) break;
    chosen.push(entry);
  }
  return chosen;
}
