import { describe, expect, it } from 'vitest';
import { inflectingLanguages } from '../../../lib/text/language.ts';

describe('the language of a text', () => {
  it.each([
    ['The convention was signed by more than a hundred states.', undefined, []],
    ['The convention was signed.', 'de', []],
    ['Die Konvention wurde von mehr als hundert Staaten unterzeichnet.', undefined, ['de']],
    ['La convention a été signée par plus de cent pays.', 'en', ['fr']],
    ['La convención fue firmada por más de cien países.', undefined, ['es']],
    ['Konwencję podpisało ponad sto państw.', undefined, ['pl']],
    ['Конвенцію підписали понад сто країн.', undefined, ['uk']],
    ['Конвенцию подписали более ста стран, это было важно.', undefined, ['ru']],
    ['Байден і Трамп', undefined, ['uk']],
    ['Указ президента', 'ru', ['ru', 'uk']],
    ['ATACMS', 'pl', ['pl']],
  ])('of “%s” with the hint %s', (text, hint, expected) => {
    expect(inflectingLanguages(text, hint)).toEqual(expected);
  });
});
