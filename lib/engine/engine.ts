import type { CardData } from '../corpus/card-data.ts';
import type { TopicKind } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate, explain } from '../detect/annotate.ts';
import type { AnnotateOptions, AnnotateRequest, Annotation, Explanation } from '../detect/annotation.ts';
import { type Evidence, noEvidence } from '../detect/evidence.ts';
import type { Marker, Store, StoredPack } from '../store/store.ts';
import { foldText } from '../text/fold-text.ts';
import { type CardQuestion, cardOf } from './card.ts';
import { deriveMissing } from './derivation.ts';
import { type Fault, faultOf } from './fault.ts';
import { digest, importFile, resumeImport } from './import-file.ts';
import { type ImportControls, type ImportedPack, importPack } from './import-pack.ts';
import { keepMarking, mendLexicons } from './marking.ts';
import { nameTopics } from './name-topics.ts';
import { type SourceView, viewSource } from './source-view.ts';

/** What the engine works with. */
export interface EngineParts {
  store: Store;
}

/** A span of a text whose decision is to be explained; offsets are UTF-16. */
export interface ExplainQuestion {
  block: number;
  start: number;
  end: number;
  annotate: AnnotateRequest;
}

/** The use cases of Sidelight over a store. It keeps nothing that cannot be read from the store again. */
export interface Engine {
  /** The store beneath, for pages that manage what is in it. */
  readonly store: Store;
  /** The fault that an error of the engine or the store stands for. */
  faultOf(error: unknown): Fault;
  packs(): Promise<StoredPack[]>;
  /** Takes in a pack that ships with Sidelight. Throws `PackRefused` or `StoreError`. */
  installBundled(bytes: Uint8Array): Promise<ImportedPack>;
  /** Takes in a pack file, gzip or not. It is kept until that is done, so that a killed import can go on. */
  importFile(file: { name: string; blob: Blob }, controls?: ImportControls): Promise<ImportedPack>;
  /** Files whose import was cut off, oldest first. */
  interruptedImports(): Promise<{ id: string; name: string }[]>;
  /** Goes on with an import that was cut off; `undefined` when it has been finished or given up since. */
  resumeImport(id: string, controls?: ImportControls): Promise<ImportedPack | undefined>;
  /** Whether the database is the one that was there before; `lost` is said once. */
  health(marker: Marker): Promise<'sound' | 'new' | 'lost'>;
  /** Removes what nothing shows any more and derives what is out of date. May be cut off at any point. */
  tidy(signal?: AbortSignal): Promise<void>;
  /** Whether a topic is to be marked. */
  mute(topic: TopicKey, muted: boolean): Promise<void>;
  /** "Not this": the name, as it stands in the text, does not mean the topic; `rejected` false takes it back. */
  reject(sense: { alias: string; topic: TopicKey }, rejected: boolean): Promise<void>;
  /** Evidence of a page of which nothing has been read. */
  noEvidence(): Evidence;
  /** The mentions in a batch of blocks of one page, without what the reader refused. */
  annotate(request: AnnotateRequest, options?: Pick<AnnotateOptions, 'referring'>): Promise<Annotation>;
  /** Why the span of a block was, or was not, taken as a mention; topics that a rule saw are given by title. */
  explain(question: ExplainQuestion): Promise<Explanation[]>;
  /** Titles and kinds in the order asked; topics no pack knows are left out. */
  titles(topics: TopicKey[]): Promise<{ topic: TopicKey; title: string; kind: TopicKind }[]>;
  /** Everything a card shows; `null` when no enabled pack knows the topic. */
  card(question: CardQuestion): Promise<CardData | null>;
  /** A whole source with its mentions; `undefined` when no pack has it. */
  source(place: { pack: string; source: string }): Promise<SourceView | undefined>;
}

/** ms for which the removal of a pack can be undone, at the least. */
const UNDO_TIME = 60_000;

/** Builds the engine. Nothing is read before the first question. */
export function createEngine({ store }: EngineParts): Engine {
  const marking = keepMarking(store);
  return {
    store,
    faultOf,
    packs: () => store.packs(),
    async installBundled(bytes) {
      const file = `bundled:${await digest(bytes)}`;
      return importPack(store, { bytes: [bytes], size: bytes.length, file, origin: 'bundled' });
    },
    importFile: (file, controls) => importFile(store, file, controls),
    interruptedImports: async () => (await store.imports()).sort((one, other) => one.begun - other.begun),
    resumeImport: (id, controls) => resumeImport(store, id, controls),
    health: (marker) => store.health(marker),
    async tidy(signal) {
      await store.cleanUp({ removedBefore: Date.now() - UNDO_TIME, ...(signal ? { signal } : {}) });
      await mendLexicons(store);
      await deriveMissing(store, signal);
    },
    mute: (topic, muted) => store.mute(topic, muted),
    reject: ({ alias, topic }, rejected) => store.reject({ alias: foldText(alias), topic }, rejected),
    noEvidence,
    async annotate(request, options) {
      const { lexicons, refused } = await marking();
      return annotate(lexicons, request, { ...options, ...refused });
    },
    async explain({ annotate: request, ...span }) {
      const { lexicons, refused } = await marking();
      return nameTopics(store, explain(lexicons, request, span, refused));
    },
    async titles(topics) {
      const found = await store.topics(topics);
      return found.flatMap((topic, at) => {
        const key = topics[at];
        return topic && key ? [{ topic: key, title: topic.title, kind: topic.kind }] : [];
      });
    },
    card: (question) => cardOf(store, question),
    source: (place) => viewSource(store, marking, place),
  };
}
