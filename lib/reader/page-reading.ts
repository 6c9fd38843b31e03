import type { PageBlockRole } from '../page/blocks.ts';
import type { Mention } from '../protocol.ts';
import type { Reader } from './reader.ts';

/** When each step of reading a page ended, on the page's clock (`performance.now()`, ms). */
export interface ReadingTimes {
  begun: number;
  collected?: number;
  scoped?: number;
  annotated?: number;
  painted?: number;
}

/** All that was read of a page, as plain JSON. Blocks are numbered from 0 in document order. */
export interface PageReading {
  blocks: string[];
  /** The story's text, its standfirst included. */
  body: number[];
  headline: number | null;
  standfirst: number | null;
  captions: number[];
  /** The blocks among them that the page holds and does not show. */
  unseen: number[];
  /** All mentions in scope, painted or not. `start` is a UTF-16 offset in the block's text. */
  mentions: { text: string; topic: string; block: number; start: number; kind: Mention['kind'] }[];
  /** Number of mentions that are painted. */
  painted: number;
  times: ReadingTimes;
}

/** Describes what a reader has read by now. */
export function pageReading({ page, painter, times }: Reader): PageReading {
  const { blocks } = page.text;
  const numbers = new Map(blocks.map(({ id }, number) => [id, number]));
  const ofRole = (...roles: PageBlockRole[]): number[] =>
    [...page.scope].flatMap(([id, one]) => (roles.includes(one) ? (numbers.get(id) ?? []) : [])).sort((a, b) => a - b);
  const mentions = blocks.flatMap(({ id, text }, block) =>
    (page.mentions.get(id) ?? []).map(({ start, end, topics, kind }) => ({
      text: text.slice(start, end),
      topic: topics[0],
      block,
      start,
      kind,
    })),
  );
  return {
    blocks: blocks.map(({ text }) => text),
    body: ofRole('standfirst', 'body'),
    headline: ofRole('headline')[0] ?? null,
    standfirst: ofRole('standfirst')[0] ?? null,
    captions: ofRole('caption'),
    unseen: blocks.flatMap(({ unseen }, number) => (unseen ? [number] : [])),
    mentions,
    painted: painter.painted,
    times,
  };
}
