import type { TopicKey } from '../corpus/topic-key.ts';
import { foldText } from '../text/fold-text.ts';
import type { Span } from '../text/sentences.ts';
import { type Evidence, isNamed } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { ROLES } from './name-words.ts';
import { REFERRING, type ReferringGrammar } from './referring-words.ts';
import { holdsCue, type Surroundings } from './surroundings.ts';
import type { TopicRecord } from './topic-record.ts';

/** A topic that a phrase of the page may refer to. */
interface Referent {
  key: TopicKey;
  topic: TopicRecord;
  /** Where the page names it, in reading order; empty when it is only in the air. */
  named: { block: number; start: number }[];
}

/** A definite phrase with a noun that may refer back: "the |expensive missiles|". */
interface Phrase extends Span {
  noun: string;
}

/**
 * Referring mentions of a batch: definite phrases whose noun fits exactly one topic that the page names, or, where it
 * names several, one that it names right there. A war may be in the air without a name: "since the war began".
 */
export function referringMentions(
  arounds: Surroundings[],
  explicit: Mention[],
  lexicons: Lexicon[],
  evidence: Evidence,
): Mention[] {
  const referents = [...namedReferents(explicit, lexicons, evidence), ...impliedReferents(lexicons, evidence)];
  if (referents.length === 0) return [];
  return arounds.flatMap((around) => {
    const language = around.languages[0] ?? 'en';
    const grammar = REFERRING[language];
    if (!grammar) return [];
    const heads = new Map(referents.map((referent) => [referent, referent.topic.heads[language] ?? []]));
    const nouns = [...new Set([...heads.values()].flat())];
    if (nouns.length === 0) return [];
    const taken = explicit.filter((mention) => mention.block === around.block.id);
    const found: Mention[] = [];
    for (const phrase of phrases(elisionsOpened(around.text), nouns, grammar)) {
      if (taken.some((mention) => mention.start < phrase.end && phrase.start < mention.end)) continue;
      const fitting = referents.filter((referent) => heads.get(referent)?.includes(phrase.noun));
      const one = choose(fitting, phrase, around);
      if (!one || meansOther(phrase, one, around)) continue;
      found.push({
        block: around.block.id,
        start: phrase.start,
        end: phrase.end,
        topics: [one.key],
        kind: 'referring',
        companion: one.topic.companion,
      });
    }
    return found;
  });
}

function recordsOf(lexicons: Lexicon[]): { key: TopicKey; topic: TopicRecord; lexicon: Lexicon }[] {
  return lexicons.flatMap((lexicon) =>
    Array.from({ length: Math.min(lexicon.topics, MOST_TOPICS) }, (_, n) => ({
      key: lexicon.key(n),
      topic: lexicon.topic(n),
      lexicon,
    })),
  );
}

/** Only packs of a human size say what nouns refer to their topics; huge ones are name lists. */
const MOST_TOPICS = 2000;

function namedReferents(explicit: Mention[], lexicons: Lexicon[], evidence: Evidence): Referent[] {
  const named = new Map<TopicKey, { block: number; start: number }[]>();
  for (const key of Object.keys(evidence.topics) as TopicKey[]) named.set(key, []);
  for (const mention of explicit) {
    for (const key of mention.topics) named.set(key, [...(named.get(key) ?? []), mention]);
  }
  return recordsOf(lexicons)
    .filter(({ key }) => named.has(key))
    .map(({ key, topic }) => ({ key, topic, named: named.get(key) ?? [] }));
}

/** Events that the page does not name though it names what belongs to them. */
function impliedReferents(lexicons: Lexicon[], evidence: Evidence): Referent[] {
  return recordsOf(lexicons)
    .filter(
      ({ key, topic, lexicon }) =>
        topic.kind === 'event' &&
        topic.companion &&
        !isNamed(evidence, key) &&
        topic.related.some((n) => isNamed(evidence, lexicon.key(n))),
    )
    .map(({ key, topic }) => ({ key, topic, named: [] }));
}

