import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  // Most tests wait for delays that are the product's own; two browsers side by side halve that. Nothing here is timed.
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  forbidOnly: true,
  use: { trace: 'off' },
});
