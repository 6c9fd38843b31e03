import { foldText } from '../text/fold-text.ts';
import { type Span, sentences } from '../text/sentences.ts';
import type { Block } from './block.ts';

/** A block's text prepared for questions about what stands around a span. */
export class Surroundings {
  readonly block: Block;
  readonly text: string;
  readonly sentences: Span[];
  private readonly folded = new Map<Span, string>();
  private whole: string | undefined;

  constructor(block: Block) {
    this.block = block;
    this.text = block.text;
    this.sentences = sentences(block.text);
  }

  /** The sentence that holds an offset. */
  sentenceAt(offset: number): Span {
    return this.sentences.find((s) => offset < s.end) ?? { start: 0, end: this.text.length };
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
