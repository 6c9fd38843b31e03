import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { findBrowser } from '../find-browser.mjs';

/** Where and with what a part was measured, one line. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GB`,
    systemName(),
    `Node ${process.versions.node}`,
    chromiumVersion(),
    `load ${(loadavg()[0] ?? 0).toFixed(1)} before`,
  ].join('; ');
}

function systemName(): string {
  const file = '/etc/os-release';
  const pretty = existsSync(file) ? /^PRETTY_NAME="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return pretty ?? `${platform()} ${release()}`;
}

function chromiumVersion(): string {
  const path = findBrowser('chromium');
  if (!path) return 'no Chromium';
  return /Chrom\w+ [\d.]+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? path;
}
