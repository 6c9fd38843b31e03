/** Languages offered for names: those that packs are likely to have, and that matching knows endings of first. */
const OFFERED = 'en uk ru pl de fr es it pt nl cs ro sv da fi tr ar fa he hi zh ja ko'.split(' ');

/** The languages offered, and one more where it is none of them. */
export function languagesWith(lang: string): string[] {
  return OFFERED.includes(lang) ? OFFERED : [lang, ...OFFERED];
}

/** A language's name in another language; its code where it has none. */
export function languageName(lang: string, inLang: string): string {
  try {
    return new Intl.DisplayNames(inLang, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
