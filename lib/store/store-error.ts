import { Dexie } from 'dexie';

/**
 * Why the store could not do what was asked. Surfaces have a sentence and a way on for each kind.
 *
 * - `full`: the disk or the browser's share of it is full; nothing of the failed step was kept.
 * - `damaged`: something stored cannot be read; `pack` says where, when one pack is concerned.
 * - `blocked`: another view still uses the tables of an older version.
 * - `outdated`: this view belongs to an older Sidelight than the tables.
 * - `unavailable`: the browser gives no database here, as in some private windows.
 * - `disk`: the browser could not read or write; trying again may help.
 * - `busy`: the same pack is being changed by another view.
 */
export type StoreFault = 'full' | 'damaged' | 'blocked' | 'outdated' | 'unavailable' | 'disk' | 'busy';

/** A fault of the store. What had been stored before it is untouched. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly kind: StoreFault;
  readonly pack: string | undefined;

  constructor(kind: StoreFault, { pack, cause }: { pack?: string; cause?: unknown } = {}) {
    super(`The store failed: ${kind}${pack === undefined ? '' : ` (${pack})`}.`, { cause });
    this.kind = kind;
    this.pack = pack;
  }
}

const KINDS: Record<string, StoreFault> = {
  QuotaExceededError: 'full',
  VersionError: 'outdated',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotFoundError: 'damaged',
  NotReadableError: 'damaged',
  DataError: 'damaged',
  DataCloneError: 'damaged',
  UpgradeError: 'damaged',
  ConstraintError: 'damaged',
};

/**
 * The fault that an error of the database stands for; errors of others (a refused pack, an abort) pass as they are.
 * Errors wrap one another (a bulk write fails because a write failed because the disk was full), so the innermost that
 * has a kind decides; of what is left, a disk fault is the rule.
 */
export function storeErrorFrom(error: unknown): unknown {
  const ofDatabase = error instanceof Dexie.DexieError || (error instanceof DOMException && error.name in KINDS);
  if (!ofDatabase) return error;
  let kind: StoreFault = 'disk';
  for (let at: unknown = error, depth = 0; at && depth < 6; at = innerOf(at), depth += 1)
    kind = KINDS[(at as { name?: string }).name ?? ''] ?? kind;
  return new StoreError(kind, { cause: error });
}

function innerOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('inner' in error && error.inner && error.inner !== error) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  if ('failures' in error && error.failures && typeof error.failures === 'object')
    return Object.values(error.failures)[0];
  return undefined;
}
