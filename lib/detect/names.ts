import { foldText } from '../text/fold-text.ts';
import type { Span } from '../text/sentences.ts';
import { isBareSurname, type Sense } from './candidate.ts';
import { GIVEN_NAMES, NAMED_AFTER, RELATIVES, ROLE_NOUNS_AFTER, ROLES, STARTERS } from './name-words.ts';
import type { Shape, Surroundings } from './surroundings.ts';

/** How sure it is that a longer name around the span names something else. */
export interface OtherName {
  /** The longer name, as written. */
  name: string;
  /** Whether nothing can outweigh it. */
  sure: boolean;
  /** Whether it is another person, whom the surname alone may then mean too. */
  person: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

/**
 * The longer name that a span is part of, when that names something else: "Hunter |Biden|", "|Trump| Tower", "New
 * England |Patriots|". A capital beside a name makes another name of it, unless what stands there is a title or a role,
 * a word of the topic's own names, or starts the sentence; where every word has a capital only known words count.
 */
export function otherName(sense: Sense, span: Span, around: Surroundings): OtherName | undefined {
  const { text } = around;
  const name = text.slice(span.start, span.end);
  if (!CAPITAL.test(name)) return undefined;
  const sentence = around.sentenceAt(span.start);
  const shape = around.shape(sentence);
  const person = sense.topic.kind === 'person';
  const oneWord = !/\s/.test(name);
  const common = sense.alias === sense.alias.toLowerCase();

  if (person && oneWord && isFamily(name, sense, around)) return { name, sure: true, person: true };
  const before = /([\p{L}'’.-]+)[ \u00a0]$/u.exec(text.slice(sentence.start, span.start))?.[1];
  const after = /^[ \u00a0]([\p{L}-]+)/u.exec(text.slice(span.end, sentence.end))?.[1];
  if (after !== undefined && otherAfter(foldText(after), after, sense, around.capitalisesNouns ? 'title' : shape)) {
    return { name: `${name} ${after}`, sure: true, person: false };
  }
  if (before === undefined || (!oneWord && !common)) return undefined;
  const folded = foldText(before.replace(/['’]s$/, ''));
  const first =
    text
      .slice(sentence.start, span.start)
      .trim()
      .replace(/^[^\p{L}]+/u, '') === before;
  const found: OtherName = { name: `${before} ${name}`, sure: person, person };
  if (/['’]s$|s['’]$/.test(before)) return undefined;
  if (person && oneWord) {
    if (RELATIVES.has(folded)) return found;
    if (!CAPITAL.test(before) || ROLES.has(folded) || sense.topic.words.includes(folded)) return undefined;
    if (GIVEN_NAMES.has(folded)) return found;
    if (shape !== 'sentence' || around.capitalisesNouns || ACRONYM.test(before) || /[.-]/.test(before))
      return undefined;
    // Elsewhere than in English the words that start sentences are not listed; there only given names tell.
    return first && (around.languages.length > 0 || STARTERS.has(folded)) ? undefined : found;
  }
  if (!CAPITAL.test(before) || first || shape !== 'sentence' || around.capitalisesNouns || ACRONYM.test(before))
    return undefined;
  if (STARTERS.has(folded) || ROLES.has(folded) || sense.topic.words.includes(folded)) return undefined;
  return sense.ambiguous || common ? found : undefined;
}

/** "The |Bidens|": an English plural of a surname is a family. Elsewhere the ending may be a genitive. */
function isFamily(name: string, sense: Sense, around: Surroundings): boolean {
  return (
    around.languages.length === 0 && /[^s]s$/u.test(name) && sense.topic.words.includes(foldText(name.slice(0, -1)))
  );
}

/** Whether a word after a name makes it the name of something else: a noun for institutions, or any capital beside a surname. */
function otherAfter(folded: string, word: string, sense: Sense, shape: Shape): boolean {
  if (!CAPITAL.test(word) || ROLE_NOUNS_AFTER.has(folded) || sense.topic.words.includes(folded)) return false;
  if (NAMED_AFTER.has(folded)) return shape !== 'capitals';
  if (shape !== 'sentence' || ACRONYM.test(word)) return false;
  const common = sense.alias === sense.alias.toLowerCase();
  return isBareSurname(sense) || (common && !STARTERS.has(folded));
}
