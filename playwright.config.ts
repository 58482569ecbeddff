import { defineConfig } from '@playwright/test'

/** End-to-end tests in the real Electron; `npm test` brings the runtime, the build and the virtual screen. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.QUN_TEST_REPORT ?? 'test-results/playwright.json' }]],
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
})