/** Definite phrases over the nouns, in reading order. */
function* phrases(text: string, nouns: string[], grammar: ReferringGrammar): Generator<Phrase> {
  const forms = new Map(nouns.map((noun) => [noun, nounPattern(noun, grammar)]));
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    folded: foldWord(m[0]),
  }));
  for (let w = 0; w < words.length; w++) {
    const word = words[w];
    if (!word) continue;
    const bareWord = word.folded.replace(/'s$/, '');
    const noun = nouns.find((n) => forms.get(n)?.test(bareWord));
    if (noun === undefined) continue;
    const nounEnd = word.end - (word.folded.length - bareWord.length);
    let first = w;
    for (;;) {
      const before = words[first - 1];
      if (
        !before ||
        !/^[ \u00a0]$/.test(text.slice(before.end, words[first]?.start)) ||
        !grammar.modifiers.test(before.folded)
      )
        break;
      first--;
    }
    const before = words[first - 1];
    const gap = before ? text.slice(before.end, words[first]?.start) : '';
    const start = words[first]?.start ?? word.start;
    const determined = before !== undefined && /^[ \u00a0]$/.test(gap) && grammar.determiners.test(before.folded);
    const opens = grammar.bare && (before === undefined || /[.,:;!?–—-]/.test(gap));
    if (determined || opens) yield { start, end: adjectiveEnd(text, nounEnd, grammar), noun };
  }
}

/** The text with a space for the apostrophe of an elision, "l'invasion": the noun is a word of its own. */
function elisionsOpened(text: string): string {
  return text.replace(/(?<!\p{L})([ldjmnstc]|qu)['’](?=\p{L}{2})/giu, '$1 ');
}

function foldWord(word: string): string {
  return word.includes('-') ? word.toLowerCase() : foldText(word);
}

function nounPattern(noun: string, grammar: ReferringGrammar): RegExp {
  const root = grammar.bare || grammar.endings.startsWith('\\p') ? noun.replace(/[aeiouyаеиоуыяюійїьъ]$/u, '') : noun;
  const plural = /[^aeiou]y$/.test(noun) && grammar.endings.startsWith('(?:s') ? `|${noun.slice(0, -1)}ies` : '';
  return new RegExp(`^(?:${root}${grammar.endings}${plural})$`, 'u');
}

/** French and Spanish adjectives follow: "l'|invasion russe|". */
function adjectiveEnd(text: string, end: number, grammar: ReferringGrammar): number {
  const next = grammar.after && /^[ \u00a0](\p{L}+)/u.exec(text.slice(end, end + 24));
  return next?.[1] !== undefined && grammar.after?.test(foldText(next[1])) ? end + next[0].length : end;
}

/** The one topic that a phrase can mean: the only one, or else the only one named in the same or the previous sentence. */
function choose(fitting: Referent[], phrase: Phrase, around: Surroundings): Referent | undefined {
  const named = fitting.filter((referent) => referent.named.length > 0);
  const pool = named.length > 0 ? named : fitting;
  if (pool.length <= 1) return pool[0];
  const here = around.sentences.findIndex((s) => phrase.start < s.end);
  const from = around.sentences[Math.max(0, here - 1)]?.start ?? 0;
  const near = pool.filter((referent) =>
    referent.named.some(({ block, start }) => block === around.block.id && start >= from && start < phrase.start),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** What a war, treaty or body is about, after its noun. */
const COMPLEMENT =
  /^[ \u00a0](?:in|on|of|against|between|with|for|von|in der|gegen|à|au|contre|contra|w|z|в|з|с)[ \u00a0](?:the )?(\p{Lu}[\p{L}-]+)/u;

/** Whether what surrounds a phrase says that it means something else: "the war in Gaza", "the Geneva Convention". */
function meansOther(phrase: Phrase, { topic, named }: Referent, around: Surroundings): boolean {
  const after = around.text.slice(phrase.end, phrase.end + 48);
  const own = (name: string) => {
    const folded = foldText(name);
    return ROLES.has(folded) || topic.words.includes(folded) || topic.cues.some((cue) => holdsCue(` ${folded} `, cue));
  };
  // "rakiety HARM": where nouns come first, a name right after is the noun's own.
  const name = around.languages.length > 0 ? /^[ \u00a0](\p{Lu}[\p{L}\d-]+)/u.exec(after)?.[1] : undefined;
  if (name !== undefined && !own(name)) return true;
  const isArm = topic.kind === 'weapon' || topic.kind === 'munition';
  const complement = isArm ? undefined : COMPLEMENT.exec(after)?.[1];
  if (complement !== undefined && !own(complement)) return true;
  const sentence = around.foldedSentence(around.sentenceAt(phrase.start));
  if (topic.anticues.some((cue) => holdsCue(sentence, cue))) return true;
  if (named.length > 0) return false;
  return !topic.cues.some((cue) => holdsCue(around.foldedBlock(), cue));
}
