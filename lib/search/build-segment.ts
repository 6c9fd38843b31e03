import { dayNumber } from './day-number.ts';
import { type DocumentKind, FIELDS, type SearchDocument } from './document.ts';
import { IMPACT_STEPS, NAME_MARK } from './segment-format.ts';
import { SegmentWriter } from './segment-writer.ts';
import { runEnds, wordsOf } from './words.ts';

/** Documents or terms handled between two pauses: well under a millisecond each, so a slice ends when it should. */
const STEP = 64;

/** For each field of a document, the words of each of its texts. */
type FieldWords = string[][][];

interface Posting {
  documents: number[];
  impacts: number[];
}

/**
 * Builds a segment of one kind. Documents of one owner must stand together, passages in ascending unbroken order.
 * Call `next()` until `done`: each step takes a fraction of a millisecond, save one sort of the dictionary.
 */
export function* buildSegmentInSteps(
  kind: DocumentKind,
  documents: readonly SearchDocument[],
): Generator<undefined, ArrayBuffer, undefined> {
  const writer = new SegmentWriter(kind);
  const words: FieldWords[] = [];
  let last: SearchDocument | undefined;
  for (const [i, document] of documents.entries()) {
    words.push(document.fields.map((texts) => texts.map(indexedWords)));
    if (last?.owner !== document.owner || last.index + 1 !== document.index) writer.owner(ownerOf(document));
    writer.document();
    last = document;
    if (i % STEP === STEP - 1) yield;
  }

  const averages = FIELDS[kind].map((_, field) => average(words.map((fields) => longest(fields[field]))));
  const postings = new Map<string, Posting>();
  for (const [document, fields] of words.entries()) {
    for (const [term, weight] of weigh(kind, fields, averages)) {
      let posting = postings.get(term);
      if (!posting) {
        posting = { documents: [], impacts: [] };
        postings.set(term, posting);
      }
      posting.documents.push(document);
      posting.impacts.push(Math.max(1, Math.min(255, Math.round(weight * IMPACT_STEPS))));
    }
    if (document % STEP === STEP - 1) yield;
  }

  const terms = [...postings.keys()].sort();
  for (const [i, term] of terms.entries()) {
    const posting = postings.get(term);
    if (posting) writer.term(term, posting.documents, posting.impacts);
    if (i % STEP === STEP - 1) yield;
  }
  yield;
  return writer.finish();
}

/** `buildSegmentInSteps` at one go, for small segments and scripts. */
export function buildSegment(kind: DocumentKind, documents: readonly SearchDocument[]): ArrayBuffer {
  const steps = buildSegmentInSteps(kind, documents);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function indexedWords(text: string): string[] {
  const words = wordsOf(text);
  words.push(...runEnds(text));
  return words;
}

function ownerOf({ owner, index, date, topicKind }: SearchDocument) {
  return { key: owner, index, day: dayNumber(date), ...(topicKind && { topicKind }) };
}

/** Length of a field in words: that of its longest text, so that many aliases do not make a topic harder to find. */
function longest(texts: string[][] | undefined): number {
  return Math.max(1, ...(texts ?? []).map((words) => words.length));
}

function average(lengths: number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

/** The weight of each term in a document: BM25's length norm and the field boosts, summed over its occurrences. */
function weigh(kind: DocumentKind, fields: FieldWords, averages: number[]): Map<string, number> {
  const weights = new Map<string, number>();
  FIELDS[kind].forEach(({ boost, length, name }, i) => {
    const texts = fields[i] ?? [];
    const fieldLength = longest(texts);
    for (const words of texts) {
      const relative = (name ? words.length : fieldLength) / (averages[i] ?? 1);
      const weight = boost / (1 - length + length * relative);
      for (const word of words) weights.set(word, (weights.get(word) ?? 0) + weight);
      const whole = NAME_MARK + words.join(' ');
      if (name && words.length > 0 && !weights.has(whole)) weights.set(whole, name);
    }
  });
  return weights;
}
