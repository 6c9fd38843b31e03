import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/text/fold-text.ts';
import { type StemmedLanguage, stem, stemText } from '../../../lib/text/stem.ts';

/** Forms of one word share a stem; the last of each line is another word, which does not. */
const FAMILIES: [StemmedLanguage, string[], string][] = [
  ['uk', ['боєприпас', 'боєприпаси', 'боєприпасів', 'боєприпасами', 'боєприпасам'], 'боєць'],
  ['uk', ['протипіхотна', 'протипіхотні', 'протипіхотних', 'протипіхотною', 'протипіхотну'], 'піхота'],
  ['ru', ['конвенция', 'конвенции', 'конвенцию', 'конвенцией', 'конвенциями'], 'конверт'],
  ['ru', ['ракета', 'ракеты', 'ракет', 'ракетами', 'ракетой'], 'ракурс'],
  ['pl', ['rakieta', 'rakiety', 'rakiet', 'rakietami', 'rakiecie'], 'rak'],
  ['pl', ['kasetowa', 'kasetowej', 'kasetowych', 'kasetowymi', 'kasetowego'], 'kasta'],
  ['de', ['krieg', 'kriege', 'krieges', 'kriegen', 'kriegs'], 'kries'],
  ['de', ['rakete', 'raketen'], 'rakel'],
  ['fr', ['antipersonnel', 'antipersonnels', 'antipersonnelle', 'antipersonnelles'], 'personne'],
  ['es', ['municion', 'municiones'], 'municipio'],
];

describe('stems', () => {
  it.each(FAMILIES)('in %s join %j', (lang, forms, other) => {
    expect(new Set(forms.map((form) => stem(form, lang))).size).toBe(1);
    expect(stem(other, lang)).not.toBe(stem(forms[0] ?? '', lang));
  });

  it('leave designations alone', () => {
    expect(stem('m142', 'pl')).toBe('m142');
  });

  it('map every unit back to the word it is from', () => {
    const text = 'Ракетами «АТАКМС»!';
    const { text: stems, starts, ends } = stemText(text, 'ru', foldText);
    const from = stems.indexOf('ракет');
    expect(text.slice(starts[from], ends[from])).toBe('Ракетами');
  });
});
