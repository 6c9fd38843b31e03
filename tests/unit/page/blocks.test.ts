import { expect, test } from 'vitest';
import { collectBlocks, walkBlocks } from '../../../lib/page/blocks.ts';
import { blockCases } from './block-cases.ts';
import { pageOf } from './page-of.ts';

const textsOf = (page: Document): string[] => {
  let last = 0;
  return collectBlocks(page.body, { nextId: () => ++last }).map(({ text }) => text);
};

test.each(blockCases)('reading a page $title', ({ html, blocks }) => {
  expect(textsOf(pageOf(html))).toEqual(blocks);
});

test('reading a page leaves out elements of ours', () => {
  const page = pageOf('<p>theirs</p><div id="ours">ours</div>');
  let last = 0;
  const blocks = collectBlocks(page.body, { nextId: () => ++last, isOurs: ({ id }) => id === 'ours' });
  expect(blocks.map(({ text }) => text)).toEqual(['theirs']);
});

test('reading a page in design mode gives nothing', () => {
  const page = pageOf('<p>a draft</p>');
  Object.defineProperty(page, 'designMode', { value: 'on' });
  expect(textsOf(page)).toEqual([]);
});

test('a walk offers to pause within a huge text node', () => {
  const page = pageOf(`<p>${'many words '.repeat(100_000)}</p>`);
  let last = 0;
  const turns = [...walkBlocks(page.body, { nextId: () => ++last })];
  expect(turns.length).toBeGreaterThan(100);
  const texts = turns.flatMap((block) => block?.text ?? []);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
  expect(texts.join(' ')).toBe('many words '.repeat(100_000).trim());
});

test('blocks know the level of the heading they stand in', () => {
  const page = pageOf('<h2><span>One</span></h2><p>two</p>');
  let last = 0;
  expect(collectBlocks(page.body, { nextId: () => ++last }).map(({ heading }) => heading)).toEqual([2, 0]);
});

test('a walk goes on when the page takes out what is being read', () => {
  const lines = (name: string): string => `<p>${name}</p>`.repeat(200);
  const page = pageOf(`<section>${lines('one')}</section><section>${lines('two')}</section>`);
  let last = 0;
  const texts: string[] = [];
  for (const block of walkBlocks(page.body, { nextId: () => ++last })) {
    if (block) texts.push(block.text);
    else page.querySelector('section:first-child')?.replaceChildren();
  }
  expect(texts.filter((text) => text === 'one').length).toBeLessThan(200);
  expect(texts.filter((text) => text === 'two')).toHaveLength(200);
});
