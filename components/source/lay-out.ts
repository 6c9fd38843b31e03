import type { Passage, Source } from '../../lib/corpus/source.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';

/** A span of a source that names a topic: UTF-16 offsets into `sourceText`. */
export interface SourceMention {
  start: number;
  end: number;
  topics: [TopicKey, ...TopicKey[]];
}

/** A run of text, in a mention or not. */
export interface Part {
  text: string;
  mention?: { it: SourceMention; index: number };
}

/** A sentence of a paragraph, or the space between two. */
export interface Sentence {
  start: number;
  /** Index of its passage; missing for text between passages. */
  passage?: number;
  parts: Part[];
}

/** Paragraphs of a source as sentences and mentions. No character is lost; a mention that crosses a sentence is cut at its end. */
export function layOut(source: Pick<Source, 'text'>, passages: Passage[], mentions: SourceMention[]): Sentence[][] {
  let at = 0;
  return source.text.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    const end = start + paragraph.length;
    const inside = passages.filter((passage) => passage.start < end && passage.end > start);
    const sentences: Sentence[] = [];
    let done = start;
    const add = (to: number, passage?: number) => {
      if (to <= done) return;
      const parts = cut(paragraph.slice(done - start, to - start), done, mentions);
      sentences.push(passage === undefined ? { start: done, parts } : { start: done, passage, parts });
      done = to;
    };
    for (const passage of inside) {
      add(passage.start);
      add(Math.min(passage.end, end), passage.index);
    }
    add(end);
    return sentences;
  });
}

function cut(text: string, start: number, mentions: SourceMention[]): Part[] {
  const end = start + text.length;
  const parts: Part[] = [];
  let done = start;
  const add = (to: number, mention?: Part['mention']) => {
    if (to <= done) return;
    const piece = text.slice(done - start, to - start);
    parts.push(mention ? { text: piece, mention } : { text: piece });
    done = to;
  };
  mentions.forEach((it, index) => {
    if (it.start < done || it.start >= end) return;
    add(it.start);
    add(Math.min(it.end, end), { it, index });
  });
  add(end);
  return parts;
}
