import { type Lexicon, openLexicon } from '../detect/lexicon.ts';
import type { Store } from '../store/store.ts';

/** The lexicons of the enabled packs, opened once and kept while the worker lives. */
export interface Lexicons {
  opened(): Promise<Lexicon[]>;
  /** Forget what is open: packs have changed. */
  refresh(): void;
}

/** Keeps the lexicons of `store` open. A failed read is tried again at the next call. */
export function keepLexicons(store: Store): Lexicons {
  let opening: Promise<Lexicon[]> | undefined;
  return {
    opened() {
      opening ??= store.lexicons().then((stored) => stored.map(({ buffer }) => openLexicon(buffer)));
      opening.catch(() => {
        opening = undefined;
      });
      return opening;
    },
    refresh() {
      opening = undefined;
    },
  };
}
