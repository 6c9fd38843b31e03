import type { CardData } from '../corpus/card-data.ts';
import type { TopicKind } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate } from '../detect/annotate.ts';
import type { AnnotateOptions, AnnotateRequest, Annotation } from '../detect/annotation.ts';
import { type Evidence, noEvidence } from '../detect/evidence.ts';
import type { Marker, ReadingStore, StoredPack } from '../store/store.ts';
import { foldText } from '../text/fold-text.ts';
import { type CardQuestion, cardOf } from './card.ts';
import { allDerived } from './derived-from.ts';
import { type Compile, keepMarking } from './marking.ts';

/** What the engine works with. */
export interface EngineParts {
  store: ReadingStore;
  /** Makes a lexicon that is missing or out of date; the workshop does it. */
  compile: Compile;
  /** Answers a card while sources wait to be derived, from a scan of them; the workshop does it. */
  scanCard(question: CardQuestion): Promise<CardData | null>;
}

/** The use cases of Sidelight over a store. It keeps nothing that cannot be read from the store again. */
export interface Engine {
  packs(): Promise<StoredPack[]>;
  /** Whether the database is the one that was there before; `lost` is said once. */
  health(marker: Marker): Promise<'sound' | 'new' | 'lost'>;
  /** Reads the lexicons again at the next question, because packs have changed. */
  packsChanged(): void;
  /** Reads what `annotate` needs ahead of the question. */
  prepare(): Promise<void>;
  /** Whether a topic is to be marked. */
  mute(topic: TopicKey, muted: boolean): Promise<void>;
  /** "Not this": the name, as it stands in the text, does not mean the topic; `rejected` false takes it back. */
  reject(sense: { alias: string; topic: TopicKey }, rejected: boolean): Promise<void>;
  /** Evidence of a page of which nothing has been read. */
  noEvidence(): Evidence;
  /** The mentions in a batch of blocks of one page, without what the reader refused. */
  annotate(request: AnnotateRequest, options?: Pick<AnnotateOptions, 'referring' | 'leftOut'>): Promise<Annotation>;
  /** Titles and kinds in the order asked; topics no pack knows are left out. */
  titles(topics: TopicKey[]): Promise<{ topic: TopicKey; title: string; kind: TopicKind }[]>;
  /** Everything a card shows; `null` when no enabled pack knows the topic. */
  card(question: CardQuestion): Promise<CardData | null>;
}

/** Builds the engine. Nothing is read before the first question. */
export function createEngine({ store, compile, scanCard }: EngineParts): Engine {
  const marking = keepMarking(store, compile);
  return {
    packs: () => store.packs(),
    health: (marker) => store.health(marker),
    packsChanged: () => marking.forget(),
    async prepare() {
      await marking.get();
    },
    mute: (topic, muted) => store.mute(topic, muted),
    reject: ({ alias, topic }, rejected) => store.reject({ alias: foldText(alias), topic }, rejected),
    noEvidence,
    async annotate(request, options) {
      const { lexicons, refused } = await marking.get();
      return annotate(lexicons, request, { ...options, ...refused });
    },
    async titles(topics) {
      const found = await store.moment((reads) => reads.topics(topics));
      return found.flatMap((topic, at) => {
        const key = topics[at];
        return topic && key ? [{ topic: key, title: topic.title, kind: topic.kind }] : [];
      });
    },
    async card(question) {
      const [card, derived] = await store.moment((reads) => Promise.all([cardOf(reads, question), allDerived(reads)]));
      // Rather a card that lacks passages than none.
      return derived || !card ? card : scanCard(question).catch(() => card);
    },
  };
}
