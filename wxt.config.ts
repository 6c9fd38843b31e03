import { defineConfig } from 'wxt';
import { manifest } from './scripts/manifest.ts';
import { copyPacks } from './scripts/packs-in-build.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest,
  publicDir: 'public',
  hooks: copyPacks,
  zip: { name: 'sidelight' },
});
