import { existsSync, readFileSync } from 'node:fs';
import type { Pack } from '../../lib/corpus/pack.ts';
import { compileLexicon } from '../../lib/detect/compile-lexicon.ts';
import { type Lexicon, openLexicon } from '../../lib/detect/lexicon.ts';

/** Lexicons of the bundled pack and of the given pack files, in this order. */
export function loadLexicons(files: string[]): Lexicon[] {
  return files.map((file) => {
    if (!existsSync(file)) throw new Error(`There is no pack at ${file}.`);
    const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack;
    return openLexicon(compileLexicon({ pack: pack.pack.id, topics: pack.topics }));
  });
}
