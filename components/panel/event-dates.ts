/** An ISO year, month or day as ms since 1970, in the middle of what it names, so that "2023" stands amid its year. */
export function middleOf(date: string): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 6, 1);
  return Date.UTC(year, month - 1, day ?? 15);
}
