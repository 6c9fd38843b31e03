import { foldText } from '../text/fold-text.ts';
import type { AnnotateOptions, AnnotateRequest, Annotation, Explanation } from './annotation.ts';
import { type Candidate, resolve, scan } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type Known, takenTopics, type Verdict, weigh } from './senses.ts';
import { foldWords, Surroundings } from './surroundings.ts';

interface Weighed {
  candidate: Candidate;
  around: Surroundings;
  verdicts: Verdict[];
}

/**
 * Finds the mentions in a batch of blocks. Pure: what the page has shown before comes in as evidence and goes out again
 * with what this batch adds; blocks of earlier batches in which a waiting name now has support come out as `redo`.
 */
export function annotate(lexicons: Lexicon[], request: AnnotateRequest, options: AnnotateOptions = {}): Annotation {
  const { weighed, evidence } = weighBatch(lexicons, request, options);
  const muted = new Set(options.muted);
  const mentions: Mention[] = [];
  const here = new Set(request.blocks.map((block) => block.id));
  const waiting = withoutBlocks(request.evidence.waiting, here);
  const redo = new Set<number>();

  for (const { candidate, around, verdicts } of weighed) {
    const taken = takenTopics(verdicts);
    for (const { sense, taken: counts } of verdicts) {
      if (!sense.ambiguous) continue;
      const alias = foldText(sense.alias);
      if (counts) {
        if (evidence.senses[alias] === undefined) {
          evidence.senses[alias] = sense.key;
          for (const block of waiting[alias] ?? []) redo.add(block);
          delete waiting[alias];
        }
      } else if (evidence.senses[alias] === undefined) {
        waiting[alias] = [...new Set([...(waiting[alias] ?? []), around.block.id])];
      }
    }
    const [first, ...others] = taken.filter((key) => !muted.has(key));
    if (first === undefined) continue;
    mentions.push({
      block: around.block.id,
      start: candidate.start,
      end: candidate.end,
      topics: [first, ...others],
      kind: 'explicit',
      companion: [first, ...others].every((key) => verdicts.find((v) => v.sense.key === key)?.sense.topic.companion),
    });
  }
  return { mentions, evidence: { ...evidence, waiting }, redo: [...redo].sort((a, b) => a - b) };
}

/** Why a span of a block is, or is not, marked: one explanation for each topic that its name could mean. */
export function explain(
  lexicons: Lexicon[],
  request: AnnotateRequest,
  span: { block: number; start: number; end: number },
  options: AnnotateOptions = {},
): Explanation[] {
  const { weighed } = weighBatch(lexicons, request, options);
  return weighed
    .filter(
      ({ around, candidate }) =>
        around.block.id === span.block && candidate.start < span.end && candidate.end > span.start,
    )
    .flatMap(({ verdicts }) =>
      verdicts.map(({ sense, taken, score, reasons }) => ({
        topic: sense.key,
        alias: sense.alias,
        taken,
        score,
        reasons,
      })),
    );
}

function weighBatch(
  lexicons: Lexicon[],
  request: AnnotateRequest,
  options: AnnotateOptions,
): { weighed: Weighed[]; evidence: Evidence } {
  const found = request.blocks.map((block) => ({
    around: new Surroundings(block),
    candidates: resolve(lexicons.map((lexicon) => scan(lexicon, block.text))),
  }));
  const evidence: Evidence = {
    topics: { ...request.evidence.topics },
    senses: { ...request.evidence.senses },
    waiting: request.evidence.waiting,
  };
  for (const { candidates } of found) {
    for (const { senses } of candidates) {
      for (const sense of senses) {
        if (!sense.ambiguous) evidence.topics[sense.key] = (evidence.topics[sense.key] ?? 0) + 1;
      }
    }
  }
  const known: Known = { evidence, options, page: found.map(({ around }) => foldWords(around.text)).join('') };
  const weighed = found.flatMap(({ around, candidates }) =>
    candidates.map((candidate) => ({
      candidate,
      around,
      verdicts: candidate.senses.map((sense) => weigh(sense, candidate, around, known)),
    })),
  );
  return { weighed, evidence };
}

function withoutBlocks(waiting: Record<string, number[]>, gone: Set<number>): Record<string, number[]> {
  const kept: Record<string, number[]> = {};
  for (const [alias, blocks] of Object.entries(waiting)) {
    const left = blocks.filter((block) => !gone.has(block));
    if (left.length > 0) kept[alias] = left;
  }
  return kept;
}
