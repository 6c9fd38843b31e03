/** Languages whose words can be cut to stems. */
export const STEMMED_LANGUAGES = ['uk', 'ru', 'pl', 'de', 'fr', 'es'] as const;

/** A language with stems. */
export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number];

/** Whether a language has stems. */
export function isStemmed(lang: string): lang is StemmedLanguage {
  return (STEMMED_LANGUAGES as readonly string[]).includes(lang);
}

/*
 * Endings of nouns, adjectives and names, over folded text (no accents in Latin letters). The aim is that all case forms
 * of a name share a stem, not that the stem is a word; verbs are left alone.
 */
const ENDINGS: Record<StemmedLanguage, string> = {
  uk: 'ами ями ові еві єві ого ому ими іми им ім ою ею єю ах ях их іх ій ів їв їй ом ем єм ам ям ий ія ії ію а я у ю і ї и е є о й ь',
  ru: 'иями ями ами ого его ому ему ыми ими ым им ией иях ях ах ых их ый ий ой ей ою ею ом ем ам ям ов ев ую юю ая яя ое ее ые ие ия ии ию а я у ю ы и е о й ь',
  pl: 'owie owi iami ami iach ach iego ego iemu emu iej ej ymi imi ych ich iom om iow ow iem em ie ia iu ym im y i a e o u',
  de: 'ern en em er es e n s',
  fr: 'es e s x',
  es: 'es as os s a o e',
};

/** Letters that a stem keeps at least. */
const SHORTEST_STEM = 3;

const sorted = new Map<StemmedLanguage, string[]>();

function endingsOf(lang: StemmedLanguage): string[] {
  let endings = sorted.get(lang);
  if (endings === undefined) {
    endings = ENDINGS[lang].split(' ').sort((a, b) => b.length - a.length);
    sorted.set(lang, endings);
  }
  return endings;
}

/** Stem of one folded word: its longest known ending cut off, if enough stays. Words with digits stay whole. */
export function stem(word: string, lang: StemmedLanguage): string {
  if (/\d/.test(word)) return word;
  // A German genitive follows other endings: "Bidens" is to "Biden" what "Kriegs" is to "Krieg".
  if (lang === 'de') return cut(cut(word, lang), lang);
  return cut(word, lang);
}

function cut(word: string, lang: StemmedLanguage): string {
  for (const ending of endingsOf(lang)) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) {
      return harden(word.slice(0, -ending.length), lang);
    }
  }
  return harden(word, lang);
}

/** Undoes the commonest softening before an ending: "rakiecie" is a form of "rakieta", "загрозі" of "загроза". */
function harden(root: string, lang: StemmedLanguage): string {
  if (lang === 'pl')
    return root
      .replace(/ci$|c$/, 't')
      .replace(/dzi$|dz$/, 'd')
      .replace(/rz$/, 'r')
      .replace(/(ni|ń)$/, 'n');
  if (lang === 'fr') return root.replace(/(.)\1$/, '$1');
  if (lang === 'uk') return root.replace(/ц$/, 'к').replace(/з$/, 'г').replace(/нн$/, 'н');
  return root;
}

/** Text with every word cut to its stem, and for each of its units where the word that it is from starts and ends. */
export interface StemmedText {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

const WORDS = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+/gu;

/** Cuts all words of a text to stems; what is between them stays. `fold` brings a word to its folded form. */
export function stemText(text: string, lang: StemmedLanguage, fold: (word: string) => string): StemmedText {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const emit = (piece: string, start: number, end: number) => {
    out += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    for (; at < index; at++) emit(text[at] as string, at, at + 1);
    at = index + word.length;
    emit(stem(fold(word), lang), index, at);
  }
  for (; at < text.length; at++) emit(text[at] as string, at, at + 1);
  return { text: out, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
