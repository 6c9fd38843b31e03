import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WxtHooks } from 'wxt';
import { writePack } from '../lib/corpus/write-pack.ts';
import { compilePackFolder } from './pack/compile-folder.ts';
import { describeFileProblem } from './pack/file-problem.ts';

const FOLDER = join('data', 'packs');

/** Build hooks that compile the packs under `data/packs` into the extension's `packs/` folder; a broken pack stops the build. */
export const copyPacks: Partial<WxtHooks> = {
  'prepare:publicPaths': (wxt, paths) => {
    for (const id of packIds(wxt.config.root)) paths.push(destination(id));
  },
  'build:publicAssets': (wxt, files) => {
    for (const id of packIds(wxt.config.root)) {
      const { pack, problems } = compilePackFolder(join(wxt.config.root, FOLDER, id));
      if (!pack) throw new Error(`The pack ${id} has errors:\n${problems.map(describeFileProblem).join('\n')}`);
      files.push({ relativeDest: destination(id), contents: [...writePack(pack)].join('') });
    }
  },
};

function packIds(root: string): string[] {
  const folder = join(root, FOLDER);
  return existsSync(folder) ? readdirSync(folder).filter((id) => existsSync(join(folder, id, 'pack.yaml'))) : [];
}

function destination(id: string): string {
  return `packs/${id}.pack.json`;
}
