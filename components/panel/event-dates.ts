/** An ISO year, month or day as ms since 1970, in the middle of what it names, so that "2023" stands amid its year. */
export function middleOf(date: string): number {
  const year = Number(date.slice(0, 4));
  if (date.length < 7) return Date.UTC(year, 6, 1);
  const month = Number(date.slice(5, 7)) - 1;
  return Date.UTC(year, month, date.length < 10 ? 15 : Number(date.slice(8, 10)));
}
