import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  living,
  newManifest,
  nextStep,
  reconcile,
  type SearchManifest,
  withDead,
  withMerged,
  withSegment,
  withStep,
} from '../../../lib/search/manifest.ts';
import { planMerge, planReading, SEGMENT_DOCUMENTS } from '../../../lib/search/plan.ts';

const PACKS = [
  { id: 'a', generation: 1 },
  { id: 'b', generation: 1 },
];

/** Indexes everything, each kind of each pack as one segment of ten documents. */
function indexed(manifest: SearchManifest = newManifest()): SearchManifest {
  let result = manifest;
  for (let step = nextStep(result, PACKS); step; step = nextStep(result, PACKS))
    result = withStep(result, step, 'complete', { documents: 10, bytes: 100 });
  return result;
}

const ids = (entries: readonly { id: number }[]) => entries.map(({ id }) => id);

describe('indexing', () => {
  test('takes the names of all packs first and ends when every kind of every pack is complete', () => {
    const kinds = indexed().segments.map(({ kind, pack }) => `${kind} ${pack}`);
    expect(kinds).toEqual([
      'name a',
      'name b',
      'source a',
      'source b',
      'summary a',
      'summary b',
      'passage a',
      'passage b',
    ]);
  });

  test('goes on after the last owner that was written', () => {
    const first = nextStep(newManifest(), PACKS);
    if (!first) throw new Error('An empty index has work to do.');
    const halfway = withStep(newManifest(), first, { last: 'a/m' }, { documents: 5, bytes: 50 });
    expect(nextStep(halfway, PACKS)).toEqual({ pack: PACKS[0], kind: 'name', after: 'a/m' });
  });

  test('starts a pack again that has a new generation', () => {
    const renewed = [{ id: 'a', generation: 2 }, PACKS[1] as { id: string; generation: number }];
    const { manifest, drop } = reconcile(indexed(), renewed);
    expect(drop).toHaveLength(4);
    expect(nextStep(manifest, renewed)).toEqual({ pack: renewed[0], kind: 'name', after: undefined });
  });

  test('starts everything again after a change of version, with ids never used before', () => {
    const old = { ...indexed(), version: '0.0' };
    const { manifest, drop } = reconcile(old, PACKS);
    expect(drop).toEqual(ids(old.segments));
    expect(manifest).toMatchObject({ segments: [], packs: {}, next: old.next });
  });

  test('drops the segments of a pack that is gone', () => {
    const { manifest } = reconcile(indexed(), PACKS.slice(0, 1));
    expect(new Set(manifest.segments.map(({ pack }) => pack))).toEqual(new Set(['a']));
  });
});

describe('reading', () => {
  test('takes names and sources first, and leaves names out once summaries are complete', () => {
    const plan = planReading(indexed(), ['a', 'b']);
    expect(plan.first.map(({ kind }) => kind)).toEqual(['name', 'name', 'source', 'source']);
    expect(plan.next.map(({ kind }) => kind)).toEqual(['summary', 'summary', 'passage', 'passage']);
    expect(plan.all.some(({ kind }) => kind === 'name')).toBe(false);
  });

  test('keeps names while summaries are being built', () => {
    let manifest = newManifest();
    for (let i = 0; i < 5; i++) {
      const step = nextStep(manifest, PACKS);
      if (step) manifest = withStep(manifest, step, 'complete', { documents: 10, bytes: 100 });
    }
    const { all } = planReading(manifest, ['a', 'b']);
    expect(all.filter(({ kind }) => kind === 'name').map(({ pack }) => pack)).toEqual(['b']);
  });

  test('leaves out packs that are not enabled', () => {
    expect(planReading(indexed(), ['b']).first.every(({ pack }) => pack === 'b')).toBe(true);
  });
});

describe('removing and merging', () => {
  test('unites dead ranges and drops a segment that has nothing left', () => {
    const once = withDead(indexed(), 1, [{ start: 0, end: 4 }]).manifest;
    const twice = withDead(once, 1, [{ start: 3, end: 6 }]);
    expect(twice.manifest.segments[0]).toMatchObject({ dead: [{ start: 0, end: 6 }] });
    expect(twice.drop).toEqual([]);
    expect(withDead(twice.manifest, 1, [{ start: 6, end: 10 }]).drop).toEqual([1]);
  });

  test('writes a segment anew when more than a quarter is dead', () => {
    const few = withDead(indexed(), 3, [{ start: 0, end: 2 }]).manifest;
    const many = withDead(few, 3, [{ start: 2, end: 3 }]).manifest;
    expect(planMerge(few)).toBeUndefined();
    expect(ids(planMerge(many) ?? [])).toEqual([3]);
  });

  test('merges more than eight small segments of one kind and pack into one', () => {
    let manifest = indexed();
    for (let i = 0; i < 8; i++)
      manifest = withSegment(manifest, { pack: 'a', generation: 1, kind: 'passage', documents: 1, bytes: 10 });
    const chosen = planMerge(manifest) ?? [];
    expect(chosen).toHaveLength(9);
    const documents = chosen.reduce((sum, entry) => sum + living(entry), 0);
    const { manifest: merged, drop } = withMerged(manifest, chosen, { documents, bytes: 90 });
    expect(drop.toSorted()).toEqual(ids(chosen).toSorted());
    expect(merged.segments.filter(({ kind, pack }) => kind === 'passage' && pack === 'a')).toMatchObject([
      { documents: 18, id: manifest.next },
    ]);
    expect(planMerge(merged)).toBeUndefined();
  });

  /** A pack with passages in segments of these many documents. */
  const withPassages = (...sizes: number[]) =>
    sizes.reduce(
      (manifest, documents) =>
        withSegment(manifest, { pack: 'a', generation: 1, kind: 'passage', documents, bytes: documents }),
      newManifest(),
    );

  test('merges the segments of an import into one, its small rest too', () => {
    const manifest = withPassages(...Array.from({ length: 6 }, () => SEGMENT_DOCUMENTS), 900);
    expect(
      planMerge(manifest)
        ?.map(({ documents }) => documents)
        .sort((a, b) => a - b),
    ).toEqual([900, ...Array.from({ length: 6 }, () => SEGMENT_DOCUMENTS)]);
  });

  test('leaves a single segment of an import alone, and full ones', () => {
    expect(planMerge(withPassages(SEGMENT_DOCUMENTS, 900))).toBeUndefined();
    expect(planMerge(withPassages(...Array.from({ length: 20 }, () => 4 * SEGMENT_DOCUMENTS)))).toBeUndefined();
  });

  test('comes to an end whatever the sizes, with no segment larger than eight of an import', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 * SEGMENT_DOCUMENTS }), { maxLength: 40 }), (sizes) => {
        let manifest = withPassages(...sizes.map((size) => Math.min(size, 8 * SEGMENT_DOCUMENTS)));
        for (let chosen = planMerge(manifest); chosen; chosen = planMerge(manifest)) {
          expect(chosen.length).toBeGreaterThan(1);
          const documents = chosen.reduce((sum, entry) => sum + living(entry), 0);
          expect(documents).toBeLessThanOrEqual(8 * SEGMENT_DOCUMENTS);
          manifest = withMerged(manifest, chosen, { documents, bytes: documents }).manifest;
        }
        expect(manifest.segments.filter((entry) => living(entry) < SEGMENT_DOCUMENTS).length).toBeLessThan(9);
      }),
    );
  });
});
