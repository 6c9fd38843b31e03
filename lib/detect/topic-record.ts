import type { TopicKind } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';

/** What detection needs to know of a topic; a lexicon holds one JSON record each, decoded when the topic turns up. */
export interface TopicRecord {
  id: string;
  kind: TopicKind;
  companion: boolean;
  /** Key of the topic of another pack that its names stand for. */
  sameAs?: TopicKey;
  /** Words and phrases that speak for the topic near an ambiguous name, folded, of all languages. */
  cues: string[];
  /** Words and phrases that speak against it. */
  anticues: string[];
  /** Nouns that may refer back to it, folded, by language. */
  heads: Record<string, string[]>;
  /** Numbers of the topics it is related to, in either direction. */
  related: number[];
  /** Languages of its names that are not English alone, by folded name. */
  langs: Record<string, string[]>;
  /** Folded words of its names, for telling "Joe Biden" from "Hunter Biden". */
  words: string[];
}
