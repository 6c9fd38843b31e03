/** The language that dates are written in: English ones have the day first everywhere, as the prose beside them has. */
export const dateLanguage = (lang: string): string => (/^en\b/.test(lang) ? 'en-GB' : lang);

/** Formats an ISO year, month or day as `lang` writes it: "2023", "July 2023", "7 July 2023". Other text is given back. */
export function dateWords(iso: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (!year || !month) return iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return formatOf(dateLanguage(lang), day !== undefined).format(date);
}

/** Making a format costs a hundred times what using it does, and lists of events have thousands of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: string, withDay: boolean): Intl.DateTimeFormat {
  const name = `${lang} ${withDay}`;
  const known = formats.get(name);
  if (known) return known;
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(lang, withDay ? { ...parts, day: 'numeric' } : parts);
  formats.set(name, format);
  return format;
}

const DAY = 86_400_000;

/** How long ago an ISO day is, in words ("8 months ago"), once that is more than half a year; else nothing. */
export function longAgo(iso: string, today: string, lang: string): string | undefined {
  const days = (Date.parse(today) - Date.parse(iso)) / DAY;
  if (!(days > 183)) return undefined;
  const words = new Intl.RelativeTimeFormat(lang);
  return days < 700
    ? words.format(-Math.round(days / 30.4), 'month')
    : words.format(-Math.round(days / 365.25), 'year');
}

/** A time of day (ms since 1970) as `lang` writes it: "14:32". */
export function clockWords(time: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(time);
}
