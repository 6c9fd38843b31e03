import { compileLexicon } from '../../lib/detect/compile-lexicon.ts';
import { openLexicon } from '../../lib/detect/lexicon.ts';

/** A matcher built for one list of aliases. */
export interface Matcher {
  /** Spans as `start, end` in a row, or `start, end, form` if `stride` says so; the floor's walk gives none. */
  match(text: string): ArrayLike<number>;
  stride?: 3;
  /** The stored form, if it has one. */
  stored?: ArrayBuffer;
}

/** How each matcher is built; ours in its product setting, the others as their readers would use them. */
export const MATCHERS: Record<string, (aliases: string[]) => Matcher | Promise<Matcher>> = {
  ours: (aliases) => {
    const stored = compileLexicon(sourceOf(aliases));
    const { names } = openLexicon(stored);
    return { stored, stride: 3, match: (text) => names.scan(text) };
  },
  floor: () => {
    const word = new Uint8Array(65536);
    for (let c = 0; c < 65536; c++) word[c] = /[\p{L}\p{N}]/u.test(String.fromCharCode(c)) ? 1 : 0;
    const bounds = new Int32Array(1 << 20);
    return {
      match: (text) => {
        // Read from the closure at each unit, the arrays make some runs three times slower than others.
        const classes = word;
        const into = bounds;
        let edges = 0;
        let inWord = 0;
        for (let i = 0; i < text.length; i++) {
          const now = classes[text.charCodeAt(i)] as number;
          into[edges & 1048575] = i;
          edges += now ^ inWord;
          inWord = now;
        }
        return edges === -1 ? [0] : [];
      },
    };
  },
  'modern-ahocorasick': async (aliases) => {
    const { default: AhoCorasick } = await import('modern-ahocorasick');
    const automaton = new AhoCorasick(aliases.map((a) => a.toLowerCase()));
    return {
      match: (text) => {
        const lower = text.toLowerCase();
        const all: number[] = [];
        for (const { start, end } of automaton.search(lower)) all.push(start, end);
        return select(lower, all);
      },
    };
  },
  '@monyone/aho-corasick/fast': async (aliases) => {
    const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
    const automaton = new AhoCorasick(aliases.map((a) => a.toLowerCase()));
    return {
      match: (text) => {
        const lower = text.toLowerCase();
        const all: number[] = [];
        for (const { begin, end } of automaton.matchInText(lower)) all.push(begin, end);
        return select(lower, all);
      },
    };
  },
  '@monyone/aho-corasick': async (aliases) => {
    const { AhoCorasick } = await import('@monyone/aho-corasick');
    const automaton = new AhoCorasick(aliases.map((a) => a.toLowerCase()));
    return {
      match: (text) => {
        const lower = text.toLowerCase();
        const all: number[] = [];
        for (const { begin, end } of automaton.matchInText(lower)) all.push(begin, end);
        return select(lower, all);
      },
    };
  },
  'trie-shaped RegExp': (aliases) => {
    const expression = new RegExp(
      `(?<![a-z0-9])(?:${trieSource(aliases.map((a) => a.toLowerCase()))})(?![a-z0-9])`,
      'g',
    );
    return {
      match: (text) => {
        const lower = text.toLowerCase();
        const found: number[] = [];
        expression.lastIndex = 0;
        for (let m = expression.exec(lower); m; m = expression.exec(lower)) found.push(m.index, m.index + m[0].length);
        return found;
      },
    };
  },
  'n-gram Map': (aliases) => {
    const known = new Set(aliases.map((a) => a.toLowerCase()));
    const longest = new Map<string, number>();
    for (const alias of known) {
      const words = alias.match(/[a-z0-9]+/g) ?? [];
      longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 0, words.length));
    }
    return {
      match: (text) => {
        const lower = text.toLowerCase();
        const words = [...lower.matchAll(/[a-z0-9]+/g)];
        const found: number[] = [];
        for (let w = 0; w < words.length; ) {
          const start = words[w]?.index as number;
          let taken = 0;
          for (let n = Math.min(longest.get(words[w]?.[0] ?? '') ?? 0, words.length - w); n > 0 && taken === 0; n--) {
            const last = words[w + n - 1] as RegExpExecArray;
            const end = last.index + last[0].length;
            if (known.has(lower.slice(start, end))) {
              found.push(start, end);
              taken = n;
            }
          }
          w += Math.max(1, taken);
        }
        return found;
      },
    };
  },
};

