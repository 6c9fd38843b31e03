import { PASSAGE_VERSION } from '../corpus/passage-version.ts';
import { LEXICON_VERSION } from '../detect/lexicon-format.ts';
import type { StoredPack, TopicReads } from '../store/store.ts';

/** Version of the rules that find the topics passages name; raise it when one of them changes. */
const DERIVATION_VERSION = 1;

/** Names what the passages and mentions of sources are derived from: the rules, and the packs whose topics count. */
export function derivationOf(packs: Pick<StoredPack, 'id' | 'generation' | 'enabled' | 'marking'>[]): string {
  const counting = packs.filter(({ enabled, marking }) => enabled && marking);
  return [
    `${LEXICON_VERSION}.${PASSAGE_VERSION}.${DERIVATION_VERSION}`,
    ...counting.map(({ id, generation }) => `${id}@${generation}`).sort(),
  ].join(' ');
}

/** Whether the passages and mentions of all sources are those that the packs in use give. */
export async function allDerived(store: Pick<TopicReads, 'packs' | 'isDerived'>): Promise<boolean> {
  return store.isDerived(derivationOf(await store.packs()));
}
