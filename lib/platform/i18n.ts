import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';
import { languageOfWords } from './languages.ts';

type Key = keyof typeof messages;
type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
type MessageKey = Exclude<Key, `${PluralKey}_${Intl.LDMLPluralRule}`>;

/** The words of the reader's language; the shape the views take as `Translate`. */
export interface Translator {
  (key: MessageKey, ...values: (string | number)[]): string;
  plural(key: PluralKey, count: number, ...values: (string | number)[]): string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * The one `t()` of Sidelight over `public/_locales`. Plural forms are picked by `Intl.PluralRules`, because the
 * browser's own message format has none; a language without a form for a category falls back to `_other`. Nothing is made
 * before the first word is asked for: the rules alone take as long as a page has for a frame.
 */
export function createTranslator(): Translator {
  const browserLang = once(() => browser.i18n.getMessage('@@ui_locale').replace('_', '-'));
  const own = once(() => languageOfWords(browserLang()));
  const rules = once(() => new Intl.PluralRules(own()));
  const number = once(() => new Intl.NumberFormat(own()));
  const say = (key: string, values: (string | number)[]): string =>
    browser.i18n.getMessage(
      key as Parameters<typeof browser.i18n.getMessage>[0],
      values.map((value) => (typeof value === 'number' ? number().format(value) : value)),
    );
  const t = (key: MessageKey, ...values: (string | number)[]): string => say(key, values);
  const plural = (key: PluralKey, count: number, ...values: (string | number)[]): string =>
    say(`${key}_${rules().select(count)}`, [count, ...values]) || say(`${key}_other`, [count, ...values]);
  const translator = Object.assign(t, { plural });
  return Object.defineProperties(translator, {
    lang: { get: own },
    dir: { get: () => (own() === browserLang() && browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr') },
  }) as Translator;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
