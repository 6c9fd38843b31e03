import type { Passage, Source } from './source.ts';

/** A passage that mentions a topic, with what is needed to show it. Offsets are UTF-16. */
export interface TopicPassage {
  pack: string;
  /** Saved by the reader. */
  own?: boolean;
  source: Omit<Source, 'text'>;
  passage: Passage;
  /** The passage's text. */
  text: string;
  /** Where the topic is named, as offsets into `text`. */
  mentions: { start: number; end: number }[];
}
