import { StoreError } from './store-error.ts';

/**
 * Runs `work` while no other view of the extension works on the same pack; fails with `busy` when one still does after
 * `patience` ms (0: at once).
 */
export type PackLock = <Result>(pack: string, work: () => Promise<Result>, patience?: number) => Promise<Result>;

/** The lock that all pages and workers of the extension share; the browser frees it when its holder dies. */
export const sharedPackLock: PackLock = async (pack, work, patience = 0) => {
  let held = false;
  const hold = (lock: Lock | null) => {
    if (!lock) throw new StoreError('busy', { pack });
    held = true;
    return work();
  };
  const name = `sidelight-pack-${pack}`;
  if (patience === 0) return navigator.locks.request(name, { ifAvailable: true }, hold);
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, hold);
  } catch (error) {
    throw held ? error : new StoreError('busy', { pack });
  }
};
