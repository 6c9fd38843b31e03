import type { PackMeta } from '../../corpus/pack.ts';
import type { Topic } from '../../corpus/topic.ts';
import type { Store, StoredPack } from '../../store/store.ts';

/** How the id of the pack of the reader's own topics begins; the rest is drawn, so that readers can share their packs. */
const PREFIX = 'own-';

/** What a new pack of own topics says of itself, in the reader's words. */
export type OwnPackWords = Pick<PackMeta, 'title' | 'description' | 'licence' | 'lang'> & { author: string };

/** Whether a pack may be a reader's own topics, here or with whoever made it. */
export function isOwnTopicPack(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The pack of the reader's own topics; `undefined` before the first. */
export async function ownTopicPack(store: Pick<Store, 'packs'>): Promise<StoredPack | undefined> {
  return (await store.packs()).find(({ id, origin }) => origin === 'own' && isOwnTopicPack(id));
}

/** The reader's own topics, by id. */
export async function ownTopicsIn(store: Pick<Store, 'packs' | 'topicsOf'>): Promise<Topic[]> {
  const pack = await ownTopicPack(store);
  return pack ? store.topicsOf(pack.id, { most: Number.POSITIVE_INFINITY }) : [];
}

/** What a pack made now says of itself. */
export function newPackMeta({ author, ...words }: OwnPackWords): PackMeta {
  const drawn = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0'));
  return { id: `${PREFIX}${drawn.join('')}`, version: '1.0.0', authors: [author], checked: today(), ...words };
}

/** The day it is, ISO. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
