import type { TopicKey } from './topic-key.ts';

/** Kinds of topic, in the order lists show them. */
export const TOPIC_KINDS = [
  'weapon',
  'munition',
  'treaty',
  'law',
  'organisation',
  'person',
  'event',
  'place',
  'policy',
  'concept',
] as const;

/** What a topic is: a weapon, a treaty, a person… */
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** Relation types a pack may use; each reads from the topic that states it to the topic it names. */
export const RELATION_TYPES = [
  'bans',
  'regulates',
  'defines',
  'party-to',
  'not-a-party-to',
  'launches',
  'carries',
  'kind-of',
  'part-of',
  'succeeds',
  'leads',
  'member-of',
  'supplied-by',
  'used-in',
  'clears',
  'campaigns-against',
  'related',
] as const;

/** How one topic relates to another. */
export type RelationType = (typeof RELATION_TYPES)[number];

/** One way a text names a topic. */
export interface Alias {
  text: string;
  /** BCP 47 primary language subtag, for example `uk`. */
  lang: string;
  /** `exact`: matches only with these capitals (or in an all-capitals headline); `fold`: any case. */
  case: 'exact' | 'fold';
  /** Whether plural, possessive and case forms of the language also match. */
  inflect: boolean;
  /** Whether the alias has other meanings and needs support from its surroundings. */
  ambiguous: boolean;
  /** False for a name that search knows but no text is marked by, such as "the president". Absent means true. */
  mark?: boolean;
}

/** A date of a fact: its own, or that of the source it was read in. ISO year, month or day. */
export interface AsOf {
  date: string;
  of: 'fact' | 'source';
}

/** One dated and cited claim; `cite` holds keys of the topic's references. */
export interface Fact {
  label: string;
  value: string;
  asOf: AsOf;
  cite: string[];
}

/** Two sides of a matter on which sources differ: `saidBy` says `claim`, but other sources say `but`. */
export interface Dispute {
  claim: string;
  saidBy: string;
  but: string;
  asOf: AsOf;
  cite: string[];
}

/** A dated event in a topic's life; `date` is an ISO year, month or day. */
export interface TimelineEvent {
  date: string;
  text: string;
  cite: string[];
}

/** A typed link to another topic of the same pack. */
export interface Relation {
  to: string;
  type: RelationType;
}

/** Where a fact comes from; `key` is what `cite` names. */
export interface Reference {
  key: string;
  title: string;
  publisher?: string;
  url?: string;
  date?: string;
}

/** One thing with background, as a pack describes it. Ids are unique in their pack. */
export interface Topic {
  id: string;
  title: string;
  kind: TopicKind;
  /** Marked only on pages where another, non-companion topic stands. */
  companion: boolean;
  /** Wikidata item, for example `Q12345`; topics of several packs with the same item are shown as one. */
  wikidata?: string;
  /**
   * Key of the topic of another pack that it only gives further names to. Where that pack is in use its names lead there,
   * otherwise the topic stands for itself.
   */
  sameAs?: TopicKey;
  /** At most 300 characters: what a reader needs in five seconds. */
  summary: string;
  /** Paragraphs of plain text. */
  background: string[];
  aliases: Alias[];
  /** Words that speak for this topic near an ambiguous alias, per language. */
  cues: Record<string, string[]>;
  /** Words that speak against it, per language. */
  anticues: Record<string, string[]>;
  /** Nouns that may refer back to it ("the treaty"), per language. */
  heads: Record<string, string[]>;
  facts: Fact[];
  disputes: Dispute[];
  timeline: TimelineEvent[];
  relations: Relation[];
  references: Reference[];
}
