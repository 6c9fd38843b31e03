import type { Translate } from '../words.ts';

/** A number of bytes in the unit that reads best. */
export function byteWords(t: Translate, count: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const at = count >= 1e9 ? 3 : count >= 1e6 ? 2 : count >= 1e3 ? 1 : 0;
  const format = new Intl.NumberFormat(t.lang, {
    style: 'unit',
    unit: steps[at] ?? 'byte',
    maximumSignificantDigits: 3,
  });
  return format.format(count / 1000 ** at);
}
