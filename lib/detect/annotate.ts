import type { TopicKey } from '../corpus/topic-key.ts';
import { foldText } from '../text/fold-text.ts';
import type { AnnotateOptions, AnnotateRequest, Annotation, Explanation } from './annotation.ts';
import { type Candidate, inLanguages, isBareSurname, resolve, type Sense, scan } from './candidate.ts';
import { type Evidence, isNamed } from './evidence.ts';
import { type Extent, extent } from './extent.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { otherName } from './names.ts';
import { referringMentions } from './referring.ts';
import { followsTitle, type Known, type Verdict, weigh } from './senses.ts';
import { foldWords, Surroundings } from './surroundings.ts';

/** A name found in a block, with every sense it may have and the span each would have. */
interface Found {
  around: Surroundings;
  candidate: Candidate;
  extents: Map<Sense, Extent>;
}

interface Weighed extends Found {
  verdicts: Verdict[];
}

/**
 * Finds the mentions in a batch of blocks. Pure: what the page has shown before comes in as evidence and goes out again
 * with what this batch adds; blocks of earlier batches whose names mean something else by now come out as `redo`.
 */
export function annotate(lexicons: Lexicon[], request: AnnotateRequest, options: AnnotateOptions = {}): Annotation {
  const { arounds, weighed, evidence } = weighBatch(lexicons, request, options);
  const explicit = join(explicitMentions(weighed, evidence, options), weighed);
  const referring = options.referring ? referringMentions(arounds, explicit, lexicons, evidence) : [];
  const muted = new Set(options.muted);
  const mentions = [...explicit, ...referring.filter((mention) => !muted.has(mention.topics[0]))];
  return { mentions: inOrder(mentions, request), ...settle(lexicons, request, weighed, evidence) };
}

/** Why a span of a block is, or is not, marked: one explanation for each topic that its name could mean. */
export function explain(
  lexicons: Lexicon[],
  request: AnnotateRequest,
  span: { block: number; start: number; end: number },
  options: AnnotateOptions = {},
): Explanation[] {
  return weighBatch(lexicons, request, options)
    .weighed.filter(({ around }) => around.block.id === span.block)
    .flatMap(({ verdicts }) => verdicts)
    .filter((verdict) => verdict.extent.start < span.end && verdict.extent.end > span.start)
    .map(({ sense, taken, score, reasons }) => ({ topic: sense.key, alias: sense.alias, taken, score, reasons }));
}

function weighBatch(
  lexicons: Lexicon[],
  request: AnnotateRequest,
  options: AnnotateOptions,
): { arounds: Surroundings[]; weighed: Weighed[]; evidence: Evidence } {
  const arounds = request.blocks.map((block) => new Surroundings(block, request.lang));
  const found = arounds.flatMap((around) => findNames(lexicons, around, options.leftOut ?? []));
  const evidence = gather(found, request.evidence);
  const known: Known = { evidence, options, page: arounds.map(({ text }) => foldWords(text)).join('') };
  let weighed: Weighed[] = found.map((name) => ({
    ...name,
    verdicts: [...name.extents].map(([sense, span]) => weigh(sense, span, name.around, known)),
  }));
  // A sense taken once holds for the rest of the page, also for what stands before.
  if (settleSenses(weighed, evidence)) {
    weighed = weighed.map((name) => ({
      ...name,
      verdicts: name.verdicts.map((v) => (v.taken ? v : weigh(v.sense, v.extent, name.around, known))),
    }));
  }
  return { arounds, weighed, evidence };
}

function findNames(lexicons: Lexicon[], around: Surroundings, leftOut: readonly string[]): Found[] {
  const { text, languages } = around;
  const candidates = resolve(lexicons.map((lexicon) => inLanguages(scan(lexicon, text, languages), leftOut)));
  return candidates.map((candidate, i) => {
    const limits = { start: candidates[i - 1]?.end ?? 0, end: candidates[i + 1]?.start ?? text.length };
    const extents = candidate.senses.map((sense): [Sense, Extent] => [
      sense,
      extent(around, candidate, sense.alias, sense.topic, limits),
    ]);
    return { around, candidate, extents: new Map(extents) };
  });
}

/**
 * Evidence with what the names of a batch add before any doubt is settled. A bare surname counts for its person unless
 * the page uses it only for others: then it means none of ours.
 */
function gather(found: Found[], before: Evidence): Evidence {
  const evidence: Evidence = {
    topics: { ...before.topics },
    senses: { ...before.senses },
    waiting: before.waiting,
    bare: before.bare,
  };
  const count = (sense: Sense) => {
    evidence.topics[sense.key] = (evidence.topics[sense.key] ?? 0) + 1;
  };
  const bare: { sense: Sense; other: boolean }[] = [];
  for (const { around, extents } of found) {
    for (const [sense, span] of extents) {
      const found = otherName(sense, span, around);
      const other = found?.sure === true;
      if (isBareSurname(sense) && !followsTitle(around.text, span.start)) {
        if (!other || found?.person) bare.push({ sense, other });
      } else if (!other && (!sense.ambiguous || isBareSurname(sense))) count(sense);
    }
  }
  for (const { sense, other } of bare) {
    const alias = foldText(sense.alias);
    if ((evidence.topics[sense.key] ?? 0) > 0) evidence.senses[alias] = sense.key;
    else if (other) evidence.senses[alias] = null;
    else if (evidence.senses[alias] === undefined) evidence.senses[alias] = sense.key;
  }
  return evidence;
}

