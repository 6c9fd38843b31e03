/*
 * Points for and against a name meaning a topic. A name is taken at `TAKEN` points or more. Unambiguous names start well
 * above it and fall only to a longer name around them or a word of another sense right beside them; ambiguous ones start
 * at nothing and need support.
 */

/** Points at which a name counts. */
export const TAKEN = 3;

/** Points of every rule, with the reason for their size. */
export const WEIGHTS = {
  /** The pack says the alias has no other sense: one anticue further off must not undo that. */
  unambiguous: 9,
  /** A surname of a person the pack knows, alone and with its capital: it means that person unless something speaks against it. */
  surname: 4,
  /** A title that fits stands before the name. */
  title: 4,
  /** The page names the topic beyond doubt elsewhere: one sense per page. */
  'same-topic': 5,
  /** A related topic stands on the page: wars bring weapons, but a page may name a president for any reason. */
  'related-topic': 2,
  /** As above, for a companion: presidents and alliances stand on pages of every kind. */
  'related-companion': 0.5,
  /** The same name is taken elsewhere on the page: one sense per page. */
  'same-sense': 3,
  /** A name in Latin letters amid Cyrillic: a loan word of no other sense. */
  'other-script': 3,
  /** The generic noun of a weapon stands beside it: "Patriot missiles". */
  'generic-noun': 6,
  /** A cue in the sentence: alone enough. */
  'cue-in-sentence': 3,
  /** A further cue in the sentence. */
  'more-cues': 1,
  /** A cue elsewhere in the block: two are needed, or something else. */
  'cue-in-block': 2,
  /** A cue elsewhere on the page. */
  'cue-on-page': 1,
  /** A word of another sense right beside the name: "coal mine", "NATO strap". */
  'anticue-beside': -10,
  /** A word of another sense in the sentence outweighs one cue. */
  'anticue-in-sentence': -5,
  /** A word of another sense in the block. */
  'anticue-in-block': -2,
  /** A capital beside the name, which may make it another: "Raytheon Patriot" does not, "Ottawa Senators" does. */
  'beside-capital': -4,
  /** A figure of speech: "like a cluster bomb", "a political landmine". */
  figurative: -20,
  /** The name is part of another name: nothing helps. */
  'other-name': -20,
  /** The page uses the name for something else throughout. */
  'other-sense-on-page': -20,
  /** The reader said so. */
  'reader-said-not': -100,
} as const;

/** Name of a rule. */
export type Rule = keyof typeof WEIGHTS;
