import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, buildSegmentInSteps } from '../../../lib/search/build-segment.ts';
import { mergeSegmentsInSteps } from '../../../lib/search/merge-segments.ts';
import { Postings } from '../../../lib/search/postings.ts';
import { openSegment, type Segment } from '../../../lib/search/segment.ts';
import { SEGMENT_VERSION } from '../../../lib/search/segment-format.ts';
import { wordsOf } from '../../../lib/search/words.ts';
import { opened, passages, topics } from './index-of.ts';

const word = fc.stringMatching(/^[abcdé]{1,6}$/);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 30 });

/** All postings of a segment's words, as term → documents. */
function dictionary(segment: Segment): Map<string, number[]> {
  const postings = new Postings();
  const terms = new Map<string, number[]>();
  for (let term = segment.firstWord; term < segment.terms; term++) {
    const { documents, count } = postings.read(segment, term);
    terms.set(segment.term(term), [...documents.subarray(0, count)]);
  }
  return terms;
}

function expectedDictionary(list: readonly string[]): Map<string, number[]> {
  const terms = new Map<string, number[]>();
  list.forEach((text, i) => {
    for (const word of new Set(wordsOf(text))) terms.set(word, [...(terms.get(word) ?? []), i]);
  });
  return new Map([...terms].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a segment', () => {
  test('holds exactly the words of its documents, in order', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const segment = opened(buildSegment('passage', passages(list)));
        expect([...dictionary(segment)]).toEqual([...expectedDictionary(list)]);
      }),
    );
  });

  test('finds a term and the end of its branch as a plain scan does', () => {
    fc.assert(
      fc.property(texts, word, (list, wanted) => {
        const segment = opened(buildSegment('passage', passages(list)));
        const terms = [...dictionary(segment).keys()];
        const from = terms.filter((term) => term < wanted).length;
        const branch = terms.filter((term) => term.startsWith(wanted)).length;
        expect(segment.lowerBound(wanted)).toBe(from);
        expect(segment.prefixEnd(wanted)).toBe(from + branch);
        expect(segment.is(from, wanted)).toBe(terms.includes(wanted));
      }),
    );
  });

  test('knows the owner, passage number and date of each document', () => {
    const documents = [
      ...passages(['one', 'two'], 'p/a', '2008-05-30'),
      ...passages(['three'], 'p/b'),
      ...passages(['four', 'five', 'six'], 'p/c', '2010'),
    ];
    const segment = opened(buildSegment('passage', documents.slice(1)));
    const seen = documents.slice(1).map((_, document) => {
      const owner = segment.ownerOf(document);
      const index = segment.ownerIndex(owner) + document - segment.ownerRange(owner).start;
      return [segment.ownerKey(owner), index, segment.ownerDays[owner]];
    });
    expect(seen).toEqual([
      ['p/a', 1, 20080530],
      ['p/b', 0, 0],
      ['p/c', 0, 20100000],
      ['p/c', 1, 20100000],
      ['p/c', 2, 20100000],
    ]);
  });

  test('keeps words outside Latin-1 and keys outside ASCII', () => {
    const segment = opened(buildSegment('passage', passages(['Саммит naïve 条約'], 'пакет/джерело')));
    expect([...dictionary(segment).keys()]).toEqual(['naive', 'саммит', '条約', '約']);
    expect(segment.ownerKey(0)).toBe('пакет/джерело');
  });

  test('keeps names whole, apart from words', () => {
    const segment = opened(buildSegment('name', topics([['Ottawa Treaty', 'Mine Ban Treaty']])));
    const names = Array.from({ length: segment.firstWord }, (_, term) => segment.term(term));
    expect(names).toEqual(['\u0001mine ban treaty', '\u0001ottawa treaty']);
    expect(segment.ownerKind(0)).toBe('treaty');
  });

  test('is built in steps that can be taken one by one', () => {
    const list = Array.from({ length: 500 }, (_, i) => `word${i} common`);
    const steps = buildSegmentInSteps('passage', passages(list));
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    expect(taken).toBeGreaterThan(10);
    expect(step.value).toEqual(buildSegment('passage', passages(list)));
  });
});

describe('opening a segment', () => {
  const buffer = () => buildSegment('passage', passages(['a treaty']));

  test('refuses one of another version and asks for it to be built again', () => {
    const other = buffer();
    new Uint32Array(other, 0, 1)[0] = ((new Uint32Array(other, 0, 1)[0] ?? 0) & ~0xff) | (SEGMENT_VERSION + 1);
    expect(openSegment(other)).toEqual({ ok: false, reason: 'other-version' });
  });

  test.each([
    ['too short for a header', () => new ArrayBuffer(3)],
    ['not a segment at all', () => new ArrayBuffer(200)],
    ['cut off', () => buffer().slice(0, -1)],
    ['longer than it says', () => new Uint8Array([...new Uint8Array(buffer()), 0]).buffer],
  ])('refuses a buffer that is %s', (_, make) => {
    expect(openSegment(make())).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('merging segments', () => {
  test('gives what building the living documents together gives', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), fc.nat(), (lists, pick) => {
        const parts = lists.map((list, i) => ({
          segment: opened(buildSegment('passage', passages(list, `p/${i}`))),
          dead: [] as { start: number; end: number }[],
        }));
        const gone = lists.length > 1 ? pick % lists.length : -1;
        if (parts[gone]) parts[gone].dead = parts[gone].segment.rangesOf((key) => key === `p/${gone}`);
        const steps = mergeSegmentsInSteps(parts);
        let step = steps.next();
        while (!step.done) step = steps.next();
        const merged = opened(step.value);
        const living = lists.filter((_, i) => i !== gone).flat();
        expect(merged.documents).toBe(living.length);
        expect([...dictionary(merged)]).toEqual([...expectedDictionary(living)]);
        expect(merged.rangesOf((key) => key === `p/${gone}`)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('keeps passage numbers where the middle of a source is dead', () => {
    const segment = opened(buildSegment('passage', passages(['one', 'two', 'three'], 'p/a')));
    const steps = mergeSegmentsInSteps([{ segment, dead: [{ start: 1, end: 2 }] }]);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const merged = opened(step.value);
    expect(Array.from({ length: merged.owners }, (_, owner) => merged.ownerIndex(owner))).toEqual([0, 2]);
  });
});