/** A pack of these aliases, 20 to a topic; capitals-only ones are exact, as a pack would have them. */
function sourceOf(aliases: string[]) {
  const topics = Array.from({ length: Math.ceil(aliases.length / 20) }, (_, t) => ({
    id: `t${t}`,
    kind: 'concept' as const,
    companion: false,
    cues: {},
    anticues: {},
    heads: {},
    relations: [],
    aliases: aliases
      .slice(20 * t, 20 * t + 20)
      .map((text) => ({ text, lang: 'en', case: 'fold' as const, inflect: false, ambiguous: false })),
  }));
  return { pack: 'bench', topics };
}

/** Leftmost-longest whole-word spans, none overlapping, from all occurrences. */
function select(text: string, all: number[]): number[] {
  const word = (i: number) => {
    const c = text.charCodeAt(i);
    return (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39);
  };
  const spans: [number, number][] = [];
  for (let i = 0; i < all.length; i += 2) {
    const start = all[i] as number;
    const end = all[i + 1] as number;
    if (!word(start - 1) && !word(end)) spans.push([start, end]);
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: number[] = [];
  for (const [start, end] of spans) if (start >= (kept.at(-1) ?? 0)) kept.push(start, end);
  return kept;
}

function trieSource(words: string[]): string {
  const sorted = [...new Set(words)].sort();
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const source = (low: number, high: number, depth: number): string => {
    const ends = sorted[low]?.length === depth;
    const branches: string[] = [];
    for (let i = ends ? low + 1 : low; i < high; ) {
      const first = sorted[i] as string;
      let j = i + 1;
      while (j < high && sorted[j]?.[depth] === first[depth]) j++;
      const last = sorted[j - 1] as string;
      let shared = depth + 1;
      while (shared < first.length && first[shared] === last[shared]) shared++;
      branches.push(escaped(first.slice(depth, shared)) + source(i, j, shared));
      i = j;
    }
    if (branches.length === 0) return '';
    return ends
      ? `(?:${branches.join('|')})?`
      : branches.length > 1
        ? `(?:${branches.join('|')})`
        : (branches[0] ?? '');
  };
  return source(0, sorted.length, 0);
}

/**
 * What ours must find: the same product setting written plainly. Words are compared folded, a gap of spaces or one hyphen
 * counts as a space, other gaps must be alike.
 */
export function oracle(aliases: string[], text: string): number[] {
  const parts = (source: string) =>
    [
      ...source
        .replace(/\u00ad/g, '')
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu),
    ].map((m) => canonical(m[0]));
  const known = new Set(aliases.map((alias) => parts(alias).join('')));
  const longest = aliases.reduce((most, alias) => Math.max(most, parts(alias).length), 0);
  const tokens = [...text.matchAll(/(?:[\p{L}\p{N}]\u00ad*)+|[^\p{L}\p{N}]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].replace(/\u00ad+$/, '').length,
    folded: canonical(m[0].replace(/\u00ad/g, '').toLowerCase()),
    word: /^[\p{L}\p{N}]/u.test(m[0]),
  }));
  const found: number[] = [];
  for (let t = 0; t < tokens.length; ) {
    let taken = 0;
    if (tokens[t]?.word && !insideWord(tokens, t)) {
      let phrase = '';
      for (let n = 0; n < longest && t + n < tokens.length; n++) {
        phrase += tokens[t + n]?.folded;
        if (tokens[t + n]?.word && known.has(phrase) && !apostropheFollows(tokens, t + n)) taken = n + 1;
      }
    }
    if (taken > 0) found.push(tokens[t]?.start as number, tokens[t + taken - 1]?.end as number);
    t += Math.max(1, taken);
  }
  return found;
}

function canonical(part: string): string {
  if (/^[\p{L}\p{N}]/u.test(part)) return part;
  if (/^(?:\s*[-–]?\s*)$/u.test(part)) return ' ';
  return part.replace(/\s+/g, ' ');
}

function insideWord(tokens: { folded: string }[], t: number): boolean {
  const before = tokens[t - 2]?.folded;
  if (t < 2 || !/^['’`´]$/.test(tokens[t - 1]?.folded ?? '') || before === undefined) return false;
  return !/^(?:[ldjmnstc]|qu)$/.test(before);
}

function apostropheFollows(tokens: { folded: string }[], t: number): boolean {
  return /^['’`´]$/.test(tokens[t + 1]?.folded ?? '') && tokens[t + 2]?.folded !== 's';
}
