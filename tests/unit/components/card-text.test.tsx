// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Card } from '../../../components/card/card.tsx';
import type { CardActions } from '../../../components/card/card-actions.ts';
import { SourceView } from '../../../components/source/source-view.tsx';
import { Words } from '../../../components/words.ts';
import type { ShownCard } from '../../../lib/card/card-state.ts';
import type { CardData } from '../../../lib/corpus/card-data.ts';
import { sourceText } from '../../../lib/corpus/source.ts';
import { PAYLOADS } from './payloads.ts';
import { englishWords } from './words.ts';

const actions: CardActions = {
  send() {},
  step() {},
  mute() {},
  reject() {},
  explain: async () => ({ alias: '', reasons: [] }),
  openSource() {},
};

/** A card in which every text is `text`, each made different by a number where two stand side by side. */
function cardOf(text: string): CardData {
  const asOf = { date: text, of: 'fact' } as const;
  const line = { title: text, kind: 'treaty' } as const;
  const source = { pack: 'p', id: 's', title: text, publisher: text, date: text, lang: 'en', own: true };
  return {
    ...line,
    key: 'p/t',
    lang: 'en',
    dir: 'ltr',
    summary: text,
    background: [text],
    facts: [{ label: text, value: text, asOf, cites: [1, 2] }],
    disputes: [{ claim: text, saidBy: text, but: text, asOf, cites: [1] }],
    excerpts: [
      {
        text,
        mentions: [{ start: 1, end: 4 }],
        speaker: text,
        source,
        passage: 0,
        on: { ...line, key: 'p/r' },
      },
    ],
    related: [{ ...line, key: 'p/r', type: 'bans', inverse: false }],
    timeline: [{ date: text, text, cites: [1] }],
    pageDate: '2023-07-06',
    references: [
      { number: 1, title: text, publisher: text, url: text, date: text },
      { number: 2, title: text, url: 'javascript:alert(1)' },
    ],
    pack: { id: 'p', title: text, checked: '2026-11-21' },
    choices: [
      { ...line, key: 'p/t', pack: text },
      { ...line, key: 'p/u', pack: text },
    ],
    muted: false,
  };
}

function drawn(view: preact.ComponentChild): HTMLElement {
  const root = document.createElement('div');
  render(<Words.Provider value={englishWords()}>{view}</Words.Provider>, root);
  return root;
}

function drawCard(data: CardData, isPrivate = false): HTMLElement {
  const card: ShownCard<CardData> = {
    target: { mention: 1, topic: data.key },
    token: 1,
    opener: 'key',
    answer: { state: 'ready', data },
    pinned: false,
    pointer: 'away',
    focus: 'none',
    trail: [data.key],
    at: 0,
  };
  return drawn(
    <Card
      card={card}
      place={{ number: 3, total: 7 }}
      keys={{}}
      today="2026-11-21"
      actions={actions}
      isPrivate={isPrivate}
    />,
  );
}

function shape(root: HTMLElement): string[] {
  return [...root.querySelectorAll('*')].map((element) => element.tagName).sort();
}

describe('A card', () => {
  const plain = shape(drawCard(cardOf('only words')));

  it('knows a hundred payloads', () => {
    expect(new Set(PAYLOADS).size).toBe(100);
  });

  it.each(PAYLOADS)('shows %s as text in every field', (payload) => {
    const root = drawCard(cardOf(payload));
    expect(shape(root)).toEqual(plain);
    expect(root.textContent?.split(payload).length).toBeGreaterThan(18);
    for (const link of root.querySelectorAll('a')) expect(link.protocol).toMatch(/^https?:$/);
  });

  it('links references to web addresses only, in a new tab that cannot reach back', () => {
    const data = cardOf('words');
    const links = drawCard({
      ...data,
      references: [{ number: 1, title: 'A report', url: 'https://example.org/report' }],
    }).querySelectorAll('a');
    expect([...links].map(({ href, target, rel }) => [href, target, rel])).toContainEqual([
      'https://example.org/report',
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('says in its foot where the mention stands and what can be done, in words', () => {
    const foot = drawCard(cardOf('words')).querySelector('footer');
    const buttons = [...(foot?.querySelectorAll('.word-button') ?? [])];
    expect(buttons.map((button) => [button.textContent, button.getAttribute('aria-label')])).toEqual([
      ['Why?', 'Why is this marked?'],
      ['Not this', 'Not this: the name means something else here'],
      ['Mute', 'Mute this topic'],
      ['Panel', 'Open in the side panel'],
    ]);
    expect(foot?.querySelector('.place [aria-hidden=true]:not(svg)')?.textContent).toBe('3/7');
    expect(foot?.querySelector('.place .visually-hidden')?.textContent).toBe('3 of 7 on this page');
  });

  it('offers nothing in a private window that would have to be remembered, and says so', () => {
    const wordsOf = (root: HTMLElement) =>
      [...root.querySelectorAll('.word-button')].map((button) => button.textContent);
    const says = (root: HTMLElement) => root.querySelector('footer')?.textContent?.includes('In a private window');
    const [open, hidden] = [drawCard(cardOf('words')), drawCard(cardOf('words'), true)];
    expect([wordsOf(open), says(open)]).toEqual([['Why?', 'Not this', 'Mute', 'Panel'], false]);
    expect([wordsOf(hidden), says(hidden)]).toEqual([['Why?', 'Panel'], true]);
  });

  it('has no section without content', () => {
    const root = drawCard({
      ...cardOf('words'),
      facts: [],
      disputes: [],
      related: [],
      timeline: [],
      background: [],
      references: [],
      choices: [],
    });
    expect([...root.querySelectorAll('h3, summary, dl, legend')].map((part) => part.textContent)).toEqual([
      'From your sources',
    ]);
  });
});

describe('The source view', () => {
  it.each(PAYLOADS)('shows %s as text', (payload) => {
    const source = { id: 's', title: payload, lang: 'en', attribution: payload, text: [payload, payload] };
    const { length } = sourceText(source);
    const root = drawn(
      <SourceView
        source={source}
        own={false}
        passages={[{ index: 0, start: 0, end: payload.length, paragraph: 0 }]}
        notes={[]}
        mentions={[{ start: 2, end: 5, topics: ['p/t'] }]}
        onOpen={() => {}}
      />,
    );
    expect(root.querySelector('.text')?.textContent).toBe(payload + payload);
    expect(root.querySelectorAll('script, img, svg[onload], iframe, object, style, link, base')).toHaveLength(0);
    expect(length).toBe(2 * payload.length + 2);
  });
});
