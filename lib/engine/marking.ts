import type { AnnotateOptions } from '../detect/annotation.ts';
import { compileLexicon, type LexiconSource } from '../detect/compile-lexicon.ts';
import { isIntact, type Lexicon, openLexicon } from '../detect/lexicon.ts';
import { LEXICON_VERSION } from '../detect/lexicon-format.ts';
import type { InGeneration, Store, StoredLexicon } from '../store/store.ts';

/** Topics read at a time when a lexicon is compiled again. */
const SLICE = 2000;

/** All that finding mentions needs: the lexicons of the packs that mark, and what the reader refused. */
export interface Marking {
  lexicons: Lexicon[];
  refused: Required<Pick<AnnotateOptions, 'muted' | 'rejected'>>;
}

/**
 * Keeps what marking needs in memory and reads it again when any view of the extension has changed it. A failed read is
 * tried again at the next call.
 */
export function keepMarking(store: Store): () => Promise<Marking> {
  let kept: Promise<Marking> | undefined;
  store.watch('marking', () => {
    kept = undefined;
  });
  return () => {
    if (kept) return kept;
    const reading = readMarking(store);
    kept = reading;
    reading.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading;
  };
}

/** Reads what marking needs; lexicons of another version, lost or damaged ones are compiled anew from the topics. */
export async function readMarking(store: Store): Promise<Marking> {
  const { lexicons, muted, rejected } = await store.marking();
  return { lexicons: await Promise.all(lexicons.map((stored) => open(store, stored))), refused: { muted, rejected } };
}

/** Compiles stored lexicons anew that do not hold what was written. They are checked here since it reads all of them. */
export async function mendLexicons(store: Store): Promise<void> {
  for (const { blob, version, ...place } of (await store.marking()).lexicons) {
    const buffer = await blob?.arrayBuffer().catch(() => undefined);
    if (!buffer || version !== LEXICON_VERSION || !isIntact(buffer)) await recompile(store, place);
  }
}

async function open(store: Store, { version, blob, ...place }: StoredLexicon): Promise<Lexicon> {
  if (blob && version === LEXICON_VERSION) {
    try {
      return openLexicon(await blob.arrayBuffer());
    } catch {
      // Damaged on the disk. The topics it was made from are still there.
    }
  }
  return openLexicon(await recompile(store, place));
}

async function recompile(store: Store, { pack, generation }: InGeneration): Promise<ArrayBuffer> {
  const topics: LexiconSource['topics'] = [];
  for (let after = ''; ; ) {
    const slice = await store.topicsOf(pack, { after, most: SLICE });
    topics.push(...slice.map(lexiconTopic));
    const last = slice.at(-1);
    if (!last || slice.length < SLICE) break;
    after = last.id;
  }
  const buffer = compileLexicon({ pack, topics });
  // Reading goes on without it being stored: the disk may be full, or another view may have changed the pack.
  await store.writeLexicon({ pack, generation }, { version: LEXICON_VERSION, buffer }).catch(() => undefined);
  return buffer;
}

/** What of a topic a lexicon is compiled from; the rest need not stay in memory. */
export function lexiconTopic(topic: LexiconSource['topics'][number]): LexiconSource['topics'][number] {
  const { id, kind, companion, aliases, cues, anticues, heads, relations } = topic;
  return { id, kind, companion, aliases, cues, anticues, heads, relations };
}
