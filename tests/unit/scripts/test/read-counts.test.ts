import { expect, it } from 'vitest';
import { readCounts } from '../../../../scripts/test/read-counts.ts';

const none = { passed: 0, failed: 0, flaky: 0, skipped: 0 };

it.each([
  ['Vitest', ' Test Files  6 passed (6)\n      Tests  112 passed (112)\n   Duration  41s', { ...none, passed: 112 }],
  ['Vitest with failures', '      Tests  4 failed | 377 passed (381)\n', { ...none, passed: 377, failed: 4 }],
  [
    'Vitest in colours',
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m20 passed\u001b[39m',
    { ...none, passed: 20 },
  ],
  [
    'Playwright',
    '  1 flaky\n    [kill] › kills\n  2 skipped\n  141 passed (5.2m)\n',
    { ...none, passed: 141, flaky: 1, skipped: 2 },
  ],
  [
    'Node',
    'ℹ tests 12\nℹ suites 0\nℹ pass 11\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\n',
    { ...none, passed: 11, failed: 1 },
  ],
  ['Node without a terminal', '# tests 3\n# pass 3\n# fail 0\n# skipped 0\n', { ...none, passed: 3 }],
])('the counts in the output of %s are read', (_runner, output, counts) => {
  expect(readCounts(output)).toEqual(counts);
});

it('output without a summary has no counts', () => {
  expect(readCounts('Checked 700 files in 2s. No fixes applied.\n')).toBeUndefined();
});
