import type { CardData, CardDispute, CardExcerpt, CardReference, TopicLine } from './card-data.ts';
import type { RelationType } from './topic.ts';
import type { TopicKey } from './topic-key.ts';

/** What a topic's weight on a page is made of; each part runs from 0 to 1. */
export interface WeightParts {
  /** How often it is named, against the topic named most. */
  frequency: number;
  /** How early it is first named: 1 at the top of the article, 0 at its end. */
  position: number;
  /** How rarely the sources name it; a companion counts for little. */
  telling: number;
}

/** A topic of a page with its weight and where it stands. */
export interface PanelTopic extends TopicLine {
  count: number;
  /** Where on the page each mention stands, from 0 (top) to 1 (end). */
  places: number[];
  /** From 0 to 1. */
  weight: number;
  why: WeightParts;
}

/** A dated event of one or more of the page's topics; `date` is an ISO year, month or day. */
export interface PanelEvent {
  date: string;
  text: string;
  topics: TopicLine[];
  references: CardReference[];
}

/** How two topics of a page connect: as a pack states it, or because sources name them in the same sentences. */
export type PanelLink = { from: TopicKey; to: TopicKey } & (
  | { kind: 'stated'; type: RelationType }
  | {
      kind: 'together';
      /** Passages that name both. */
      passages: number;
      /** Normalised pointwise mutual information, from 0 (chance) to 1 (never apart). */
      strength: number;
    }
);

/** Why a passage or source is near to a page. */
export interface Nearness {
  /** Topics it shares with the page, the most telling first. */
  topics: TopicLine[];
  /** Words it shares with the page, the most telling first. */
  words: string[];
}

/** A source near to a page, with its nearest passages. */
export interface PanelSource {
  source: CardExcerpt['source'];
  why: Nearness;
  passages: { excerpt: CardExcerpt; why: Nearness }[];
}

/** Where sources differ about a topic of the page. */
export interface PanelDifference extends CardDispute {
  topic: TopicLine;
  lang: string;
  references: CardReference[];
}

/** The wider picture of a page. Plain JSON; texts are plain text. */
export interface PanelContext {
  /** By weight, heaviest first. */
  topics: PanelTopic[];
  /** In order of time. */
  events: PanelEvent[];
  links: PanelLink[];
  sources: PanelSource[];
  differences: PanelDifference[];
}

/** Everything a pack knows of a topic, for the topic view: all facts, events and excerpts. */
export interface PanelTopicData extends CardData {
  /** The reader's own note; empty when there is none. */
  note: string;
  pinned: boolean;
}
