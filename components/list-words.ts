/** Things in a row as `lang` writes them: "rivers, lakes, seas". */
export function listWords(things: string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'unit', style: 'short' }).format(things);
}