/** Notes the senses that ambiguous names took for the first time; returns whether there are any. */
function settleSenses(weighed: Weighed[], evidence: Evidence): boolean {
  let settled = false;
  for (const { sense, taken } of weighed.flatMap(({ verdicts }) => verdicts)) {
    const alias = foldText(sense.alias);
    if (!taken || !sense.ambiguous || evidence.senses[alias] !== undefined) continue;
    evidence.senses[alias] = sense.key;
    settled = true;
  }
  return settled;
}

/**
 * Mentions by name. A name that is also a noun which refers back ("mines") refers where the page names its topic in full,
 * and names it elsewhere.
 */
function explicitMentions(weighed: Weighed[], evidence: Evidence, options: AnnotateOptions): Mention[] {
  const muted = new Set(options.muted);
  return weighed.flatMap(({ around, verdicts }): Mention[] => {
    const taken = verdicts.filter((v) => v.taken && !muted.has(v.sense.key)).sort((a, b) => b.score - a.score);
    const [first, ...others] = taken;
    if (first === undefined) return [];
    return [
      {
        block: around.block.id,
        start: first.extent.start,
        end: first.extent.end,
        topics: [first.sense.key, ...others.map((v) => v.sense.key)],
        kind: isHead(first.sense) && (evidence.topics[first.sense.key] ?? 0) > 0 ? 'referring' : 'explicit',
        companion: taken.every((v) => v.sense.topic.companion),
      },
    ];
  });
}

/** Mentions in the order of the blocks and of the text. */
function inOrder(mentions: Mention[], request: AnnotateRequest): Mention[] {
  const places = new Map(request.blocks.map((block, i) => [block.id, i]));
  return mentions.sort((a, b) => (places.get(a.block) ?? 0) - (places.get(b.block) ?? 0) || a.start - b.start);
}

function isHead({ ambiguous, alias, topic }: Sense): boolean {
  if (!ambiguous) return false;
  const folded = foldText(alias);
  return Object.values(topic.heads).some((heads) => heads.includes(folded) || heads.includes(folded.replace(/s$/, '')));
}

/** Joins names of one topic that stand together: "MIM-104 Patriot", "Storm Shadow/SCALP". People are named one by one. */
function join(mentions: Mention[], weighed: Weighed[]): Mention[] {
  const texts = new Map(weighed.map(({ around }) => [around.block.id, around.text]));
  const people = new Set(
    weighed.flatMap(({ verdicts }) => verdicts.filter((v) => v.sense.topic.kind === 'person').map((v) => v.sense.key)),
  );
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between =
      last && last.block === mention.block ? texts.get(mention.block)?.slice(last.end, mention.start) : undefined;
    const same = last !== undefined && last.topics[0] === mention.topics[0] && !people.has(mention.topics[0]);
    if (same && between !== undefined && /^(?:[ \u00a0-]| ?\/ ?)$/.test(between)) last.end = mention.end;
    else joined.push({ ...mention });
  }
  return joined;
}

/** Settles the senses of a batch into the evidence to keep, and finds the earlier blocks that it changes. */
function settle(
  lexicons: Lexicon[],
  request: AnnotateRequest,
  weighed: Weighed[],
  evidence: Evidence,
): { evidence: Evidence; redo: number[] } {
  const here = new Set(request.blocks.map((block) => block.id));
  const waiting = withoutBlocks(request.evidence.waiting, here);
  const bare = withoutBlocks(request.evidence.bare, here);
  const redo = new Set<number>();
  const supports = (key: TopicKey) => isNamed(evidence, key) && !isNamed(request.evidence, key);
  for (const [alias, blocks] of Object.entries(waiting)) {
    const senses = lexicons.flatMap((lexicon) => scan(lexicon, alias.toUpperCase()).flatMap((c) => c.senses));
    const near = senses.flatMap((s) => [s.key, ...s.topic.related.map((n) => s.lexicon.key(n))]);
    if (near.some(supports)) for (const block of blocks) redo.add(block);
  }
  for (const [alias, blocks] of Object.entries(bare)) {
    const changed = (request.evidence.senses[alias] ?? undefined) !== null && evidence.senses[alias] === null;
    if (changed) for (const block of blocks) redo.add(block);
  }
  const note = (list: Record<string, number[]>, alias: string, block: number) => {
    list[alias] = [...new Set([...(list[alias] ?? []), block])];
  };
  for (const { around, verdicts } of weighed) {
    for (const { sense, taken } of verdicts) {
      const alias = foldText(sense.alias);
      if (!taken && (sense.ambiguous || isBareSurname(sense))) note(waiting, alias, around.block.id);
      if (taken && isBareSurname(sense)) note(bare, alias, around.block.id);
    }
  }
  for (const block of here) redo.delete(block);
  return { evidence: { ...evidence, waiting, bare }, redo: [...redo].sort((a, b) => a - b) };
}

function withoutBlocks(lists: Record<string, number[]>, gone: Set<number>): Record<string, number[]> {
  const kept: Record<string, number[]> = {};
  for (const [alias, blocks] of Object.entries(lists)) {
    const left = blocks.filter((block) => !gone.has(block));
    if (left.length > 0) kept[alias] = left;
  }
  return kept;
}
