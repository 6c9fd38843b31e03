import { addBacklinks } from '../corpus/backlinks.ts';
import { commonAliases } from '../corpus/common-aliases.ts';
import type { PackMeta } from '../corpus/pack.ts';
import { PackError, type PackProblem } from '../corpus/pack-problem.ts';
import { type PackBytes, type StreamedItem, streamPack } from '../corpus/pack-stream.ts';
import type { Source } from '../corpus/source.ts';
import type { Relation, Topic } from '../corpus/topic.ts';
import { compileLexicon, type LexiconSource } from '../detect/compile-lexicon.ts';
import { openLexicon } from '../detect/lexicon.ts';
import { LEXICON_VERSION } from '../detect/lexicon-format.ts';
import type { PackHolds, PackOrigin, Staging, Store } from '../store/store.ts';
import { compileStored, lexiconTopic } from './compile-stored.ts';
import { derivePassages } from './derive-passages.ts';
import { derivationOf } from './derived-from.ts';
import { type ImportProgress, measureProgress } from './import-progress.ts';
import { readMarking } from './marking.ts';
import { countNames } from './pack-holds.ts';
import { PackRefused } from './pack-refused.ts';

/** Topics written at a time. A card that is opened meanwhile waits for one such write, or two. */
const TOPICS = 500;
/** Sources written at a time; they are long. */
const SOURCES = 40;

/** A file to be taken in. */
export interface PackFile {
  bytes: PackBytes;
  /** Length in bytes, as stored. */
  size: number;
  /** Names exactly these bytes: an interrupted import of them goes on where it stopped. */
  file: string;
  origin: PackOrigin;
  /** How long to wait for another view that works on the same pack, ms; 0 when left out. */
  patience?: number;
}

/** A pack that has been taken in and is in use. */
export interface ImportedPack {
  meta: PackMeta;
  topics: number;
  sources: number;
  /** `false` when it names so many ordinary words that it is only looked up, not marked. */
  marking: boolean;
  /** What this version of Sidelight did not understand and left out. */
  warnings: PackProblem[];
}

/** What an import tells while it runs, and when it is to stop. */
export interface ImportControls {
  signal?: AbortSignal;
  progress?: (progress: ImportProgress) => void;
}

/**
 * Reads a pack as a stream, writes it beside the one in use, derives what reading needs, and then shows it. Throws
 * `PackRefused` for a pack that cannot be used, `StoreError`, or the signal's reason; in each case nothing has changed.
 */
export async function importPack(store: Store, pack: PackFile, controls: ImportControls = {}): Promise<ImportedPack> {
  try {
    const meter = measureProgress(pack.size, controls.progress);
    const items = streamPack(meter.counted(pack.bytes), controls.signal ? { signal: controls.signal } : {});
    const warnings: PackProblem[] = [];
    for await (const item of items) {
      if (item.kind === 'warning') warnings.push(item.problem);
      if (item.kind !== 'meta') continue;
      const { meta } = item;
      await refuseOwn(store, meta, pack.origin);
      return await store.stage({ pack: meta.id, file: pack.file, patience: pack.patience ?? 0 }, async (staging) => {
        const read = await readInto(staging, items, { ...controls, rows: meter.rows });
        meter.phase('deriving');
        const marking = await finish(store, staging, read.lexicon, {
          meta,
          origin: pack.origin,
          holds: { ...countNames(read.lexicon), sources: read.sources, bytes: pack.size },
          ...controls,
        });
        return { meta, topics: read.topics, sources: read.sources, marking, warnings: [...warnings, ...read.warnings] };
      });
    }
    throw new PackRefused('The file holds no pack.');
  } catch (error) {
    if (error instanceof PackError) throw new PackRefused(error.message, { cause: error });
    throw error;
  }
}

/** What the reader made here must not be written over by a file that happens to bear its id. */
async function refuseOwn(store: Store, { id, title }: PackMeta, origin: PackOrigin): Promise<void> {
  const there = (await store.packs()).find((pack) => pack.id === id);
  if (there?.origin === 'own' && origin !== 'own')
    throw new PackRefused(`“${title}” has the id of a pack that was made here (${id}); give it another id.`);
}

interface Read {
  topics: number;
  sources: number;
  lexicon: LexiconSource['topics'];
  warnings: PackProblem[];
}

/** Writes the items of a pack, one write running while the next rows are read. */
async function readInto(
  staging: Staging,
  items: AsyncGenerator<StreamedItem, void>,
  { signal, rows }: { signal?: AbortSignal; rows: (count: number) => void },
): Promise<Read> {
  const read: Read = { topics: 0, sources: 0, lexicon: [], warnings: [] };
  const backlinks = new Map<string, Relation[]>();
  let topics: Topic[] = [];
  let sources: Source[] = [];
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    signal?.throwIfAborted();
    if (topics.length + sources.length > 0) writing = staging.write({ topics, sources });
    writing.catch(() => undefined);
    [topics, sources] = [[], []];
    rows(read.topics + read.sources);
  };
  for await (const item of items) {
    if (item.kind === 'topic') {
      read.topics += 1;
      read.lexicon.push(lexiconTopic(item.topic));
      addBacklinks(backlinks, [item.topic]);
      if (read.topics > staging.done.topics) topics.push(item.topic);
      if (read.topics % TOPICS === 0) await flush();
    } else if (item.kind === 'source') {
      read.sources += 1;
      if (read.sources > staging.done.sources) sources.push(item.source);
      if (read.sources % SOURCES === 0) await flush();
    } else if (item.kind === 'warning') read.warnings.push(item.problem);
  }
  await flush();
  await writing;
  await staging.writeBacklinks(backlinks);
  return read;
}

/** Compiles the lexicon, derives passages, and shows the pack; says whether it marks. */
async function finish(
  store: Store,
  staging: Staging,
  topics: LexiconSource['topics'],
  { meta, origin, holds, signal }: ImportControls & { meta: PackMeta; origin: PackOrigin; holds: PackHolds },
): Promise<boolean> {
  const buffer = compileLexicon({ pack: meta.id, topics });
  await staging.writeLexicon({ version: LEXICON_VERSION, buffer });
  const packs = await store.packs();
  const own = openLexicon(buffer, new Set(packs.map(({ id }) => id)));
  const there = packs.find(({ id }) => id === meta.id);
  const marking = there?.marking ?? commonAliases(aliasesOf(topics)).length === 0;
  const shown = { id: meta.id, generation: staging.generation, enabled: there?.enabled ?? true, marking };
  const from = derivationOf([...packs.filter(({ id }) => id !== meta.id), shown]);
  const pending = await staging.underived(from);
  if (pending.length > 0) {
    const { lexicons: marked } = await readMarking(store, (place) => compileStored(store, place));
    const others = marked.filter(({ pack }) => pack !== meta.id);
    const lexicons = marking ? [...others, own] : others;
    for (const id of pending) {
      signal?.throwIfAborted();
      const source = await staging.source(id);
      if (source) await staging.writeDerived(id, from, derivePassages(source, lexicons));
    }
  }
  signal?.throwIfAborted();
  await staging.publish({ meta, marking, origin, holds });
  return marking;
}

function* aliasesOf(topics: LexiconSource['topics']): Generator<LexiconSource['topics'][number]['aliases'][number]> {
  for (const { aliases } of topics) yield* aliases;
}
