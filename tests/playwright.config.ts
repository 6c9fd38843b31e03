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
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  forbidOnly: true,
  use: { trace: 'off' },
  // A project a file: workers, and with them the browser and all that is stored in it, are never shared by two files.
  projects: readdirSync(`${import.meta.dirname}/e2e`)
    .filter((file) => SPEC.test(file))
    .map((file) => ({ name: file.replace(SPEC, ''), testMatch: file })),
});
