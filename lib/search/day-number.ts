/** What `dayNumber` gives for a thing without a date. */
export const NO_DAY = 0;

const ISO_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/;

/**
 * An ISO year, month or day as a number that sorts by time: `2008-05-30` is 20080530; parts not given count as zero,
 * so a year stands before its months. `NO_DAY` when the text is no date.
 */
export function dayNumber(iso: string | undefined): number {
  const match = iso === undefined ? null : ISO_DATE.exec(iso);
  if (!match) return NO_DAY;
  return Number(match[1]) * 10_000 + Number(match[2] ?? 0) * 100 + Number(match[3] ?? 0);
}
