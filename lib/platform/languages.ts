/** The languages that Sidelight's own words are in: the folders of `public/_locales`. */
export const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'pl', 'uk']);

/**
 * The language in which the browser shows Sidelight's words when its own is `browserLang`, BCP 47. A browser in a language
 * that Sidelight does not have shows the English words, so numbers, plurals and screen readers must follow English too.
 */
export function languageOfWords(browserLang: string): string {
  return LANGUAGES.has(browserLang.split('-', 1)[0] ?? '') ? browserLang : 'en';
}
