import { describe, expect, it, test } from 'vitest';
import { chooseExcerpts, type PageRead } from '../../../lib/context/excerpts.ts';
import { sourceText } from '../../../lib/corpus/source.ts';
import type { TopicPassage } from '../../../lib/corpus/topic-passage.ts';
import { NAMED_IN } from '../detect/bundled-source-cases.ts';
import { bundled, passagesOf } from './bundled-corpus.ts';
import { FALLBACKS, FIRST_CHOICES } from './excerpt-cases.ts';

const noPage: PageRead = { text: '' };

function choose(id: string, page: PageRead = noPage, limit = 3) {
  const topic = bundled.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`no topic ${id}`);
  const related = topic.relations.map(({ to }) => ({ id: to, title: to, passages: passagesOf({ id: to }) }));
  return chooseExcerpts({ topic: { ...topic, passages: passagesOf(topic) }, related, page, limit });
}

/** What the bundled sources name: topic, source and the first words of each sentence that does. */
function namings(): [topic: string, source: string, openings: string[]][] {
  return Object.entries(NAMED_IN).flatMap(([source, cases]) =>
    [...Map.groupBy(cases, ([topic]) => topic)].map(([topic, named]): [string, string, string[]] => [
      topic,
      source,
      named.map(([, opening]) => opening),
    ]),
  );
}

function passage(
  text: string,
  more: { source?: string; published?: string; url?: string; quote?: TopicPassage['passage']['quote'] } = {},
): TopicPassage {
  const { source = 'one', quote, ...rest } = more;
  const start = text.indexOf('Zeta');
  return {
    pack: 'p',
    source: { id: source, title: source, lang: 'en', ...rest },
    passage: { index: 0, start: 0, end: text.length, paragraph: 0, ...(quote ? { quote } : {}) },
    text,
    mentions: [{ start, end: start + 4 }],
  };
}

const ask = (passages: TopicPassage[], page: PageRead = noPage) =>
  chooseExcerpts({ topic: { id: 'zeta', title: 'Zeta', references: [], passages }, related: [], page, limit: 3 });
const texts = (chosen: ReturnType<typeof ask>) =>
  chosen.kind === 'references' ? [] : chosen.excerpts.map(({ text }) => text);

describe('the bundled sources', () => {
  test.each(FIRST_CHOICES)('%s is shown first by "%s…"', (id, opening) => {
    const chosen = choose(id);
    expect(chosen.kind).toBe('own');
    expect(chosen.kind === 'own' && chosen.excerpts[0].text).toContain(opening);
  });

  test.each(FALLBACKS)('%s, which they do not name, shows a passage on %s', (id, about) => {
    const chosen = choose(id);
    expect(chosen.kind).toBe('related');
    expect(chosen.kind === 'related' && chosen.about.id).toBe(about);
  });

  test.each(namings())('%s is shown by a sentence of %s that names it', (id, source, openings) => {
    const chosen = choose(id);
    const own = chosen.kind === 'own' ? chosen.excerpts.filter((one) => one.source.id === source) : [];
    expect(own.flatMap(({ text }) => openings.filter((opening) => text.includes(opening)))).not.toEqual([]);
  });

  it('has a case for every topic', () => {
    expect([...FIRST_CHOICES, ...FALLBACKS].map(([id]) => id).sort()).toEqual(
      bundled.topics.map(({ id }) => id).sort(),
    );
  });

  it('names the speaker of a quoted passage', () => {
    const chosen = choose('world-war-iii');
    expect(chosen.kind === 'own' && chosen.excerpts[0].speaker).toBe('Donald Trump Jr.');
  });

  it('shows nothing of a source that is the page itself', () => {
    for (const source of bundled.sources) {
      const page = { text: sourceText(source) };
      for (const { id } of bundled.topics) {
        const chosen = choose(id, page);
        if (chosen.kind !== 'references') for (const one of chosen.excerpts) expect(one.source.id).not.toBe(source.id);
      }
    }
  });
});

describe('a choice', () => {
  it('never is an unattributed quotation', () => {
    expect(
      ask([passage('Zeta is a weapon that scatters small bombs over an area.', { quote: 'unattributed' })]).kind,
    ).toBe('references');
  });

  it('never is of a source with the address of the page', () => {
    const own = passage('Zeta is a weapon that scatters small bombs.', { url: 'https://www.paper.example/a/' });
    expect(ask([own], { text: '', url: 'https://paper.example/a#top' }).kind).toBe('references');
  });

  it('prefers what says what the topic is to what only names it', () => {
    const defines = 'Zeta is a weapon that scatters small bombs over an area as large as several football fields.';
    const names =
      'On Thursday the minister spoke for an hour, and among many other things he also named Zeta in passing.';
    expect(texts(ask([passage(names), passage(defines)]))[0]).toBe(defines);
  });

  it('prefers what is like the page, all else equal', () => {
    const harbour =
      'On Monday the ministers spoke of harbour dredging costs, and in that debate Zeta was named by three of them.';
    const orchard =
      'On Monday the ministers spoke of orchard pruning costs, and in that debate Zeta was named by three of them.';
    const page = { text: 'Orchard owners and their pruning' };
    expect(texts(ask([passage(harbour), passage(orchard, { source: 'two' })], page))[0]).toBe(orchard);
  });

  it('takes the newer of two equal passages first and another source before a second of the same', () => {
    const opening = 'On Monday the ministers met and Zeta was named';
    const chosen = ask([
      passage(`${opening} in a debate about shipping along southern rivers.`, { source: 'old', published: '2020' }),
      passage(`${opening} while snow fell upon Vienna's quiet winter gardens.`, { source: 'new', published: '2024' }),
      passage(`${opening} among railway budgets, copper prices and bridges.`, { source: 'new', published: '2024' }),
    ]);
    expect(chosen.kind === 'own' && chosen.excerpts.map(({ source }) => source.id)).toEqual(['new', 'old', 'new']);
  });

  it('does not say the same twice', () => {
    const text = 'Zeta is a weapon that scatters small bombs over a wide area.';
    expect(texts(ask([passage(text), passage(text.replace('wide', 'vast'), { source: 'two' })]))).toHaveLength(1);
  });
});
