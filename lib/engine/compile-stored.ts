import { compileLexicon, type LexiconSource } from '../detect/compile-lexicon.ts';
import { isIntact } from '../detect/lexicon.ts';
import { LEXICON_VERSION } from '../detect/lexicon-format.ts';
import type { InGeneration, Store } from '../store/store.ts';

/** Topics read at a time when a lexicon is compiled again. */
const SLICE = 2000;

/** Compiles stored lexicons anew that do not hold what was written. They are checked here since it reads all of them. */
export async function mendLexicons(store: Store): Promise<void> {
  for (const { blob, version, ...place } of (await store.marking()).lexicons) {
    const buffer = await blob?.arrayBuffer().catch(() => undefined);
    if (!buffer || version !== LEXICON_VERSION || !isIntact(buffer)) await compileStored(store, place);
  }
}

/** Compiles the lexicon of a pack from its stored topics. */
export async function compileStored(store: Store, { pack, generation }: InGeneration): Promise<ArrayBuffer> {
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
  const { id, kind, companion, sameAs, aliases, cues, anticues, heads, relations } = topic;
  return { id, kind, companion, ...(sameAs ? { sameAs } : {}), aliases, cues, anticues, heads, relations };
}
