import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCounter, findQuote, quoteOf } from '../../../../lib/corpus/annotations/text-quote.ts';
import { placesOfQuote } from './quote-oracle.ts';

const TEXT =
  'The quay was empty. A crane stood over it, and over the crane hung a lamp. The quay was empty again at noon; “nobody knows why”, said the clerk – not the office.';
const found = (text: string, quote: Parameters<typeof findQuote>[1], hint?: number): string | undefined => {
  const place = findQuote(text, quote, hint);
  return place && text.slice(place.start, place.end);
};

const prose = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '. ', 'the ', '😀', '\n', 'é'), maxLength: 300 });
/** A text with a stretch of whole characters of it. */
const placed = prose.chain((text) => {
  const edges = [0, ...[...text].map((_, at, signs) => signs.slice(0, at + 1).join('').length)];
  return fc.tuple(fc.constantFrom(...edges), fc.constantFrom(...edges)).map(([one, other]) => ({
    text,
    start: Math.min(one, other),
    end: Math.max(one, other),
  }));
});

describe('a quotation', () => {
  it('of any stretch of any text is found there by anybody who knows the model', () => {
    fc.assert(
      fc.property(placed, ({ text, start, end }) => {
        const quote = quoteOf(text, { start, end });
        expect(placesOfQuote(text, quote)).toContain(start);
        expect(quote.prefix + quote.suffix).toBe((quote.prefix + quote.suffix).toWellFormed());
      }),
    );
  });

  it('is found where it stood, or where everything around it is the same', () => {
    fc.assert(
      fc.property(placed, ({ text, start, end }) => {
        const quote = quoteOf(text, { start, end });
        fc.pre(quote.exact.trim() !== '');
        const place = findQuote(text, quote, start);
        expect(place).toEqual({ start, end });
      }),
    );
  });

  it('is found after text was put before it', () => {
    fc.assert(
      fc.property(placed, prose, ({ text, start, end }, more) => {
        const quote = quoteOf(text, { start, end });
        fc.pre(quote.exact.trim() !== '');
        const place = findQuote(more + text, quote, start + more.length);
        expect((more + text).slice(place?.start, place?.end)).toBe(quote.exact);
      }),
    );
  });

  it('of several the same is the one with the likest surroundings, then the nearest', () => {
    const exact = 'The quay was empty';
    expect(findQuote(TEXT, { exact, suffix: ' again at' })?.start).toBe(TEXT.lastIndexOf(exact));
    expect(findQuote(TEXT, { exact, suffix: '. A crane' })?.start).toBe(0);
    expect(findQuote(TEXT, { exact }, 90)?.start).toBe(TEXT.lastIndexOf(exact));
  });

  it.each([
    ['white space', 'A crane\n   stood over  it', 'A crane stood over it'],
    ['quotation marks', '"nobody knows why"', '“nobody knows why”'],
    ['dashes', 'the clerk - not the office', 'the clerk – not the office'],
    ['soft hyphens', 'A cra\u00adne stood', 'A crane stood'],
    ['a letter', 'A crane stood ower it', 'A crane stood over it'],
    ['a word', 'over the tall crane hung a lamp', 'over the crane hung a lamp'],
  ])('is found although %s have changed', (_, exact, stands) => {
    expect(found(TEXT, { exact })).toBe(stands);
  });

  it('that is long is found by its ends', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    expect(found(`Before. ${long} After.`, { exact: long.replace('word30', 'another thing') })).toBe(long);
  });

  it.each([['The ships had left'], [''], ['   ']])('that does not stand there is not found: “%s”', (exact) => {
    expect(findQuote(TEXT, { exact })).toBeUndefined();
  });

  it('with up to a tenth of its letters changed is found about where it stood', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(20), fc.infiniteStream(fc.nat(1000)), (list, from, random) => {
        const text = list.join(' ');
        const start = list.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const quote = quoteOf(text, { start, end: start + 60 });
        const letters = [...quote.exact];
        for (let change = 0; change < 6; change++) letters[(random.next().value ?? 0) % letters.length] = '#';
        const place = findQuote(text, { ...quote, exact: letters.join('') }, start);
        expect(Math.abs((place?.start ?? -99) - start)).toBeLessThanOrEqual(6);
        expect(Math.abs((place?.end ?? -99) - start - 60)).toBeLessThanOrEqual(6);
      }),
      { numRuns: 40 },
    );
  });
});

it('characters are counted as code points', () => {
  const count = characterCounter('a😀b😀');
  expect([0, 1, 3, 4, 6].map(count)).toEqual([0, 1, 2, 3, 4]);
  expect(count(1)).toBe(1);
});
