import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BenchOptions, BenchPart } from '../../tests/bench/part.ts';

/** What the process of a part sends when it is done. */
export type Outcome = { part: BenchPart } | { why: string };

/** Longest a part may take, ms; what hangs must not keep the others waiting. */
const LIMIT = { quick: 5 * 60_000, full: 45 * 60_000 };
/** How long a process has to close its browsers, ms. */
const LEAVE = 10_000;

/**
 * Runs a part in a process of its own, so that neither its heap nor its failure touches the next one.
 * Rejects with the reason when the part throws, dies or takes too long.
 */
export async function runPart(name: string, options: BenchOptions): Promise<BenchPart> {
  const limit = options.quick ? LIMIT.quick : LIMIT.full;
  const child = fork(join(import.meta.dirname, 'part-child.ts'), [name, JSON.stringify(options)], {
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ended = new Promise<Outcome>((resolve) => {
    child.once('exit', (code, signal) => resolve({ why: `Its process ended (${signal ?? code}).` }));
  });
  const timer = setTimeout(() => child.kill('SIGINT'), limit);
  const outcome = await Promise.race([
    new Promise<Outcome>((resolve) => child.once('message', (message) => resolve(message as Outcome))),
    ended,
  ]);
  clearTimeout(timer);
  // The next part must not share the processor with what this one leaves open.
  const last = setTimeout(() => child.kill('SIGKILL'), LEAVE);
  await ended;
  clearTimeout(last);
  if ('why' in outcome) throw new Error(outcome.why);
  return outcome.part;
}
