/** Whether a string of the shape year, year-month or year-month-day names a date of the (proleptic Gregorian) calendar. */
export function dateExists(date: string): boolean {
  const [year = Number.NaN, month = 1, day = 1] = date.split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}
