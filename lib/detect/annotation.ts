import type { TopicKey } from '../corpus/topic-key.ts';
import type { Block } from './block.ts';
import type { Evidence } from './evidence.ts';
import type { Mention } from './mention.ts';

/** One batch to annotate: the dirty blocks of a page and what the page has shown before. */
export interface AnnotateRequest {
  blocks: Block[];
  evidence: Evidence;
  /** The page's declared language, if any; a hint only, since pages get it wrong. */
  lang?: string;
}

/** What the reader has chosen; everything is off when left out. */
export interface AnnotateOptions {
  /** Whether to find referring mentions ("the treaty") too. */
  referring?: boolean;
  /** Languages whose names are not looked for, as primary subtags. */
  leftOut?: readonly string[];
  /** Topics that the reader muted: never given. */
  muted?: readonly TopicKey[];
  /** "Not this": for a folded alias (`foldText`), the topics that the reader said it does not mean. */
  rejected?: Readonly<Record<string, readonly TopicKey[]>>;
}

/** What a batch gave: its mentions, the evidence to keep, and earlier blocks whose senses changed. */
export interface Annotation {
  mentions: Mention[];
  evidence: Evidence;
  /** Ids of blocks sent before that should be sent again. */
  redo: number[];
}

/** One reason for or against a decision, as data; surfaces put it into words. */
export interface Reason {
  rule: string;
  /** What the rule saw, for example the cue word. */
  seen?: string;
  /** Points for (positive) or against (negative). */
  weight: number;
}

/** Why a span is, or is not, taken as a mention of a topic. */
export interface Explanation {
  topic: TopicKey;
  alias: string;
  taken: boolean;
  score: number;
  reasons: Reason[];
}
