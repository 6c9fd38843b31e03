// Makes a fresh clone ready to run: packages (which generates types) and browsers. Plain Node ≥ 20, no dependencies, so that
// it can run before anything is installed. Quiet and quick when nothing is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.sidelight-setup');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Sidelight needs Node 20 or newer to set itself up; this is ${process.version}.`);

installPackages();
for (const browser of ['chromium', 'firefox']) if (!findBrowser(browser)) installBrowser(browser);

function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages…');
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function installBrowser(browser) {
  const debianName = browser === 'chromium' ? 'chromium' : 'firefox-esr';
  if (process.getuid?.() === 0 && has('apt-get')) {
    say(`Installing ${debianName} with apt…`);
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', debianName], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else if (browser === 'chromium') {
    say('Fetching Chromium with Playwright…');
    spawnSync(npm, ['exec', '--', 'playwright', 'install', 'chromium'], { stdio: 'inherit', cwd: root });
  }
  if (findBrowser(browser)) return;
  const advice = `Install it (Debian: apt-get install ${debianName}) or set ${browser === 'chromium' ? 'CHROMIUM' : 'FIREFOX'} to its path.`;
  if (browser === 'chromium') fail(`No Chromium was found. ${advice}`);
  say(`No Firefox was found; what needs it will say so. ${advice}`);
}

function has(command) {
  return spawnSync('which', [command], { stdio: 'ignore' }).status === 0;
}

function run(command, args) {
  try {
    execFileSync(command, args, { stdio: 'inherit', cwd: root, shell: process.platform === 'win32' });
  } catch {
    fail(`“${command} ${args.join(' ')}” did not work; its output above says why.`);
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
