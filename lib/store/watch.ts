import { Dexie } from 'dexie';
import type { Database } from './database.ts';

/** What the store holds, as far as others keep some of it in memory. */
export type Watched = 'marking' | 'packs' | 'derived' | 'search' | 'sources' | 'own';

const TABLES: Record<Watched, readonly string[]> = {
  marking: ['packs', 'lexicons', 'mutes', 'feedback'],
  packs: ['packs', 'imports', 'generations'],
  derived: ['packs', 'lexicons', 'sources'],
  search: ['packs', 'searchManifest'],
  sources: ['sources', 'sourceTexts', 'passages', 'versions', 'deleted'],
  own: ['notes', 'mutes', 'feedback', 'pins'],
};

/** Calls back after a change made anywhere in the extension, this view included, until `signal` aborts. */
export function watch(database: Database, what: Watched, changed: () => void, signal?: AbortSignal): void {
  const prefixes = TABLES[what].map((table) => `idb://${database.name}/${table}/`);
  const listener = (parts: object): void => {
    const touched = Object.keys(parts);
    if ('all' in parts || touched.some((part) => prefixes.some((prefix) => part.startsWith(prefix)))) changed();
  };
  Dexie.on('storagemutated', listener);
  signal?.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(listener), { once: true });
}
