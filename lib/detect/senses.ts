import type { TopicKey } from '../corpus/topic-key.ts';
import { foldText } from '../text/fold-text.ts';
import type { AnnotateOptions, Reason } from './annotation.ts';
import type { Candidate, Sense } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { holdsCue, type Surroundings } from './surroundings.ts';
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
  taken: boolean;
  score: number;
  reasons: Reason[];
}

/** Weighs a sense of a candidate; the reasons add up to the score. */
export function weigh(sense: Sense, candidate: Candidate, around: Surroundings, known: Known): Verdict {
  const reasons: Reason[] = [];
  const add = (rule: Rule, seen?: string) => {
    reasons.push(seen === undefined ? { rule, weight: WEIGHTS[rule] } : { rule, seen, weight: WEIGHTS[rule] });
  };
  const alias = foldText(sense.alias);
  if (known.options.rejected?.[alias]?.includes(sense.key)) add('reader-said-not', sense.alias);
  if (sense.ambiguous) support(sense, candidate, around, known, add);
  else add('unambiguous');
  const score = reasons.reduce((total, reason) => total + reason.weight, 0);
  return { sense, taken: score >= TAKEN, score, reasons };
}

function support(
  sense: Sense,
  candidate: Candidate,
  around: Surroundings,
  { evidence, page }: Known,
  add: (rule: Rule, seen?: string) => void,
): void {
  const { topic, lexicon, key } = sense;
  if ((evidence.topics[key] ?? 0) > 0) add('same-topic');
  const near = topic.related.filter((n) => (evidence.topics[lexicon.key(n)] ?? 0) > 0);
  const main = near.find((n) => !lexicon.topic(n).companion);
  const companion = near.find((n) => lexicon.topic(n).companion);
  if (main !== undefined) add('related-topic', lexicon.topic(main).id);
  if (companion !== undefined) add('related-companion', lexicon.topic(companion).id);

  const sentence = around.foldedSentence(around.sentenceAt(candidate.start));
  const inSentence = topic.cues.filter((cue) => holdsCue(sentence, cue));
  if (inSentence[0] !== undefined) add('cue-in-sentence', inSentence[0]);
  if (inSentence[1] !== undefined) add('more-cues', inSentence[1]);
  const inBlock = topic.cues.find((cue) => !inSentence.includes(cue) && holdsCue(around.foldedBlock(), cue));
  if (inBlock !== undefined) add('cue-in-block', inBlock);
  else {
    const onPage = topic.cues.find((cue) => !inSentence.includes(cue) && holdsCue(page, cue));
    if (onPage !== undefined) add('cue-on-page', onPage);
  }
  const against = topic.anticues.find((cue) => holdsCue(sentence, cue));
  if (against !== undefined) add('anticue-in-sentence', against);
  else {
    const further = topic.anticues.find((cue) => holdsCue(around.foldedBlock(), cue));
    if (further !== undefined) add('anticue-in-block', further);
  }
}

/** Best first: the topics that a candidate names, if any. */
export function takenTopics(verdicts: Verdict[]): TopicKey[] {
  return verdicts
    .filter((v) => v.taken)
    .sort((a, b) => b.score - a.score)
    .map((v) => v.sense.key);
}
