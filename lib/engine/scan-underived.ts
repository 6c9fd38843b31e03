import type { TopicKey } from '../corpus/topic-key.ts';
import type { TopicPassage } from '../corpus/topic-passage.ts';
import type { DerivedPassage, Store } from '../store/store.ts';
import { derivePassages } from './derive-passages.ts';
import { derivationOf } from './derived-from.ts';
import type { KeptMarking } from './marking.ts';

/** Sources scanned at most; for more of them a reader would wait, and deriving them has begun. */
const MOST = 40;

interface Scanned {
  pack: string;
  own: boolean;
  source: TopicPassage['source'];
  passages: DerivedPassage[];
}

/**
 * The store as readers of passages see it: sources that have nothing derived yet, or something out of date, are scanned for
 * topics when they are asked for. What was scanned is kept until sources or packs change.
 */
export function scanUnderived(store: Store, marking: KeptMarking): Store {
  let kept: Promise<Map<string, Scanned>> | undefined;
  store.watch('derived', () => {
    kept = undefined;
  });
  const scanned = (): Promise<Map<string, Scanned>> => {
    const scanning = kept ?? scan(store, marking);
    kept = scanning;
    scanning.catch(() => {
      if (kept === scanning) kept = undefined;
    });
    return scanning;
  };
  return {
    ...store,
    // What is out of date counts twice; how rare a topic is does not hang on that.
    async countPassages() {
      const [stored, found] = await Promise.all([store.countPassages(), scanned()]);
      return [...found.values()].reduce((sum, { passages }) => sum + passages.length, stored);
    },
    async passagesOf(key) {
      const [stored, found] = await Promise.all([store.passagesOf(key), scanned()]);
      const current = stored.filter(({ pack, source }) => !found.has(`${pack}/${source.id}`));
      return [...current, ...[...found.values()].flatMap((one) => naming(one, key))];
    },
  };
}

async function scan(store: Store, marking: KeptMarking): Promise<Map<string, Scanned>> {
  const packs = await store.packs();
  const waiting = await store.underivedSources(derivationOf(packs), MOST);
  if (waiting.length === 0) return new Map();
  const { lexicons } = await marking.get();
  const own = new Set(packs.filter(({ origin }) => origin === 'own').map(({ id }) => id));
  return new Map(
    waiting.map(({ pack, source }) => {
      const { text: _, ...described } = source;
      return [
        `${pack}/${source.id}`,
        { pack, own: own.has(pack), source: described, passages: derivePassages(source, lexicons) },
      ];
    }),
  );
}

function naming({ pack, own, source, passages }: Scanned, key: TopicKey): TopicPassage[] {
  return passages.flatMap(({ topics, text, ...passage }) =>
    topics
      .filter(({ topic }) => topic === key)
      .map(({ spans }) => ({ pack, own, source, passage, text, mentions: spans })),
  );
}
