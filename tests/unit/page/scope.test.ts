import { expect, test } from 'vitest';
import { collectBlocks, type PageBlock } from '../../../lib/page/blocks.ts';
import { quickScope } from '../../../lib/page/quick-scope.ts';
import { scopeOf } from '../../../lib/page/readable-scope.ts';
import type { Scope } from '../../../lib/page/scope.ts';
import { type Skeleton, walkSkeleton } from '../../../lib/page/skeleton.ts';
import { pageOf } from './page-of.ts';
import { scopeCases } from './scope-cases.ts';

function read(html: string, head = ''): { page: Document; blocks: PageBlock[]; skeleton: Skeleton } {
  const page = pageOf(html, head);
  let last = 0;
  const blocks = collectBlocks(page.body, { nextId: () => ++last });
  const skeleton = [...walkSkeleton(page, blocks)].at(-1);
  if (!skeleton) throw new Error('The page gave no skeleton.');
  return { page, blocks, skeleton };
}

function worded(blocks: PageBlock[], scope: Scope | null) {
  const first = (id: number | undefined): string | undefined =>
    blocks.find((block) => block.id === id)?.text.split(/\W/)[0];
  return {
    body: scope?.body.map(first),
    headline: first(scope?.headline),
    standfirst: first(scope?.standfirst),
    captions: scope?.captions.map(first),
  };
}

test.each(scopeCases)('the scope is found in $title', ({ html, head, body, headline, standfirst, captions = [] }) => {
  const { page, blocks, skeleton } = read(html, head);
  expect(worded(blocks, scopeOf(skeleton, page))).toEqual({ body, headline, standfirst, captions });
});

test.each(scopeCases)('the quick scope finds the body in $title', ({ html, head, body, quickBody }) => {
  const { blocks, skeleton } = read(html, head);
  expect(worded(blocks, quickScope(skeleton)).body).toEqual(quickBody ?? body);
});

test('a page without a story has no scope', () => {
  const { page, skeleton } = read('<nav><a href="/">World</a> <a href="/p">Politics</a></nav>');
  expect(scopeOf(skeleton, page)).toBeNull();
});

test('a skeleton holds all text once, survives JSON and stays under a mebibyte', () => {
  const { blocks, skeleton } = read(
    `<p>one <a href="#">two</a></p>${'<div class="box"><p>many words here</p></div>'.repeat(20_000)}`,
  );
  expect(JSON.parse(JSON.stringify(skeleton))).toEqual(skeleton);
  expect(JSON.stringify(skeleton).length).toBeLessThanOrEqual(1024 * 1024);
  const first = skeleton.items.flatMap((item) => (item.length === 3 && item[1] === blocks[0]?.id ? [item[2]] : []));
  expect(first.join('')).toBe(blocks[0]?.text);
}, 60_000);
