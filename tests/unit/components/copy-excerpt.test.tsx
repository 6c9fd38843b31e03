// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { CopyExcerpt } from '../../../components/card/copy-excerpt.tsx';
import { Words } from '../../../components/words.ts';
import type { CardExcerpt } from '../../../lib/corpus/card-data.ts';
import { englishWords } from './words.ts';

const whole: CardExcerpt = {
  text: 'The treaty entered into force.',
  mentions: [],
  speaker: 'A. Delegate',
  source: {
    pack: 'p',
    id: 's',
    title: 'Ten years on',
    publisher: 'The Weekly',
    date: '2009-03-01',
    url: 'https://weekly.example/ten',
    lang: 'en',
    own: false,
  },
  passage: 0,
};

/** The clipboard after the button has been clicked; `refused`: the browser does not copy. */
async function copied(excerpt: CardExcerpt, refused = false): Promise<{ text: string; said: string }> {
  let text = '';
  document.execCommand = (command) => {
    const event = Object.assign(new Event(command, { cancelable: true }), {
      clipboardData: {
        setData: (_type: string, given: string) => {
          text = given;
        },
      },
    });
    if (!refused) document.body.dispatchEvent(event);
    return !refused;
  };
  await act(() =>
    render(
      <Words.Provider value={englishWords()}>
        <CopyExcerpt excerpt={excerpt} />
      </Words.Provider>,
      document.body,
    ),
  );
  await act(() => document.querySelector('button')?.click());
  return { text, said: document.querySelector('[role=status]')?.textContent ?? '' };
}

afterEach(() => render(null, document.body));

describe('copying an excerpt', () => {
  it('gives the quotation, who said it, source, date and address', async () => {
    expect(await copied(whole)).toEqual({
      text: '“The treaty entered into force.”\nQuoting A. Delegate\nTen years on · The Weekly · 1 March 2009\nhttps://weekly.example/ten',
      said: 'Copied',
    });
  });

  it('leaves out what is not known, and says when the publisher is not', async () => {
    const { speaker: _, ...unspoken } = whole;
    const source = { pack: 'p', id: 's', title: 'Ten years on', lang: 'en', own: true };
    const { text } = await copied({ ...unspoken, source });
    expect(text).toBe('“The treaty entered into force.”\nTen years on · Publisher unknown');
  });

  it('says so when the browser copies nothing', async () => {
    expect(await copied(whole, true)).toEqual({ text: '', said: 'This could not be copied. Try once more.' });
  });
});
