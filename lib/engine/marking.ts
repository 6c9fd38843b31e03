import type { AnnotateOptions } from '../detect/annotation.ts';
import { type Lexicon, openLexicon } from '../detect/lexicon.ts';
import { LEXICON_VERSION } from '../detect/lexicon-format.ts';
import type { InGeneration, ReadingStore, StoredLexicon } from '../store/store.ts';

/** All that finding mentions needs: the lexicons of the packs that mark, and what the reader refused. */
export interface Marking {
  lexicons: Lexicon[];
  refused: Required<Pick<AnnotateOptions, 'muted' | 'rejected'>>;
}

/** Compiles the lexicon of a pack from its topics. */
export type Compile = (place: InGeneration) => Promise<ArrayBuffer>;

/** What marking needs, in memory. */
export interface KeptMarking {
  get(): Promise<Marking>;
  /** Reads it again at the next call. */
  forget(): void;
}

/**
 * Keeps what marking needs in memory and reads it again when any view of the extension has changed it. A failed read is
 * tried again at the next call.
 */
export function keepMarking(store: ReadingStore, compile: Compile): KeptMarking {
  let kept: Promise<Marking> | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  store.watch('marking', forget);
  const get = (): Promise<Marking> => {
    if (kept) return kept;
    const reading = readMarking(store, compile);
    kept = reading;
    reading.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading;
  };
  return { get, forget };
}

/** Reads what marking needs; lexicons of another version, lost or damaged ones are compiled anew from the topics. */
export async function readMarking(store: Pick<ReadingStore, 'marking'>, compile: Compile): Promise<Marking> {
  const { lexicons, muted, rejected } = await store.marking();
  const packs = new Set(lexicons.map(({ pack }) => pack));
  return {
    lexicons: await Promise.all(lexicons.map((stored) => open(stored, packs, compile))),
    refused: { muted, rejected },
  };
}

async function open(
  { version, blob, ...place }: StoredLexicon,
  packs: ReadonlySet<string>,
  compile: Compile,
): Promise<Lexicon> {
  if (blob && version === LEXICON_VERSION) {
    try {
      return openLexicon(await blob.arrayBuffer(), packs);
    } catch {
      // Damaged on the disk. The topics it was made from are still there.
    }
  }
  return openLexicon(await compile(place), packs);
}
