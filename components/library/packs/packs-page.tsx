import type { PageProps } from '../pages.ts';
import { PackDetails } from './pack-details.tsx';
import { PackList } from './pack-list.tsx';

/** Packs: all of them, or `<id>` for one. */
export function PacksPage({ library, steps: [id] }: PageProps) {
  return id === undefined ? <PackList library={library} /> : <PackDetails key={id} library={library} id={id} />;
}
