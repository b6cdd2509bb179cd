import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './scripts/browsers.js'

const executablePath = findChromium()

/** Each spec starts the real thing with `npm start` in a data folder of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  use: {
    launchOptions: { ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS },
    trace: 'retain-on-failure',
  },
})
