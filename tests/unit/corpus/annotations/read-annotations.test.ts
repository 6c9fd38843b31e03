import { expect, it } from 'vitest';
import { NoAnnotations, readAnnotations } from '../../../../lib/corpus/annotations/read-annotations.ts';

const SELECTOR = [
  { type: 'RangeSelector', startContainer: '/p[1]' },
  { type: 'TextPositionSelector', start: 12, end: 20 },
  { type: 'TextQuoteSelector', exact: 'the quay', prefix: 'over ', suffix: ' was' },
];
const PLACED = { start: 12, quote: { exact: 'the quay', prefix: 'over ', suffix: ' was' } };
const URL = 'https://courier.example/a';

it.each([
  [
    'an answer of the Hypothesis search',
    {
      total: 1,
      rows: [
        {
          id: 'x',
          created: '2024-01-02T03:04:05.123456+00:00',
          uri: URL,
          text: 'Look.',
          tags: ['crane'],
          target: [{ source: URL, selector: SELECTOR }],
        },
      ],
    },
    { id: 'x', address: URL, ...PLACED, text: 'Look.', tags: ['crane'], created: '2024-01-02T03:04:05.123Z' },
  ],
  [
    'an export of Hypothesis',
    {
      export_date: '2024',
      annotations: [{ id: 'x', uri: URL, text: '', tags: [], target: [{ source: URL, selector: SELECTOR }] }],
    },
    { id: 'x', address: URL, ...PLACED, text: '', tags: [] },
  ],
  [
    'a Web Annotation',
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:x',
      type: 'Annotation',
      body: [
        { type: 'TextualBody', value: 'Look.', purpose: 'commenting' },
        { type: 'TextualBody', value: 'crane', purpose: 'tagging' },
      ],
      target: { source: URL, selector: { type: 'TextPositionSelector', start: 1, end: 90, refinedBy: SELECTOR[2] } },
    },
    { id: 'urn:x', address: URL, start: 1, quote: PLACED.quote, text: 'Look.', tags: ['crane'] },
  ],
  [
    'a page of them, with a short body and a target that is an address',
    { type: 'AnnotationPage', items: [{ id: 'urn:y', type: 'Annotation', bodyValue: 'Look.', target: URL }] },
    { id: 'urn:y', address: URL, text: 'Look.', tags: [] },
  ],
  [
    'a collection with its first page',
    {
      type: 'AnnotationCollection',
      first: { items: [{ id: 'urn:z', body: 'https://other.example/', target: { id: URL } }] },
    },
    { id: 'urn:z', address: URL, text: 'https://other.example/', tags: [] },
  ],
])('reads %s', (_, content, read) => {
  expect(readAnnotations(JSON.stringify(content))).toEqual([read]);
});

it('reads a list, and leaves out what stands on no page', () => {
  const list = [
    { id: 'a', target: URL, bodyValue: 'One.' },
    { id: 'b', target: {}, bodyValue: 'Two.' },
  ];
  expect(readAnnotations(`\ufeff${JSON.stringify(list)}`).map(({ id }) => id)).toEqual(['a']);
});

it.each(['', 'x', '{}', '[1, null, "a"]', '{"items": {"items": []}}'])('says that there are none in %j', (content) => {
  expect(() => readAnnotations(content)).toThrow(NoAnnotations);
});
