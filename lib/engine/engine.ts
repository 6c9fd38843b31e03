import type { CardData } from '../corpus/card-data.ts';
import type { TopicKind } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate, explain } from '../detect/annotate.ts';
import type { AnnotateRequest, Annotation, Explanation } from '../detect/annotation.ts';
import { type Evidence, noEvidence } from '../detect/evidence.ts';
import type { Store, StoredPack } from '../store/store.ts';
import { type CardQuestion, cardOf } from './card.ts';
import { installPackBytes } from './install.ts';
import { keepLexicons } from './lexicons.ts';

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
  packs(): Promise<StoredPack[]>;
  /** Checks, prepares and stores a pack that ships with Sidelight; fails with the first problem found. */
  installBundled(bytes: Uint8Array): Promise<void>;
  /** Evidence of a page of which nothing has been read. */
  noEvidence(): Evidence;
  /** The mentions in a batch of blocks of one page. */
  annotate(request: AnnotateRequest): Promise<Annotation>;
  /** Why the span of a block was, or was not, taken as a mention. */
  explain(question: ExplainQuestion): Promise<Explanation[]>;
  /** Titles and kinds in the order asked; topics no pack knows are left out. */
  titles(topics: TopicKey[]): Promise<{ topic: TopicKey; title: string; kind: TopicKind }[]>;
  /** Everything a card shows; `null` when no enabled pack knows the topic. */
  card(question: CardQuestion): Promise<CardData | null>;
}

/** Builds the engine. Nothing is read before the first question. */
export function createEngine({ store }: EngineParts): Engine {
  const lexicons = keepLexicons(store);
  return {
    packs: () => store.packs(),
    async installBundled(bytes) {
      await installPackBytes(store, bytes, lexicons);
    },
    noEvidence,
    async annotate(request) {
      return annotate(await lexicons.opened(), request);
    },
    async explain({ annotate: request, ...span }) {
      return explain(await lexicons.opened(), request, span);
    },
    async titles(topics) {
      const found = await store.topics(topics);
      return found.flatMap((topic, at) => {
        const key = topics[at];
        return topic && key ? [{ topic: key, title: topic.title, kind: topic.kind }] : [];
      });
    },
    card: (question) => cardOf(store, question),
  };
}
