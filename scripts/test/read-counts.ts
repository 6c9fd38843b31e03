/** What a stage of the tests says of its own end. */
export interface Counts {
  passed: number;
  failed: number;
  /** Passed at the second try only. */
  flaky: number;
  skipped: number;
}

/** Colours and other commands to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a command to a terminal begins with this character.
const TERMINAL = /\u001b\[[\d;?]*[A-Za-z]/g;

/** The last summary in the output of Vitest, Playwright or Node's test runner; undefined where there is none. */
export function readCounts(output: string): Counts | undefined {
  const lines = output.replace(TERMINAL, '').split('\n').slice(-60).join('\n');
  const vitest = /^\s*Tests\s+(.+)$/m.exec(lines)?.[1];
  const text = vitest ?? lines;
  const forms = vitest
    ? (word: string) => new RegExp(`(\\d+) ${word}\\b`)
    : (word: string) =>
        new RegExp(
          `^\\s*(?:(\\d+) ${word}\\b|(?:#|ℹ) ${word === 'passed' ? 'pass' : word.slice(0, 4)}\\w* (\\d+)$)`,
          'm',
        );
  const count = (word: string): number => {
    const found = forms(word).exec(text);
    return Number(found?.[1] ?? found?.[2] ?? 0);
  };
  const counts = { passed: count('passed'), failed: count('failed'), flaky: count('flaky'), skipped: count('skipped') };
  return counts.passed + counts.failed > 0 ? counts : undefined;
}
