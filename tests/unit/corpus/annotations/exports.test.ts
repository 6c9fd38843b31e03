import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../../lib/corpus/annotations/marked-text.ts';
import { notesAsCsv } from '../../../../lib/corpus/annotations/notes-as-csv.ts';
import { notesAsMarkdown } from '../../../../lib/corpus/annotations/notes-as-markdown.ts';
import { readAnnotations } from '../../../../lib/corpus/annotations/read-annotations.ts';
import { toAnnotations } from '../../../../lib/corpus/annotations/web-annotation.ts';
import { problemsOf } from './check-annotations.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const wild = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', 'a', ' ', '*', '#', '>', '<'),
  maxLength: 12,
});
const id = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);
const topic = fc
  .record({ pack: id, name: id, title: words, summary: fc.oneof(fc.constant(''), words), wikidata: fc.nat() })
  .map(({ pack, name, title, summary, wikidata }) => ({
    key: `${pack}/${name}` as const,
    title,
    kind: 'treaty' as const,
    lang: 'en',
    summary,
    ...(wikidata % 2 ? { wikidata: `Q${wikidata}` } : {}),
  }));
const quote = fc
  .record({
    exact: fc.oneof(words, wild),
    prefix: wild,
    suffix: wild,
    start: fc.nat(999),
    topics: fc.array(topic, { maxLength: 2 }),
    note: fc.oneof(words, wild),
  })
  .map(({ note, ...one }) => ({
    ...one,
    end: one.start + one.exact.length,
    ...(one.topics.length === 0 ? { note } : {}),
  }));
const texts: fc.Arbitrary<MarkedText[]> = fc.array(
  fc.record({
    title: fc.oneof(words, wild),
    address: fc.constant('https://courier.example/a'),
    read: fc.constant('2026-01-02T03:04:05.678Z'),
    lang: fc.constant('en'),
    quotes: fc.array(quote, { maxLength: 4 }),
    near: fc.array(
      fc.record({
        text: words,
        topics: fc.array(words),
        source: fc.record({ pack: id, id, title: words, lang: fc.constant('de') }),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 3 },
);

const export_ = (given: MarkedText[]) => {
  let last = 0;
  return toAnnotations(given, 'Notes', '2026-02-03T04:05:06.000Z', () => `urn:uuid:${++last}`);
};

describe('Web Annotations', () => {
  it('keep to the model, whatever they are made of', () => {
    fc.assert(
      fc.property(texts, (given) => {
        expect(problemsOf(JSON.parse(JSON.stringify(export_(given))))).toEqual([]);
      }),
    );
  });

  it('name the topic, by Wikidata where it is known there', () => {
    const named = {
      key: 'arms/storm-shadow' as const,
      title: 'Storm Shadow',
      kind: 'weapon' as const,
      lang: 'en',
      summary: '',
    };
    const [first, second] = [{ ...named, wikidata: 'Q835446' }, named].map(
      (one) =>
        export_([
          {
            title: 'A',
            id: 'saved/1',
            read: '2026-01-02T03:04:05.678Z',
            lang: 'en',
            quotes: [{ exact: 'Storm Shadow', prefix: 'a ', suffix: '.', start: 2, end: 14, topics: [one] }],
            near: [],
          },
        ]).first.items[0],
    );
    expect(first).toMatchObject({
      motivation: 'identifying',
      body: [
        { source: 'http://www.wikidata.org/entity/Q835446', purpose: 'identifying' },
        { value: 'Storm Shadow', purpose: 'tagging' },
      ],
      target: {
        source: 'urn:sidelight:source:saved/1',
        selector: [
          { type: 'TextQuoteSelector', exact: 'Storm Shadow', prefix: 'a ', suffix: '.' },
          { type: 'TextPositionSelector', start: 2, end: 14 },
        ],
      },
    });
    expect(second?.body[0]).toMatchObject({ source: 'urn:sidelight:topic:arms/storm-shadow' });
  });

  it('are read again with their quotations and notes', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const noted = given.flatMap(({ quotes }) => quotes.filter(({ note, exact }) => note && exact));
        fc.pre(noted.length > 0);
        const read = readAnnotations(JSON.stringify(export_(given)));
        for (const { exact, prefix, suffix, note, start } of noted)
          expect(read).toContainEqual(
            expect.objectContaining({
              address: 'https://courier.example/a',
              start,
              text: note,
              quote: { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) },
            }),
          );
      }),
    );
  });
});

describe('CSV', () => {
  it('gives every field back to a reader of RFC 4180, formulas as text', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const rows: Record<string, string>[] = parse(notesAsCsv(given), {
          bom: true,
          columns: true,
          relax_column_count: false,
        });
        const expected = given.flatMap(({ title, quotes }) =>
          quotes.flatMap(({ exact, topics, note }) => [
            ...topics.map((one) => [title, exact, one.title]),
            ...(note === undefined ? [] : [[title, exact, note]]),
          ]),
        );
        const plain = (text = ''): string => text.replace(/^'(?=[=+\-@\t\r])/, '');
        expect(rows.map((row) => [plain(row.title), plain(row.quote), plain(row.topic || row.note)])).toEqual(
          expected.map((row) => row.map(plain)),
        );
        for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('ends every line with CR LF', () => {
    expect(notesAsCsv([])).toMatch(/^\ufefftitle,address,.*,note\r\n$/);
  });
});

it('Markdown shows any text as it is', () => {
  const text: MarkedText = {
    title: '1. *A* [title](x)',
    address: 'https://x.example/>',
    read: '',
    lang: 'en',
    quotes: [{ exact: '<b>x</b>', prefix: '# ', suffix: '', start: 0, end: 1, topics: [], note: '- _n_' }],
    near: [],
  };
  const words = { topics: 'Topics', notes: 'Notes', near: 'Near' };
  expect(notesAsMarkdown([text], words)).toBe(
    '# 1\\. \\*A\\* \\[title\\](x)\n\n- <https://x.example/%3E>\n\n## Notes\n\n> \\<b\\>x\\</b\\>\n\n\\- \\_n\\_\n',
  );
});
