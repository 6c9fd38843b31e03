import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const SHIPPED = '.output/chrome-mv3';
const GRANTED = '.output/chrome-mv3-granted';

/** Largest sizes after minifying and gzip, with all a file imports, in bytes: what a page or a cold start has to wait for. */
const BUDGETS = {
  'gate.js': 8 * 1024,
  'reader.js': 35 * 1024,
  'card.js': 35 * 1024,
  'background.js': 60 * 1024,
};

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** A built file and all that it imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g))
    withImports(join(dirname(file), specifier), seen);
  return seen;
}

test('the granted build differs from the shipped one in site access and nothing else', () => {
  expect(filesOf(GRANTED)).toEqual(filesOf(SHIPPED));
  for (const name of filesOf(SHIPPED).filter((file) => file !== 'manifest.json'))
    expect(readFileSync(join(GRANTED, name)).equals(readFileSync(join(SHIPPED, name))), name).toBe(true);
  const shipped = JSON.parse(readFileSync(join(SHIPPED, 'manifest.json'), 'utf8'));
  const granted = JSON.parse(readFileSync(join(GRANTED, 'manifest.json'), 'utf8'));
  const { optional_host_permissions: optional, ...rest } = shipped;
  expect(granted).toEqual({ ...rest, host_permissions: optional });
});

test('the shipped build asks for no site, no tabs and offers no file to pages', () => {
  const manifest = JSON.parse(readFileSync(join(SHIPPED, 'manifest.json'), 'utf8'));
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'contextMenus',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])
    expect(manifest).not.toHaveProperty(key);
});

for (const [name, most] of Object.entries(BUDGETS))
  test(`${name} stays within ${most / 1024} kB, minified and compressed`, () => {
    const sizes = [...withImports(join(SHIPPED, name))].map(
      (file) => gzipSync(readFileSync(file), { level: 9 }).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
  });
