import { PASSAGE_VERSION } from '../corpus/passage-version.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './document.ts';
import type { DocumentRange } from './segment.ts';
import { SEGMENT_VERSION } from './segment-format.ts';

/** One stored segment. It holds documents of one kind and one generation of one pack, so packs come and go whole. */
export interface SegmentEntry {
  id: number;
  pack: string;
  generation: number;
  kind: DocumentKind;
  documents: number;
  bytes: number;
  /** Documents removed since; they cover whole owners. */
  dead: DocumentRange[];
}

/** How far a pack is indexed: the last owner done of each kind, or `complete`. */
export interface PackProgress {
  generation: number;
  done: Partial<Record<DocumentKind, { last: string } | 'complete'>>;
}

/** Which segments make up the index. One row, written in the transaction that writes or deletes the segments it names. */
export interface SearchManifest {
  /** `INDEX_VERSION` of the code that wrote it. */
  version: string;
  /** Id of the next segment. */
  next: number;
  segments: SegmentEntry[];
  packs: Record<string, PackProgress>;
}

/** What a change of the manifest asks of the store in the same transaction. */
export interface ManifestChange {
  manifest: SearchManifest;
  /** Ids of segments to delete. */
  drop: number[];
}

/** A pack that should be searchable. */
export interface IndexablePack {
  id: string;
  generation: number;
}

/** The next thing to index: owners of a kind of a pack, in key order, after the last one done. */
export interface IndexStep {
  pack: IndexablePack;
  kind: DocumentKind;
  after: string | undefined;
}

/** Of what an index is made: the form of its segments, and the rules by which sources are cut into passages. */
export const INDEX_VERSION = `${SEGMENT_VERSION}.${PASSAGE_VERSION}`;

/** A manifest of an empty index. */
export function newManifest(): SearchManifest {
  return { version: INDEX_VERSION, next: 1, segments: [], packs: {} };
}

/** Drops what cannot be used: everything of another version, and segments of packs or generations that are gone. */
export function reconcile(manifest: SearchManifest | undefined, packs: readonly IndexablePack[]): ManifestChange {
  if (!manifest) return { manifest: newManifest(), drop: [] };
  if (manifest.version !== INDEX_VERSION) {
    return { manifest: { ...newManifest(), next: manifest.next }, drop: manifest.segments.map(({ id }) => id) };
  }
  const lives = (pack: string, generation: number) => packs.some((p) => p.id === pack && p.generation === generation);
  const kept = manifest.segments.filter(({ pack, generation }) => lives(pack, generation));
  return {
    manifest: {
      ...manifest,
      segments: kept,
      packs: Object.fromEntries(
        Object.entries(manifest.packs).filter(([pack, { generation }]) => lives(pack, generation)),
      ),
    },
    drop: manifest.segments.filter((entry) => !kept.includes(entry)).map(({ id }) => id),
  };
}

/** What to index next; `undefined` when all is done. Names of all packs come first, then sources, summaries, passages. */
export function nextStep(manifest: SearchManifest, packs: readonly IndexablePack[]): IndexStep | undefined {
  for (const kind of DOCUMENT_KINDS) {
    for (const pack of packs) {
      const progress = manifest.packs[pack.id];
      const done = progress?.generation === pack.generation ? progress.done[kind] : undefined;
      if (done !== 'complete') return { pack, kind, after: done?.last };
    }
  }
  return undefined;
}

/** Records a segment written for a step, and how far the step got; without a segment, only that it is complete. */
export function withStep(
  manifest: SearchManifest,
  { pack, kind }: IndexStep,
  done: { last: string } | 'complete',
  written?: { documents: number; bytes: number },
): SearchManifest {
  const old = manifest.packs[pack.id];
  const kinds = old?.generation === pack.generation ? old.done : {};
  const packs = {
    ...manifest.packs,
    [pack.id]: { generation: pack.generation, done: { ...kinds, [kind]: done } },
  };
  if (!written) return { ...manifest, packs };
  const entry = { id: manifest.next, pack: pack.id, generation: pack.generation, kind, ...written, dead: [] };
  return { ...manifest, packs, next: manifest.next + 1, segments: [...manifest.segments, entry] };
}

/** Records a segment of documents added to a pack that is indexed already, such as a source just saved. */
export function withSegment(manifest: SearchManifest, entry: Omit<SegmentEntry, 'id' | 'dead'>): SearchManifest {
  const segments = [...manifest.segments, { ...entry, id: manifest.next, dead: [] }];
  return { ...manifest, next: manifest.next + 1, segments };
}

/** Marks documents of a segment dead; a segment with none left is dropped. */
export function withDead(manifest: SearchManifest, id: number, ranges: readonly DocumentRange[]): ManifestChange {
  const segments = manifest.segments.map((entry) =>
    entry.id === id ? { ...entry, dead: unite([...entry.dead, ...ranges]) } : entry,
  );
  const kept = segments.filter((entry) => living(entry) > 0);
  return { manifest: { ...manifest, segments: kept }, drop: kept.length < segments.length ? [id] : [] };
}

/** Takes back what a segment that cannot be read held, so that its kind is indexed again for its pack. */
export function withoutDamaged(manifest: SearchManifest, id: number): ManifestChange {
  const damaged = manifest.segments.find((entry) => entry.id === id);
  if (!damaged) return { manifest, drop: [] };
  const { pack, kind } = damaged;
  const drop = manifest.segments.filter((entry) => entry.pack === pack && entry.kind === kind).map(({ id }) => id);
  const { [kind]: _, ...done } = manifest.packs[pack]?.done ?? {};
  return {
    manifest: {
      ...manifest,
      segments: manifest.segments.filter((entry) => !drop.includes(entry.id)),
      packs: { ...manifest.packs, [pack]: { generation: damaged.generation, done } },
    },
    drop,
  };
}

/** How much of these packs is indexed, from 0 to 1. */
export function indexedShare(manifest: SearchManifest | undefined, packs: readonly IndexablePack[]): number {
  const usable = reconcile(manifest, packs).manifest;
  const kinds = packs.flatMap(({ id }) => DOCUMENT_KINDS.map((kind) => usable.packs[id]?.done[kind]));
  return kinds.length === 0 ? 1 : kinds.filter((done) => done === 'complete').length / kinds.length;
}

/** Puts a merged segment in the place of those it was merged from. */
export function withMerged(
  manifest: SearchManifest,
  merged: readonly SegmentEntry[],
  written: { documents: number; bytes: number },
): ManifestChange {
  const [first] = merged;
  if (!first) return { manifest, drop: [] };
  const drop = merged.map(({ id }) => id);
  const { pack, generation, kind } = first;
  const rest = { ...manifest, segments: manifest.segments.filter(({ id }) => !drop.includes(id)) };
  return { manifest: withSegment(rest, { pack, generation, kind, ...written }), drop };
}

/** How many documents of a segment are not dead. */
export function living({ documents, dead }: Pick<SegmentEntry, 'documents' | 'dead'>): number {
  return documents - dead.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Ranges in order, overlapping and touching ones as one. */
function unite(ranges: readonly DocumentRange[]): DocumentRange[] {
  const united: DocumentRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}
