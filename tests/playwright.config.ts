import { readdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const SPEC = /\.test\.ts$/;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  // Most tests wait for delays that are the product's own; two browsers side by side halve that. Nothing here is timed.
  workers: 2,
  // A busy machine may be late once; what passes only at the second try is listed as flaky and wants mending.
  retries: 1,
  reporter: [['list']],
  forbidOnly: true,
  use: { trace: 'off' },
  // A project a file: workers, and with them the browser and all that is stored in it, are never shared by two files.
  projects: readdirSync(`${import.meta.dirname}/e2e`)
    .filter((file) => SPEC.test(file))
    .map((file) => ({ name: file.replace(SPEC, ''), testMatch: file })),
});
