import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);
const FIREFOX = '.output/firefox-mv3';
const CHROME = '.output/chrome-mv3';

/** Warnings of the linter that are no defect; `docs/permissions.md` and `docs/security.md` say why. */
const EXPLAINED = new Set([
  // Preact can set markup from a prop that nothing of ours uses; Readability works on a document that no page shows.
  'UNSAFE_VAR_ASSIGNMENT',
]);

/** Files of a folder with their bytes, by path. */
async function contents(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder, { recursive: true });
  const files = new Map<string, Buffer>();
  for (const name of names.sort())
    if ((await stat(join(folder, name))).isFile()) files.set(name, await readFile(join(folder, name)));
  return files;
}

async function unzip(file: string): Promise<Map<string, Buffer>> {
  const entries = Object.entries(unzipSync(await readFile(file))).filter(([name]) => !name.endsWith('/'));
  return new Map(entries.map(([name, bytes]): [string, Buffer] => [name, Buffer.from(bytes)]).sort());
}

const zipOf = async (what: string): Promise<string> => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return `.output/sidelight-${version}-${what}.zip`;
};

/** Paths whose bytes differ or that only one of the two has. */
function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !one.get(name)?.equals(other.get(name) ?? Buffer.of()),
  );
}

test('the linter of Firefox’s store finds no error and no warning that is not explained', async () => {
  const { stdout } = await run('node_modules/.bin/web-ext', ['lint', '--source-dir', FIREFOX, '--output', 'json'], {
    maxBuffer: 1e8,
  });
  const { errors, warnings, notices } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<
    'errors' | 'warnings' | 'notices',
    { code: string; file: string }[]
  >;
  assert.deepEqual(errors, []);
  assert.deepEqual(
    [...warnings, ...notices].filter(({ code }) => !EXPLAINED.has(code)),
    [],
  );
});

test('the packages for the stores hold the built files and nothing else', async () => {
  assert.deepEqual(differences(await unzip(await zipOf('chrome')), await contents(CHROME)), []);
  assert.deepEqual(differences(await unzip(await zipOf('firefox')), await contents(FIREFOX)), []);
});

test('the source package builds the same bytes', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-sources-'));
  try {
    for (const [name, bytes] of await unzip(await zipOf('sources'))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await run(resolve('node_modules/.bin/wxt'), ['build', '-b', 'firefox'], { cwd: folder });
    assert.deepEqual(differences(await contents(join(folder, FIREFOX)), await contents(FIREFOX)), []);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
