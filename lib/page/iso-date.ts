/** The ISO day of a date as pages write it; years and months stay as exact as they are. Nothing when it is no date. */
export function isoDate(date: string | null | undefined): string | undefined {
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date?.trim() ?? '')?.[0];
  if (iso) return Number.isNaN(Date.parse(iso)) ? undefined : iso;
  const day = new Date(date ?? '');
  if (Number.isNaN(day.getTime())) return undefined;
  // It is read as a time of this place, so the day is that of this place, too.
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
