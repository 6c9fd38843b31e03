import type { Skeleton } from '../page/skeleton.ts';
import type {
  AnnotateRequest,
  Annotation,
  CardData,
  CardRequest,
  Explanation,
  PageSummary,
  PageTopic,
  ReadingStart,
  ScopeAnswer,
  TopicKey,
} from '../protocol.ts';

/** What a reader asks of the background. Each call may fail when the worker cannot be reached. */
export interface Background {
  start(): Promise<ReadingStart>;
  scope(skeleton: Skeleton): Promise<ScopeAnswer | null>;
  annotate(request: AnnotateRequest): Promise<Annotation>;
  titles(topics: TopicKey[]): Promise<Pick<PageTopic, 'topic' | 'title' | 'kind'>[]>;
  report(page: PageSummary): Promise<void>;
  card(request: CardRequest): Promise<CardData | null>;
  explain(request: { block: number; start: number; end: number; annotate: AnnotateRequest }): Promise<Explanation[]>;
  /** Must be called within the reader's click. */
  openPanel(topic?: TopicKey): Promise<void>;
}
