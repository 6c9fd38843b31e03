import type { Mark } from '../page/painter.ts';
import type { Mention } from '../protocol.ts';

/** Gives each painted mention a number that lasts while the mention lives, and finds it again by that number. */
export interface MentionNumbers {
  numberOf(mention: Mention): number;
  /** The mention with a number, while it is painted. */
  byNumber(number: number): Mention | undefined;
  /** What is painted now, in page order. */
  renew(marks: Mark<Mention>[]): void;
  /** Numbers in page order. */
  inOrder(): number[];
}

/** Numbers start at 1 and are never used twice on a page. */
export function numberMentions(): MentionNumbers {
  const numbers = new WeakMap<Mention, number>();
  let current = new Map<number, Mention>();
  let last = 0;
  const numberOf = (mention: Mention): number => {
    const known = numbers.get(mention);
    if (known !== undefined) return known;
    numbers.set(mention, ++last);
    return last;
  };
  return {
    numberOf,
    byNumber: (number) => current.get(number),
    renew(marks) {
      current = new Map(marks.map(({ mention }) => [numberOf(mention), mention]));
    },
    inOrder: () => [...current.keys()],
  };
}
