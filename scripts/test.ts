import { spawn } from 'node:child_process';
import { type Counts, readCounts } from './test/read-counts.ts';

/** Everything that must hold, quickest first; a stage that fails is the last one. */
const STAGES = [
  ['check', 'types, lint, format'],
  ['unit', 'unit and convention tests'],
  ['e2e', 'Chromium'],
  ['e2e:firefox', 'Firefox'],
  ['stores', 'packages for the stores'],
] as const;

interface Stage {
  what: string;
  ok: boolean;
  ms: number;
  counts: Counts | undefined;
}

const done: Stage[] = [];
for (const [script, what] of STAGES) {
  const start = performance.now();
  const { ok, output } = await run(script);
  done.push({ what, ok, ms: performance.now() - start, counts: readCounts(output) });
  if (!ok) break;
}

console.log(`\n${done.map(line).join('\n')}`);
const left = STAGES.slice(done.length).map(([, what]) => what);
if (left.length > 0) console.log(`  not run: ${left.join('; ')}`);
console.log(`${minutes(done.reduce((sum, { ms }) => sum + ms, 0)).padStart(7)} min in all`);
process.exitCode = done.every(({ ok }) => ok) ? 0 : 1;

/** Runs a script of package.json, shows its output and keeps it. */
function run(script: string): Promise<{ ok: boolean; output: string }> {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn('npm', ['run', '--silent', script], {
    env: { ...process.env, ...color },
    shell: process.platform === 'win32',
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    from.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      to.write(chunk);
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ok: code === 0, output })));
}

function line({ what, ok, ms, counts }: Stage): string {
  const said = counts
    ? [
        `${counts.passed} passed`,
        ...(['failed', 'flaky', 'skipped'] as const).flatMap((kind) =>
          counts[kind] > 0 ? `${counts[kind]} ${kind}` : [],
        ),
      ].join(', ')
    : '';
  return `${minutes(ms).padStart(7)} min  ${ok ? 'passed' : 'FAILED'}  ${what.padEnd(28)}${said}`.trimEnd();
}

function minutes(ms: number): string {
  return (ms / 60_000).toFixed(1);
}
