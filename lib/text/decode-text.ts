/** A text with the encoding it was read in, as the Encoding Standard names it. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** Bytes in which a document must declare its encoding; the HTML Standard says 1024, tools that save pages need more. */
const DECLARED_WITHIN = 4096;
/** Bytes that statistics look at. */
const SAMPLE = 64_000;

/**
 * Reads bytes whose encoding nobody has told: by its byte order mark, what the document declares, whether it is UTF-8,
 * and else by the letters that each likely encoding would make of it. `declares` is false for files that cannot declare
 * one (plain text). A byte that has no meaning becomes U+FFFD; nothing is thrown.
 */
export function decodeText(bytes: Uint8Array, declares: boolean): DecodedText {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked) return decoded(bytes, marked);
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8');
  return decoded(bytes, (declares && declaredIn(bytes)) || byLetters(bytes.subarray(0, SAMPLE)));
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in texts with spaces and Western letters, every second byte is often zero. */
function byZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 2000);
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && odd > even * 8) return 'utf-16le';
  return even > length / 8 && even > odd * 8 ? 'utf-16be' : undefined;
}

/** Random bytes beyond ASCII are hardly ever valid UTF-8, so that a declaration of anything else is the one to doubt. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1];
  if (!name) return undefined;
  try {
    // It is not UTF-8, whatever it says.
    const { encoding } = new TextDecoder(name);
    return /^utf/.test(encoding) ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Letters beyond ASCII of languages in the encodings they were written in, roughly the most frequent first. */
const LETTERS: [encoding: string, letters: string][] = [
  ['windows-1252', 'éèàêçôûîùâëïœÉÀÊÇ'],
  ['windows-1252', 'üäößÜÄÖ'],
  ['windows-1252', 'óíáéñúü¿¡ÁÉÓÍÑ'],
  ['windows-1252', 'ãçáéóõíêúâôàÉÁÓ'],
  ['windows-1252', 'èàùòéìÈ'],
  ['windows-1252', 'åäöøæéÅÄÖØÆ'],
  ['windows-1252', 'éëïèöüó'],
  ['windows-1250', 'ąęłóżśćńźŁŚŻÓĆ'],
  ['windows-1250', 'áíěéřýčšžůúťďňóČŠŘŽÚ'],
  ['windows-1250', 'áéőöóíüúűÁÉÖŐÜ'],
  ['windows-1250', 'ăâîşţĂÎŞŢ'],
  ['windows-1250', 'čšžćđČŠŽĆĐ'],
  ['iso-8859-2', 'ąęłóżśćńźŁŚŻÓĆ'],
  ['iso-8859-2', 'áíěéřýčšžůúťďňóČŠŘŽÚ'],
  ['windows-1251', 'оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфъёНПВСОАТКМ'],
  ['windows-1251', 'оаинвіетрслкумдпзябьгйчхцїжєшюфщґНПВУЗТСК'],
  ['koi8-r', 'оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфъёНПВСОАТКМ'],
  ['koi8-u', 'оаинвіетрслкумдпзябьгйчхцїжєшюфщґНПВУЗТСК'],
  ['ibm866', 'оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфъёНПВСОАТКМ'],
  ['windows-1253', 'αοιετνσρπκμλυτηςδγάόίέχφθωώήύβξζψϊΑΟΕΤΠΚΗ'],
  ['windows-1254', 'ıiüşğöçİŞÜÖÇĞâ'],
  ['windows-1255', 'יוהלאתרמבשנםעדקחפכגסזטןצףךץ'],
  ['windows-1256', 'ايلمنوترهدبعسفكقحجةشىطصأإذخضثغظزءئؤآپچژگ'],
];
/** What stands between the letters of any of them. */
const PUNCTUATION = '’“”„‘–—«»…·•©°€№\u00a0';
/** Probability of punctuation, of what a language does not use, and of what no text holds. */
const RARE = { punctuation: 0.02, foreign: 0.0005, control: 0.000_001 };

/** Frequent signs of the languages of an encoding with characters of several bytes. */
const FREQUENT_SIGNS: [encoding: string, signs: RegExp][] = [
  ['shift_jis', /[ぁ-んァ-ヶ。、]/gu],
  ['euc-jp', /[ぁ-んァ-ヶ。、]/gu],
  ['euc-kr', /[이다는의에을가고한지하로사기도를서은대인]/gu],
  ['gbk', /[的一是不了在人有我他这中大来上国个到说们为。，]/gu],
  ['big5', /[的一是不了在人有我他這中大來上國個到說們為。，]/gu],
];

/** The encoding whose reading of the bytes has most of its letters at home. */
function byLetters(bytes: Uint8Array): string {
  const several = FREQUENT_SIGNS.map(([encoding, signs]) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    const broken = text.match(/\ufffd/gu)?.length ?? 0;
    // The sample may end in the middle of a character.
    return { encoding, share: broken > 1 ? 0 : (text.match(signs)?.length ?? 0) / Math.max(1, beyond) };
  });
  const best = several.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share > 0.12) return best.encoding;
  const single = LETTERS.map(([encoding, letters]) => ({ encoding, score: likelihood(bytes, encoding, letters) }));
  return single.reduce((one, other) => (other.score > one.score ? other : one)).encoding;
}

/** Mean log likelihood of the characters beyond ASCII, when letters are as frequent as their rank tells (Zipf). */
function likelihood(bytes: Uint8Array, encoding: string, letters: string): number {
  const ranked = [...letters].map((letter, rank) => [letter, 1 / (rank + 3)] as const);
  const sum = ranked.reduce((all, [, part]) => all + part, 0);
  const chances = new Map(ranked.map(([letter, part]) => [letter, part / sum]));
  for (const sign of PUNCTUATION) chances.set(sign, RARE.punctuation);
  let score = 0;
  let beyond = 0;
  const text = new TextDecoder(encoding).decode(bytes);
  for (const sign of text) {
    if (sign < '\u0080') continue;
    beyond += 1;
    score += Math.log(chances.get(sign) ?? (/[\u0080-\u009f\ufffd]/u.test(sign) ? RARE.control : RARE.foreign));
  }
  return score / Math.max(1, beyond);
}
