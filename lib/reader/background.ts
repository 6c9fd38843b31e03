import type { Skeleton } from '../page/skeleton.ts';
import type {
  AnnotateRequest,
  Annotation,
  CardData,
  CardRequest,
  ExplainRequest,
  Explanation,
  PageSummary,
  PageTopic,
  ReaderParts,
  ReadingStart,
  ScopeAnswer,
  TopicKey,
} from '../protocol.ts';
import type { FrameWord, TopWord } from './frame-word.ts';

/** What a reader asks of the background. Each call may fail when the worker cannot be reached. */
export interface Background {
  /** Brings the painter of focusable marks into this frame. */
  markPainter(): Promise<ReaderParts['marks']>;
  start(): Promise<ReadingStart>;
  scope(skeleton: Skeleton): Promise<ScopeAnswer | null>;
  annotate(request: AnnotateRequest): Promise<Annotation>;
  titles(topics: TopicKey[]): Promise<Pick<PageTopic, 'topic' | 'title' | 'kind'>[]>;
  report(page: PageSummary): Promise<void>;
  /** Wakes the background if it may sleep. */
  wake(): void;
  card(request: CardRequest): Promise<CardData | null>;
  explain(request: ExplainRequest): Promise<Explanation[]>;
  mute(choice: { topic: TopicKey; muted: boolean }): Promise<void>;
  reject(choice: { topic: TopicKey; alias: string; rejected: boolean }): Promise<void>;
  openSource(place: { pack: string; source: string; passage: number }): Promise<void>;
  /** Sends a word to the reader of another frame of the page; fails when there is none. 0 is the top frame. */
  pass(to: number, word: FrameWord | TopWord): Promise<unknown>;
  /** Must be called within the reader's click. */
  openPanel(topic?: TopicKey): Promise<void>;
}
