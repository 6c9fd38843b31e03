import type { Topic } from '../../../lib/corpus/topic.ts';
import type { TopicKey } from '../../../lib/corpus/topic-key.ts';

/** A topic as the editor meets it. */
export interface EditedTopic {
  topic: Topic;
  /** Whether it is the reader's own; topics of other packs can be given further names only. */
  own: boolean;
  packTitle: string;
  /** The reader's further names for a topic of another pack. */
  names?: Topic;
}

/** What stands against saving a topic; `path` leads from the topic to the field. */
export interface TopicProblem {
  path: (string | number)[];
  message: string;
}

/** What a reader should know of a name, by the number of its alias; `share` is of the words of everyday text, 0 to 1. */
export type TopicWarning =
  | { kind: 'everyday'; alias: number; share: number }
  | { kind: 'short'; alias: number }
  | { kind: 'clash'; alias: number; titles: string[] };

/** What a topic would mark in one text: the first places, and how many there are. Offsets are UTF-16. */
export interface PreviewText {
  places: { text: string; start: number; end: number }[];
  count: number;
}

/** What a topic would mark, as far as it has been looked for. */
export interface TopicPreview {
  page?: PreviewText;
  sources: (PreviewText & { pack: string; id: string; title: string; lang: string })[];
  found: number;
  looked: number;
  of: number;
}

/** The page that the library stands beside. */
export interface PageBeside {
  title: string;
  url: string;
  site: string;
  published?: string;
}

/** A topic that a search by name found. */
export interface FoundTopic {
  key: TopicKey;
  title: string;
  kind: Topic['kind'];
}

/** A form that was not finished, by the address it stands at. */
export interface UnfinishedTopic {
  address: string;
  topic: Topic;
}

/** What was changed last, as long as it can be taken back. */
export interface LastChange {
  what: 'deleted' | 'merged' | 'saved';
  title: string;
}

/** What a pack says of itself, as its owner can change it. */
interface OwnPackWords {
  title: string;
  description: string;
  author: string;
  licence: string;
  version: string;
}

/** What the pages of own topics need done for them. */
export interface TopicActions {
  own(): Promise<{ pack: string; topics: Topic[] } | undefined>;
  read(key: TopicKey): Promise<EditedTopic | undefined>;
  /** A new topic with a name, in the language of the page beside. */
  fresh(name: string): Promise<Topic>;
  furtherNames(topic: Topic, key: TopicKey): Topic;
  /** A name with the flags that suit it. */
  alias(text: string, lang: string): Topic['aliases'][number];
  /** Changes what the pack of own topics says of itself; gives what is wrong with it, and then nothing has changed. */
  describeOwnPack(words: OwnPackWords): Promise<string | undefined>;
  check(topic: Topic): Promise<{ problems: TopicProblem[]; warnings: TopicWarning[] }>;
  preview(topic: Topic, tell: (preview: TopicPreview) => void, signal: AbortSignal): Promise<void>;
  save(topic: Topic): Promise<TopicKey>;
  remove(topic: Topic): Promise<void>;
  merge(from: Topic, into: Topic): Promise<void>;
  lastChange(): LastChange | undefined;
  undo(): Promise<void>;
  /** Topics of all packs whose names begin with or hold what was typed. */
  find(text: string): Promise<FoundTopic[]>;
  page(): Promise<PageBeside | undefined>;
  watch(changed: () => void, signal: AbortSignal): void;
  /** What was typed at an address and not saved. */
  draft(address: string): Topic | undefined;
  keepDraft(address: string, topic: Topic): void;
  dropDraft(address: string): void;
  drafts(): UnfinishedTopic[];
}
