import type { Mark } from '../page/painter.ts';
import type { Mention } from '../protocol.ts';

/** Gives each painted mention a number that lasts while its block lives, and finds it again by that number. */
export interface MentionNumbers {
  numberOf(mention: Mention): number;
  /** The mention with a number, while it is painted or held. */
  byNumber(number: number): Mention | undefined;
  /** Keeps the mention with a number although it may be painted no more, until another is held. */
  hold(number: number): void;
  /** What is painted now, in page order. */
  renew(marks: Mark<Mention>[]): void;
  /** Numbers in page order. */
  inOrder(): number[];
}

/** Numbers start at 1 and are never used twice on a page; annotated anew, a mention keeps its number. */
export function numberMentions(): MentionNumbers {
  const numbers = new Map<string, number>();
  let current = new Map<number, Mention>();
  let held: { number: number; mention: Mention } | undefined;
  const numberOf = ({ block, start, end }: Mention): number => {
    const place = `${block} ${start} ${end}`;
    const number = numbers.get(place) ?? numbers.size + 1;
    numbers.set(place, number);
    return number;
  };
  const byNumber = (number: number): Mention | undefined =>
    current.get(number) ?? (held?.number === number ? held.mention : undefined);
  return {
    numberOf,
    byNumber,
    hold(number) {
      const mention = byNumber(number);
      held = mention && { number, mention };
    },
    renew(marks) {
      current = new Map(marks.map(({ mention }) => [numberOf(mention), mention]));
    },
    inOrder: () => [...current.keys()],
  };
}
