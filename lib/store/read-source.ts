import type { Source } from '../corpus/source.ts';
import type { Database } from './database.ts';

/** A source with its text, whatever the state of its generation. */
export async function readSource(database: Database, key: [string, number, string]): Promise<Source | undefined> {
  const [row, text] = await Promise.all([database.sources.get(key), database.sourceTexts.get(key)]);
  if (!row || !text) return undefined;
  const { pack: _, generation: __, derivedFrom: ___, ...source } = row;
  return { ...source, text: text.paragraphs };
}
