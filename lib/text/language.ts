import { isStemmed, type StemmedLanguage } from './stem.ts';

/** Frequent short words that no other of these languages has in this frequency. */
const FUNCTION_WORDS: Record<'en' | 'de' | 'fr' | 'es' | 'pl', string> = {
  en: 'the of and to that was for is with by it on are from has',
  de: 'der die das und den von mit dem zu sich des auf für nicht ein eine einen ist im wird auch nach bei an',
  fr: 'le la les des du et une dans est que pour au aux sur qui par avec sa ses plus pas ce cette',
  es: 'el los las del una por que con para se es al su sus como más en lo y este esta',
  pl: 'w z na do się nie że jest to i o od po przez dla jak ma ze są także oraz został przy',
};

const HINT_LETTERS: [RegExp, StemmedLanguage][] = [
  [/[ąęłśżźćń]/iu, 'pl'],
  [/[äöüß]/iu, 'de'],
  [/[ñ¿¡]|(?:ción|ones)\b/iu, 'es'],
  [/[çœèêà]/iu, 'fr'],
];

const sets = new Map<string, Set<string>>();

function functionWords(lang: keyof typeof FUNCTION_WORDS): Set<string> {
  let set = sets.get(lang);
  if (set === undefined) {
    set = new Set(FUNCTION_WORDS[lang].split(' '));
    sets.set(lang, set);
  }
  return set;
}

/**
 * Languages with inflection that a text may be in, likeliest first; empty for English and what is not known. Letters
 * and function words decide, since pages declare wrong languages; `hint` only breaks a tie or decides for a text too
 * short to tell.
 */
export function inflectingLanguages(text: string, hint?: string): StemmedLanguage[] {
  const cyrillic = text.match(/[\u0400-\u04ff]/gu)?.length ?? 0;
  if (cyrillic > 0 && cyrillic * 3 > text.length / 2) return cyrillicLanguages(text, hint);
  const found: StemmedLanguage[] = cyrillic > 2 ? cyrillicLanguages(text, hint) : [];
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const lang of Object.keys(FUNCTION_WORDS) as (keyof typeof FUNCTION_WORDS)[]) {
      if (functionWords(lang).has(word)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
    }
  }
  for (const [letters, lang] of HINT_LETTERS) if (letters.test(text)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const hinted = hint?.slice(0, 2).toLowerCase() ?? '';
  if (counts.has(hinted)) counts.set(hinted, (counts.get(hinted) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (best === undefined) return isStemmed(hinted) ? [...found, hinted] : found;
  return isStemmed(best) ? [...found, best] : found;
}

function cyrillicLanguages(text: string, hint?: string): StemmedLanguage[] {
  const ukrainian = /[іїєґ]/iu.test(text);
  const russian = /[ыэёъ]/iu.test(text);
  if (ukrainian !== russian) return ukrainian ? ['uk'] : ['ru'];
  return hint?.startsWith('ru') ? ['ru', 'uk'] : ['uk', 'ru'];
}
