import { foldText } from '../text/fold-text.ts';
import { inflectingLanguages } from '../text/language.ts';
import { type Span, sentences } from '../text/sentences.ts';
import type { StemmedLanguage } from '../text/stem.ts';
import type { Block } from './block.ts';

/** Use of capitals: on sentence starts and names, on every word of weight, or on every letter. */
export type Shape = 'sentence' | 'title' | 'capitals';

function shapeOf(text: string): Shape {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const heavy = words.filter((word) => word.length > 3);
  if (heavy.length === 0) return 'sentence';
  if (heavy.filter((word) => word === word.toUpperCase()).length > heavy.length * 0.8 && words.length > 2)
    return 'capitals';
  const raised = heavy.filter((word) => /^\p{Lu}/u.test(word)).length;
  return heavy.length >= 3 && raised >= heavy.length * 0.8 ? 'title' : 'sentence';
}

/** A block's text prepared for questions about what stands around a span. */
export class Surroundings {
  readonly block: Block;
  readonly text: string;
  readonly sentences: Span[];
  /** Languages with inflection that the block may be in, likeliest first; none for English. */
  readonly languages: StemmedLanguage[];
  private readonly folded = new Map<Span, string>();
  private readonly shapes = new Map<Span, Shape>();
  private whole: string | undefined;

  /** `lang` is the page's declared language. */
  constructor(block: Block, lang?: string) {
    this.block = block;
    this.text = block.text;
    this.sentences = sentences(block.text);
    this.languages = inflectingLanguages(block.text, lang);
  }

  /** The sentence that holds an offset. */
  sentenceAt(offset: number): Span {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.sentences[low] ?? { start: 0, end: this.text.length };
  }

  /** German writes every noun with a capital, so that capitals say little about names. */
  get capitalisesNouns(): boolean {
    return this.languages[0] === 'de';
  }

  /** How a sentence uses capitals: in a headline they say nothing about names. */
  shape(sentence: Span): Shape {
    let shape = this.shapes.get(sentence);
    if (shape === undefined) {
      shape = shapeOf(this.text.slice(sentence.start, sentence.end));
      this.shapes.set(sentence, shape);
    }
    return shape;
  }

  /** Folded words of the sentence, each after one space. */
  foldedSentence(sentence: Span): string {
    let folded = this.folded.get(sentence);
    if (folded === undefined) {
      folded = foldWords(this.text.slice(sentence.start, sentence.end));
      this.folded.set(sentence, folded);
    }
    return folded;
  }

  /** Folded words of the block. */
  foldedBlock(): string {
    this.whole ??= foldWords(this.text);
    return this.whole;
  }
}

/** Folded words, each after one space and the last before one: " north korean troops ". */
export function foldWords(text: string): string {
  return ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Endings that an inflected cue may carry. */
const LONGEST_ENDING = 3;

/**
 * Whether folded words hold a cue: at the start of a word, whose ending may differ by up to three letters when the cue
 * has four or more, so that "missile" finds "missiles" and "ракет" finds "ракетами".
 */
export function holdsCue(words: string, cue: string): boolean {
  const slack = cue.length >= 4 ? LONGEST_ENDING : 0;
  for (let at = words.indexOf(` ${cue}`); at >= 0; at = words.indexOf(` ${cue}`, at + 1)) {
    const end = words.indexOf(' ', at + 1 + cue.length);
    if (end - (at + 1 + cue.length) <= slack) return true;
  }
  return false;
}

/** Whether a cue stands right before or after a span, in its sentence: "|coal| mine", "NATO |strap|". */
export function touchesCue(around: Surroundings, span: Span, cue: string): boolean {
  const sentence = around.sentenceAt(span.start);
  const before = foldWords(around.text.slice(Math.max(sentence.start, span.start - 40), span.start));
  const after = foldWords(around.text.slice(span.end, Math.min(sentence.end, span.end + 40)));
  if (before.endsWith(` ${cue} `)) return true;
  return after.startsWith(` ${cue}`) && holdsCue(after.slice(0, cue.length + 6), cue);
}

/** Whether a span stands inside a longer phrase that speaks against it: "|NATO| strap", "Battle of |Kursk|". */
export function holdsName(around: Surroundings, span: Span, cue: string): boolean {
  const name = foldWords(around.text.slice(span.start, span.end)).trim();
  const at = ` ${cue} `.indexOf(` ${name} `);
  if (at < 0 || cue === name) return false;
  const sentence = around.sentenceAt(span.start);
  const before = foldWords(around.text.slice(Math.max(sentence.start, span.start - 60), span.start));
  const after = foldWords(around.text.slice(span.end, Math.min(sentence.end, span.end + 60)));
  const lead = cue.slice(0, at).trim();
  const tail = cue.slice(at + name.length).trim();
  return (
    (lead === '' || before.endsWith(` ${lead} `)) &&
    (tail === '' || (holdsCue(after.slice(0, tail.length + 5), tail) && after.startsWith(` ${tail}`)))
  );
}
