import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  // One worker: a second browser on two cores makes timings of the first meaningless.
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  forbidOnly: true,
  use: { trace: 'off' },
});
