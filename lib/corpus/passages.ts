import { type Span, sentences } from '../text/sentences.ts';
import { quotations } from './quotations.ts';
import type { Passage, Source } from './source.ts';
import { speakerIn } from './speaker.ts';

type Quote = NonNullable<Passage['quote']>;

/** A sentence that ends in a colon and speaks of speaking: the next paragraph is what was said. */
const INTRODUCES =
  /\b(?:sa(?:id|ys|ying)|stat(?:ed|es|ing|ement)|wr(?:ote|iting)|t(?:old|elling)|post(?:ed|ing)?|comment(?:ary|ed|ing)?|add(?:ed|ing)|declar(?:ed|ing)|respon(?:ded|se)|repl(?:ied|y)|quote|words|read)\b[^.!?]*:$/iu;

/** Cuts a source into passages, one a sentence, and says of each whether it is quoted and who speaks. */
export function passagesOf(source: Pick<Source, 'text'>): Passage[] {
  const found: Passage[] = [];
  let offset = 0;
  let introduced: Quote | undefined;
  for (const [number, paragraph] of source.text.entries()) {
    const cut = sentences(paragraph);
    for (const sentence of cut) {
      const quote = introduced ?? quoteOf(sentence, cut, paragraph, offset);
      const { start, end } = moved(sentence, offset);
      found.push({ index: found.length, start, end, paragraph: number, ...(quote ? { quote } : {}) });
    }
    const last = cut.at(-1);
    const lastText = last ? paragraph.slice(last.start, last.end) : '';
    introduced = last && INTRODUCES.test(lastText) ? attribution(lastText, moved(last, offset)) : undefined;
    offset += paragraph.length + 2;
  }
  return found;
}

/** How a sentence that stands wholly within quotation marks is attributed; nothing when it does not. */
function quoteOf(sentence: Span, cut: Span[], paragraph: string, offset: number): Quote | undefined {
  const quotation = quotations(paragraph).find(({ start, end }) => start <= sentence.start && sentence.end <= end);
  if (!quotation) return undefined;
  // The sentences that the quotation begins or ends in may go on outside it and name the speaker; so may the next one.
  const edges = cut.filter(
    ({ start, end }) =>
      (start < quotation.start && end > quotation.start) ||
      (start < quotation.end && end > quotation.end) ||
      end === lastBefore(cut, quotation.start)?.end,
  );
  for (const edge of edges) {
    const outside =
      edge.end <= quotation.start
        ? paragraph.slice(edge.start, edge.end)
        : paragraph.slice(edge.start, Math.max(edge.start, quotation.start)) +
          paragraph.slice(Math.min(edge.end, quotation.end), edge.end);
    const quote = attribution(outside, moved(edge, offset));
    if (quote !== 'unattributed') return quote;
  }
  return 'unattributed';
}

/** The sentence right before a quotation; it may say who speaks. */
function lastBefore(cut: Span[], start: number): Span | undefined {
  return cut.filter(({ end }) => end <= start).at(-1);
}

function attribution(sentence: string, namedAt: Span): Quote {
  const speaker = speakerIn(sentence);
  return speaker ? { speaker, namedAt } : 'unattributed';
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
