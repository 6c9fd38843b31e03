import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

type Key = keyof typeof messages;

/** Message keys that have plural forms: `topics` for `topics_one`, `topics_other`… */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Message keys that stand for one text. */
export type MessageKey = Exclude<Key, `${PluralKey}_${Intl.LDMLPluralRule}`>;

/** A value put into a message, in the order of its placeholders. */
export type MessageValue = string | number;

/** Gives the reader's words for a key: `t('onThisPage')`, `t.plural('topics', 3)`. */
export interface Translate {
  (key: MessageKey, ...values: MessageValue[]): string;
  /** The form of `key` that the reader's language uses for `count`; `count` is the first value. */
  plural(key: PluralKey, count: number, ...values: MessageValue[]): string;
  /** The language the words are in, BCP 47, for dates, numbers and `lang`. */
  readonly lang: string;
  /** Its writing direction. */
  readonly dir: 'ltr' | 'rtl';
}

/** Carries `t` through a tree of views; every surface provides it at its root. */
export const Words = createContext<Translate | undefined>(undefined);

/** The `t` of the surface a view stands in. */
export function useT(): Translate {
  const t = useContext(Words);
  if (!t) throw new Error('A view was rendered outside <Words.Provider>.');
  return t;
}
