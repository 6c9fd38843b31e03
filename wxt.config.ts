import { defineConfig } from 'wxt';
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
    define: { 'import.meta.env.MODE': JSON.stringify('production') },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { target: ['chrome140', 'firefox153'], cssTarget: ['chrome140', 'firefox153'] },
  }),
  zip: { name: 'sidelight' },
});
