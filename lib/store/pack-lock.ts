import { StoreError } from './store-error.ts';

/** Runs `work` while no other view of the extension works on the same pack; fails with `busy` when one does. */
export type PackLock = <Result>(pack: string, work: () => Promise<Result>) => Promise<Result>;

/** The lock that all pages and workers of the extension share; the browser frees it when its holder dies. */
export const sharedPackLock: PackLock = async (pack, work) =>
  await navigator.locks.request(`sidelight-pack-${pack}`, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new StoreError('busy', { pack });
    return work();
  });
