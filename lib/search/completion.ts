import { TOPIC_KINDS } from '../corpus/topic.ts';
import { FILTER_KEYS } from './query.ts';
import { wordsOf } from './words.ts';

/** A way to go on with the filter under the caret: `text` replaces the query from `start` to `end` (UTF-16). */
export interface Completion {
  text: string;
  start: number;
  end: number;
}

/** Completions at most, so that results stay in view below them. */
const MOST = 5;

/** What may follow at the caret: filter keys, kinds after `kind:`, names of sources after `source:`. */
export function completeFilter(query: string, caret: number, sources: readonly string[]): Completion[] {
  const typed = /(?:^|\s)((?:[a-z]+:)?"?[^\s":]*)$/i.exec(query.slice(0, caret))?.[1] ?? '';
  if (typed.length < 2) return [];
  const start = caret - typed.length;
  return filterTexts(typed, sources)
    .filter((text) => text.trimEnd() !== typed)
    .slice(0, MOST)
    .map((text) => ({ text, start, end: caret }));
}

function filterTexts(typed: string, sources: readonly string[]): string[] {
  const [, key, value = ''] = /^([a-z]+):"?(.*)$/i.exec(typed) ?? [];
  const lower = value.toLowerCase();
  switch (key?.toLowerCase()) {
    case undefined:
      return FILTER_KEYS.filter((known) => known.startsWith(typed.toLowerCase())).map((known) => `${known}:`);
    case 'kind':
      return TOPIC_KINDS.filter((kind) => kind.startsWith(lower)).map((kind) => `kind:${kind} `);
    case 'source':
      return sources.filter((name) => holdsStart(name, value)).map((name) => `source:${quoted(name)} `);
    default:
      return [];
  }
}

function holdsStart(name: string, typed: string): boolean {
  const [wanted = ''] = wordsOf(typed);
  return wordsOf(name).some((word) => word.startsWith(wanted));
}

function quoted(name: string): string {
  return /[\s:]/.test(name) ? `"${name.replaceAll('"', '')}"` : name;
}
