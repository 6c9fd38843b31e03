import { defineConfig } from 'wxt';
import { fewChunks } from './scripts/chunks.ts';
import { manifest } from './scripts/manifest.ts';
import { copyPacks } from './scripts/packs-in-build.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest,
  publicDir: 'public',
  hooks: copyPacks,
  // The framework's own code looks at the mode; both builds must be the same but for the manifest.
  vite: () => ({
    plugins: [fewChunks],
    define: { 'import.meta.env.MODE': JSON.stringify('production') },
    // The package's own entry is a UMD file for old browsers; this is the same code for browsers of today, and smaller.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { target: ['chrome140', 'firefox153'], cssTarget: ['chrome140', 'firefox153'] },
  }),
  zip: { name: 'sidelight' },
});
