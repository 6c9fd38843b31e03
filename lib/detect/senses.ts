import { foldText } from '../text/fold-text.ts';
import type { Span } from '../text/sentences.ts';
import type { AnnotateOptions, Reason } from './annotation.ts';
import { isBareSurname, type Sense } from './candidate.ts';
import { type Evidence, isNamed } from './evidence.ts';
import type { Extent } from './extent.ts';
import { FIGURATIVE, TITLES } from './name-words.ts';
import { otherName } from './names.ts';
import { foldWords, holdsCue, holdsName, type Surroundings, touchesCue } from './surroundings.ts';
import { type Rule, TAKEN, WEIGHTS } from './weights.ts';

/** What is known when a sense is decided. */
export interface Known {
  evidence: Evidence;
  options: AnnotateOptions;
  /** Folded words of all blocks of the batch. */
  page: string;
}

/** One sense weighed. */
export interface Verdict {
  sense: Sense;
  extent: Extent;
  taken: boolean;
  score: number;
  reasons: Reason[];
}

/** Whether a title that fits a person stands right before an offset: "President |Biden|". */
export function followsTitle(text: string, start: number): boolean {
  const before = /([\p{L}.]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return before !== undefined && /^\p{Lu}/u.test(before) && TITLES.has(foldText(before.replace(/\.$/, '')));
}

type Add = (rule: Rule, seen?: string) => void;

/** Weighs a sense of a name at a span; the reasons add up to the score. */
export function weigh(sense: Sense, extent: Extent, around: Surroundings, known: Known): Verdict {
  const reasons: Reason[] = [];
  const add: Add = (rule, seen) => {
    reasons.push(seen === undefined ? { rule, weight: WEIGHTS[rule] } : { rule, seen, weight: WEIGHTS[rule] });
  };
  const alias = foldText(sense.alias);
  if (known.options.rejected?.[alias]?.includes(sense.key)) add('reader-said-not', sense.alias);
  const other = otherName(sense, extent, around);
  if (other) add(other.sure ? 'other-name' : 'beside-capital', other.name);
  const figure = figureOfSpeech(sense, extent, around);
  if (figure !== undefined) add('figurative', figure);
  if (isBareSurname(sense)) {
    add(sense.ambiguous ? 'surname' : 'unambiguous');
    if (followsTitle(around.text, extent.start)) add('title');
    if (known.evidence.senses[alias] === null) add('other-sense-on-page');
    else if (sense.ambiguous) support(sense, extent, around, known, add);
  } else if (sense.ambiguous) {
    if (extent.noun !== undefined) add('generic-noun', extent.noun);
    support(sense, extent, around, known, add);
  } else add('unambiguous');
  const holding = sense.topic.anticues.find((cue) => holdsName(around, extent, cue));
  if (holding !== undefined) add('other-name', holding);
  // A single word beside a sure name says little ("land mine |victims|"); a phrase says enough ("State Department |of Health|").
  const telling = sense.ambiguous ? sense.topic.anticues : sense.topic.anticues.filter((cue) => cue.includes(' '));
  const beside = telling.find((cue) => touchesCue(around, extent, cue));
  if (beside !== undefined) add('anticue-beside', beside);
  const score = reasons.reduce((total, reason) => total + reason.weight, 0);
  return { sense, extent, taken: score >= TAKEN, score, reasons };
}

function support(sense: Sense, span: Span, around: Surroundings, { evidence, page }: Known, add: Add): void {
  const { topic, lexicon, key } = sense;
  if (/^[A-Z]/.test(sense.alias) && (around.languages[0] === 'uk' || around.languages[0] === 'ru')) add('other-script');
  if (evidence.senses[foldText(sense.alias)] === key && !isBareSurname(sense)) add('same-sense');
  if ((evidence.topics[key] ?? 0) > 0) add('same-topic');
  const near = topic.related.filter((n) => isNamed(evidence, lexicon.key(n)));
  const main = near.find((n) => !lexicon.topic(n).companion);
  const companion = near.find((n) => lexicon.topic(n).companion);
  if (main !== undefined) add('related-topic', lexicon.topic(main).id);
  if (companion !== undefined) add('related-companion', lexicon.topic(companion).id);

  const own = foldWords(around.text.slice(span.start, span.end));
  const cues = topic.cues.filter((cue) => !holdsCue(own, cue));
  const sentence = around.foldedSentence(around.sentenceAt(span.start));
  const inSentence = cues.filter((cue) => holdsCue(sentence, cue));
  if (inSentence[0] !== undefined) add('cue-in-sentence', inSentence[0]);
  if (inSentence[1] !== undefined) add('more-cues', inSentence[1]);
  const inBlock = cues.find((cue) => !inSentence.includes(cue) && holdsCue(around.foldedBlock(), cue));
  if (inBlock !== undefined) {
    add('cue-in-block', inBlock);
    const more = cues.find(
      (cue) => cue !== inBlock && !inSentence.includes(cue) && holdsCue(around.foldedBlock(), cue),
    );
    if (more !== undefined) add('more-cues', more);
  } else {
    const onPage = cues.find((cue) => !inSentence.includes(cue) && holdsCue(page, cue));
    if (onPage !== undefined) add('cue-on-page', onPage);
  }
  // Anticues that hold the name itself ("Trump Tower") speak of the spans they cover, not of the sentence.
  const anticues = topic.anticues.filter((cue) => !` ${cue} `.includes(own));
  const against = anticues.find((cue) => holdsCue(sentence, cue));
  if (against !== undefined) add('anticue-in-sentence', against);
  else {
    const further = anticues.find((cue) => holdsCue(around.foldedBlock(), cue));
    if (further !== undefined) add('anticue-in-block', further);
  }
}

/** The words that make a weapon's name a figure of speech, if any. */
function figureOfSpeech(sense: Sense, span: Span, around: Surroundings): string | undefined {
  if (sense.topic.kind !== 'weapon' && sense.topic.kind !== 'munition') return undefined;
  if (sense.alias !== sense.alias.toLowerCase()) return undefined;
  const before = around.text.slice(Math.max(0, span.start - 40), span.start);
  const simile = /\b(?:like|as|resembl\p{L}+) (?:an? |the |so many )?(?:\p{L}+ )?$/iu.exec(before)?.[0];
  if (
    simile !== undefined &&
    !/\b(?:such|known|weapons|well|munitions|arms|devices)[ ,]+$/i.test(before.slice(0, -simile.length)) &&
    /^(?:like|as) an? /i.test(simile)
  )
    return simile.trim();
  const adjective = /(\p{L}+)[ -]$/u.exec(before)?.[1];
  return adjective !== undefined && FIGURATIVE.has(foldText(adjective)) ? adjective : undefined;
}
