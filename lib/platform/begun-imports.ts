/** An import of files that ended with its page: how many files had been dealt with, and the first of those that had not. */
export interface CutOffImport {
  key: string;
  taken: number;
  left: number;
  /** Paths of files left, not more than `MOST_NAMED`. */
  named: string[];
}

/** How an import says how far it is; `end` it whatever came of it. */
export interface BegunImport {
  /** The first `count` of the files given have been dealt with for good. */
  settled(count: number): void;
  end(): void;
}

/** How the keys of imports begin, in the storage of the extension's pages and among its locks. */
const PREFIX = 'import ';
/** Files named one by one; a folder may hold tens of thousands, and this is written again and again. */
const MOST_NAMED = 200;

/**
 * Writes down that an import of files has begun, and how far it is, in the one storage that writes before it returns. A lock
 * of the same name is held as long as the import's page lives, which tells an import that runs in another tab from one that
 * was cut off.
 */
export async function beginImport(paths: readonly string[]): Promise<BegunImport> {
  const key = PREFIX + crypto.randomUUID();
  const settled = (taken: number): void => {
    const cut: Omit<CutOffImport, 'key'> = {
      taken,
      left: paths.length - taken,
      named: paths.slice(taken, taken + MOST_NAMED),
    };
    localStorage.setItem(key, JSON.stringify(cut));
  };
  const over = Promise.withResolvers<void>();
  await new Promise<void>((held) => {
    void navigator.locks.request(key, () => {
      held();
      return over.promise;
    });
  });
  settled(0);
  return {
    settled,
    end() {
      localStorage.removeItem(key);
      over.resolve();
    },
  };
}

/** The imports that were cut off, until they are forgotten by their keys. */
export async function cutOffImports(): Promise<CutOffImport[]> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const found = await Promise.all(
    keys.map((key) =>
      navigator.locks.request(key, { ifAvailable: true }, (lock): CutOffImport | undefined => {
        const kept = lock && localStorage.getItem(key);
        return kept ? { key, ...(JSON.parse(kept) as Omit<CutOffImport, 'key'>) } : undefined;
      }),
    ),
  );
  return found.filter((one) => one !== undefined && one.left > 0) as CutOffImport[];
}

/** Forgets an import that was cut off, once its reader knows. */
export function forgetImport(key: string): void {
  localStorage.removeItem(key);
}
