import type { TopicKind } from '../topic.ts';
import type { TopicKey } from '../topic-key.ts';
import type { TextQuote } from './text-quote.ts';

/** A topic as exports name it. */
export interface NamedTopic {
  key: TopicKey;
  title: string;
  kind: TopicKind;
  /** Language of title and summary. */
  lang: string;
  summary: string;
  /** Wikidata id, `Q` and digits. */
  wikidata?: string;
}

/** A stretch of a text with what is said of it. */
export interface MarkedQuote extends Required<TextQuote> {
  /** Where it stands in the text, in characters (code points), as the Web Annotation model counts. */
  start: number;
  end: number;
  topics: NamedTopic[];
  /** The reader's note. */
  note?: string;
}

/** A page or source with all that is known of it. */
export interface MarkedText {
  title: string;
  /** Address on the web; without one, `id` names the text. */
  address?: string;
  /** `pack/source` of a stored text. */
  id?: string;
  site?: string;
  author?: string;
  published?: string;
  /** When its text was read: ISO date and time. */
  read: string;
  lang: string;
  quotes: MarkedQuote[];
  /** Passages of sources near to it. */
  near: NearPassage[];
}

/** A passage of a source that says something of the same topics. */
export interface NearPassage {
  text: string;
  source: {
    pack: string;
    id: string;
    title: string;
    publisher?: string;
    date?: string;
    address?: string;
    lang: string;
  };
  topics: string[];
}
