import { expect, test } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { storeIn } from '../store/fresh-store.ts';

const REQUEST = { lang: 'en', blocks: [] };

test('what was prepared is not read again by the first question', async () => {
  const { store } = storeIn();
  // The making of a database counts as a change of all it holds.
  await store.packs();
  let reads = 0;
  const counting = {
    ...store,
    marking: () => {
      reads += 1;
      return store.marking();
    },
  };
  const engine = createEngine({
    store: counting,
    compile: () => Promise.reject(new Error('There is no pack.')),
    scanCard: () => Promise.resolve(null),
  });
  expect(reads).toBe(0);
  await engine.prepare();
  await engine.annotate({ ...REQUEST, evidence: engine.noEvidence() });
  expect(reads).toBe(1);
  engine.packsChanged();
  await engine.prepare();
  expect(reads).toBe(2);
});
