import { expect, it } from 'vitest';
import { topicKey } from '../../../lib/corpus/topic-key.ts';
import { nameDocument } from '../../../lib/search/document.ts';

it('a topic is found by its title and all its aliases, those included that no text is marked by', () => {
  const alias = (text: string) => ({ text, lang: 'en', case: 'fold' as const, inflect: true, ambiguous: false });
  const aliases = [alias('storm light'), { ...alias('the light'), mark: false }];
  const { fields } = nameDocument(topicKey('harbours', 'light'), { title: 'Lighthouse', kind: 'concept', aliases });
  expect(fields).toEqual([['Lighthouse'], ['storm light', 'the light']]);
});
