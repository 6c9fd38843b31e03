import type { BenchOptions } from '../../tests/bench/part.ts';
import { PARTS } from './parts.ts';
import type { Outcome } from './run-part.ts';

// The process of one part: its name and options come as arguments, its rows or the reason for having none go to the parent.

const [name = '', options = '{}'] = process.argv.slice(2);
const outcome = await run(name, JSON.parse(options));
// A failed part may have left a browser open, which would keep the process; on SIGINT Playwright closes what it opened, and ends.
process.send?.(outcome, () => process.kill(process.pid, 'SIGINT'));

async function run(name: string, options: BenchOptions): Promise<Outcome> {
  try {
    const part = await PARTS[name]?.();
    return part ? { part: await part.run(options) } : { why: 'There is no such part.' };
  } catch (error) {
    return { why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
