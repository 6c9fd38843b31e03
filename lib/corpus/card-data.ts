import type { AsOf, RelationType, TopicKind } from './topic.ts';
import type { TopicKey } from './topic-key.ts';

/** A topic as a line in a list: in choosers, related topics and labels. */
export interface TopicLine {
  key: TopicKey;
  title: string;
  kind: TopicKind;
}

/** A reference of a topic as a card cites it; `number` is its place in `CardData.references`, from 1. */
export interface CardReference {
  number: number;
  title: string;
  publisher?: string;
  url?: string;
  /** ISO year, month or day. */
  date?: string;
}

/** A fact as a card shows it; `cites` holds numbers of `CardData.references`. */
export interface CardFact {
  label: string;
  value: string;
  asOf: AsOf;
  cites: number[];
}

/** Two sides of a matter on which sources differ. */
export interface CardDispute {
  claim: string;
  saidBy: string;
  but: string;
  asOf: AsOf;
  cites: number[];
}

/** A dated event; `date` is an ISO year, month or day. */
export interface CardEventLine {
  date: string;
  text: string;
  cites: number[];
}

/** A passage chosen for the card, with all that is needed to show and to open it. */
export interface CardExcerpt {
  text: string;
  /** Where the topic is named, as UTF-16 offsets into `text`, in order. */
  mentions: { start: number; end: number }[];
  /** Who is quoted, when the passage stands in a quotation. */
  speaker?: string;
  source: {
    pack: string;
    id: string;
    title: string;
    /** Missing when unknown; the card says so. */
    publisher?: string;
    /** ISO year, month or day. */
    date?: string;
    /** Where it was published. */
    url?: string;
    lang: string;
    /** Saved by the reader. */
    own: boolean;
  };
  /** Passage number in the source, for the address of its sentence in the source view. */
  passage: number;
  /** The related topic it is about, when the card's own topic has no passage. */
  on?: TopicLine;
}

/** A topic reached from the card's topic; reads "card's topic `type` other topic", or the other way when `inverse`. */
export interface RelatedTopic extends TopicLine {
  type: RelationType;
  inverse: boolean;
}

/** Everything a card shows of one topic. Plain JSON; texts are plain text. */
export interface CardData extends TopicLine {
  /** Language of the topic's prose, BCP 47, and its writing direction. */
  lang: string;
  dir: 'ltr' | 'rtl';
  summary: string;
  background: string[];
  /** The first three facts. */
  facts: CardFact[];
  disputes: CardDispute[];
  /** Best first; none from the page itself. */
  excerpts: CardExcerpt[];
  related: RelatedTopic[];
  /** Events around the page's date, in order of time; empty when the date is unknown or outside the topic's timeline. */
  timeline: CardEventLine[];
  /** The page's own date, ISO day, when `timeline` is given. */
  pageDate?: string;
  references: CardReference[];
  /** Title of the topic's pack and the ISO day on which its facts were last checked. */
  pack: { id: string; title: string; checked: string };
  /** All topics the mention may mean, this one among them; empty when it means only this one. */
  choices: (TopicLine & { pack: string })[];
  muted: boolean;
}
