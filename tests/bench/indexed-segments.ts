import { buildSegment } from '../../lib/search/build-segment.ts';
import type { DocumentKind, SearchDocument } from '../../lib/search/document.ts';
import { newManifest, withMerged, withSegment } from '../../lib/search/manifest.ts';
import { mergeSegmentsInSteps } from '../../lib/search/merge-segments.ts';
import { planMerge } from '../../lib/search/plan.ts';
import { openSegment } from '../../lib/search/segment.ts';

/** A segment as it would be stored, and how many documents it holds. */
interface Built {
  buffer: ArrayBuffer;
  documents: number;
}

/** The segments of documents as indexing leaves them: written with `most` documents each, then merged as planned. */
export function indexedSegments(kind: DocumentKind, documents: readonly SearchDocument[], most: number): Built[] {
  const built = new Map<number, Built>();
  const owner = { pack: 'bench', generation: 1, kind };
  let manifest = newManifest();
  const keep = (one: Built): void => {
    built.set(manifest.next, one);
  };
  for (let at = 0; at < documents.length; at += most) {
    const part = documents.slice(at, at + most);
    const buffer = buildSegment(kind, part);
    keep({ buffer, documents: part.length });
    manifest = withSegment(manifest, { ...owner, documents: part.length, bytes: buffer.byteLength });
  }
  for (let merge = planMerge(manifest); merge; merge = planMerge(manifest)) {
    const parts = merge.map(({ id }) => {
      const opened = openSegment(built.get(id)?.buffer ?? new ArrayBuffer(0));
      if (!opened.ok) throw new Error(opened.reason);
      return { segment: opened.segment, dead: [] };
    });
    const steps = mergeSegmentsInSteps(parts);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const written = { documents: merge.reduce((sum, entry) => sum + entry.documents, 0), bytes: step.value.byteLength };
    keep({ buffer: step.value, documents: written.documents });
    manifest = withMerged(manifest, merge, written).manifest;
  }
  return manifest.segments.flatMap(({ id }) => built.get(id) ?? []);
}
