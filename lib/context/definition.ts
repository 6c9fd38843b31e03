import type { TopicPassage } from '../corpus/topic-passage.ts';

/** What speaks for (positive) or against a passage; surfaces put it into words. */
interface PassageReason {
  rule:
    | 'says what it is'
    | 'is about it'
    | 'names it early'
    | 'gives a figure'
    | 'hangs on what came before'
    | 'length'
    | 'quoted'
    | 'heading';
  points: number;
}

/** What follows a name when the text says what the thing is or does. */
const EXPLAINS =
  /^(?:[’']s)?\s*(?:[,—–-]\s*)?(?:\(|(?:also\s+)?(?:known|designed|meant|made|built|intended|used)\s|which\s(?:are|is|can|have|has|ban|bans|scatter)|that\s(?:ban|scatter|carry|can)|(?:is|are|was|were)\s(?:an?|the|one|known|designed|weapons?)\b|means?\b|refers?\sto|bans?\b|prohibits?\b|consists?\b|features?\b|contains?\b|scatters?\b|releases?\b|banning\b|designed\b)/iu;

/** Apposition right before a name: "Secretary of State", "a treaty called". */
const EXPLAINED_BEFORE =
  /(?:called|named|known\s+as|such\s+as|including|president|secretary\s+of\s+state|international\s+treaty)\s+$/iu;

/** Openings that make little sense without the sentence before. */
const HANGS =
  /^(?:This|These|That|Those|It|Its|They|Their|He|His|She|Her|However|Nevertheless|But|And|Such|The\s(?:decision|move|policy|latter))\b/u;

/** Predicates that a passage about something begins with, right after its name. */
const ABOUT =
  /^(?:[’']s\b)?\s*(?:\p{L}+\s){0,4}?(?:has|have|had|is|are|was|were|expressed|said|maintained|remains?|\p{L}+ed)\b/u;

/** A number of things, which tells more than a date or a name with a digit: "10,000 soldiers". */
const FIGURE = /(?:^|\s)\d[\d.,]*\s+(?:\p{L}+\s+){0,2}\p{L}{3,}s\b/u;

const GOOD_LENGTH = { from: 70, to: 330 };

/**
 * How well a passage says what its topic is, as points with their reasons: a name that is explained counts most, then one
 * the sentence is about. Weights were set by hand against a careful editor's choice for the bundled sources.
 */
export function definitionReasons({ text, mentions, passage }: TopicPassage): PassageReason[] {
  const reasons: PassageReason[] = [];
  const first = mentions[0];
  if (
    mentions.some(({ end }) => EXPLAINS.test(text.slice(end))) ||
    mentions.some(({ start }) => EXPLAINED_BEFORE.test(text.slice(0, start)))
  )
    reasons.push({ rule: 'says what it is', points: 4 });
  if (first && first.start <= 25 && ABOUT.test(text.slice(first.end))) reasons.push({ rule: 'is about it', points: 3 });
  if (first) reasons.push({ rule: 'names it early', points: 2 * (1 - first.start / Math.max(1, text.length)) });
  if (FIGURE.test(text)) reasons.push({ rule: 'gives a figure', points: 1.5 });
  if (HANGS.test(text)) reasons.push({ rule: 'hangs on what came before', points: -2 });
  if (text.length < GOOD_LENGTH.from || text.length > GOOD_LENGTH.to) reasons.push({ rule: 'length', points: -1.5 });
  if (!/[.!?…]["'”’»)\]]*$/u.test(text)) reasons.push({ rule: 'heading', points: -3.5 });
  if (passage.quote) reasons.push({ rule: 'quoted', points: -3 });
  return reasons;
}
