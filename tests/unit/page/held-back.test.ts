import { afterEach, expect, test, vi } from 'vitest';
import { collectBlocks, type PageBlock } from '../../../lib/page/blocks.ts';
import { blocksToJudge, heldBackBoxes, restOf } from '../../../lib/page/held-back.ts';
import { pageOf } from './page-of.ts';

const sentence = 'The committee met in the evening and did not come to an agreement before the doors were shut. ';
/** Paragraphs that all differ; those of another `day` differ from them too. */
const prose = (paragraphs: number, day = 'first'): string =>
  Array.from({ length: paragraphs }, (_, at) => `<p>On the ${day} day, point ${at}. ${sentence.repeat(2)}</p>`).join(
    '',
  );

const consent = `<p>${sentence} We use cookies to count our readers.</p>`;

/** jsdom lays nothing out; hidden is here what an attribute hides. */
function stubVisibility(): void {
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.closest('[hidden]') === null;
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

const CASES: { name: string; body: string; held: string[] }[] = [
  {
    name: 'a story that goes on behind a paywall',
    body: `<article><h1>A headline</h1>${prose(1)}<div hidden id="rest">${prose(4, 'second')}</div></article>`,
    held: ['rest'],
  },
  {
    name: 'a whole page that waits for its script',
    body: `<main hidden id="all"><h1>A headline</h1>${prose(4)}</main>`,
    held: ['all'],
  },
  {
    name: 'a second copy of a story for narrow screens',
    body: `<main><h1>A headline</h1><div>${prose(5)}</div><div hidden>${prose(6)}</div></main>`,
    held: [],
  },
  {
    name: 'a story that is shown at length',
    body: `<main><h1>A headline</h1>${prose(24)}<div hidden>${prose(40, 'second')}</div></main>`,
    held: [],
  },
  {
    name: 'little hidden text',
    body: `<main><h1>A headline</h1><div hidden>${prose(1)}</div></main>`,
    held: [],
  },
  {
    name: 'a consent form',
    body: `<main><h1>A headline</h1><div hidden>${prose(3)}${consent}${consent}</div></main>`,
    held: [],
  },
  {
    name: 'a whole page with a consent form in it',
    body: `<main hidden id="all"><h1>A headline</h1>${prose(6)}<div>${consent}</div></main>`,
    held: ['all'],
  },
  {
    name: 'a dialog',
    body: `<main><h1>A headline</h1><div role="dialog" hidden>${prose(5)}</div></main>`,
    held: [],
  },
  {
    name: 'a box beside all of the page',
    body: `<main><h1>A headline</h1>${prose(1)}</main><div hidden>${prose(5, 'second')}</div>`,
    held: [],
  },
];

for (const { name, body, held } of CASES)
  test(`held back: ${name}${held.length > 0 ? '' : ' is not'}`, () => {
    const page = pageOf(body);
    stubVisibility();
    let last = 0;
    const shown = collectBlocks(page.body, { nextId: () => ++last });
    expect(heldBackBoxes(page, shown).map(({ id }) => id)).toEqual(held);
  });

test('the blocks of a box that is held back are read as unseen', () => {
  const page = pageOf(
    `<main><h1>A headline</h1><div hidden id="rest">${prose(2)}<p hidden>Never shown.</p></div></main>`,
  );
  stubVisibility();
  let last = 0;
  const rest = page.querySelector('#rest') as Element;
  const blocks = collectBlocks(rest, { nextId: () => ++last, unseen: true });
  expect(blocks.map(({ unseen, text }) => [unseen, text.slice(0, 13)])).toEqual([
    [true, 'On the first '],
    [true, 'On the first '],
  ]);
});

function read(body: string): { page: Document; blocks: PageBlock[] } {
  const page = pageOf(body);
  stubVisibility();
  let last = 0;
  const options = { nextId: () => ++last };
  const shown = collectBlocks(page.body, options);
  const held = [...page.querySelectorAll('[hidden]')].flatMap((box) =>
    collectBlocks(box, { ...options, unseen: true }),
  );
  return { page, blocks: [...shown, ...held] };
}

test('where enough is shown, what is hidden has no say in where the story stands', () => {
  const { blocks } = read(`<main>${prose(3)}<div hidden>${prose(9, 'second')}</div></main>`);
  expect(blocksToJudge(blocks)).toHaveLength(3);
});

test('where hardly anything is shown, the story is sought in all the page holds', () => {
  const { blocks } = read(`<main>${prose(1)}<div hidden>${prose(9, 'second')}</div></main>`);
  expect(blocksToJudge(blocks)).toHaveLength(10);
});

test('a story goes on in the box that stands with what is shown of it, and nowhere else', () => {
  const { page, blocks } = read(
    `<main><article>${prose(3)}<div hidden id="rest">${prose(2, 'second')}</div></article><div hidden>${prose(2, 'third')}</div></main>`,
  );
  const body = blocks.filter(({ unseen }) => !unseen).map(({ id }) => id);
  const rest = restOf(body, blocks);
  const held = blocks.filter(({ id }) => rest.includes(id)).map(({ element }) => element.parentElement);
  expect(held).toEqual([page.querySelector('#rest'), page.querySelector('#rest')]);
});

test('the rest of a story whose body nobody has found is nowhere', () => {
  const { blocks } = read(`<main>${prose(3)}<div hidden>${prose(2, 'second')}</div></main>`);
  expect(restOf([], blocks)).toEqual([]);
});
