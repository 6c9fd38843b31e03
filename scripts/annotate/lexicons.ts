import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../lib/corpus/pack.ts';
import { compileLexicon } from '../../lib/detect/compile-lexicon.ts';
import { type Lexicon, openLexicon } from '../../lib/detect/lexicon.ts';
import { compilePackFolder } from '../pack/compile-folder.ts';

const BUNDLED = join(import.meta.dirname, '../../data/packs/arms-and-treaties');

/** Lexicons of the bundled pack and then of the given pack files or folders. */
export function loadLexicons(files: string[]): Lexicon[] {
  return [BUNDLED, ...files].map((file) => {
    const pack = loadPack(file);
    return openLexicon(compileLexicon({ pack: pack.pack.id, topics: pack.topics }));
  });
}

function loadPack(file: string): Pack {
  if (!existsSync(file)) throw new Error(`There is no pack at ${file}.`);
  if (!statSync(file).isDirectory()) return JSON.parse(readFileSync(file, 'utf8')) as Pack;
  const { pack, problems } = compilePackFolder(file);
  if (!pack) {
    const [first] = problems;
    throw new Error(`The pack in ${file} does not compile: ${first?.file}:${first?.line}: ${first?.message}`);
  }
  return pack;
}
