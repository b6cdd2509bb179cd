import { defineConfig } from '@playwright/test'
import { launchOptions } from './test/pictures/browser.js'
import { PICTURES } from './test/pictures/folders.js'

/** Every story as a picture; `npm run test:pictures` builds Storybook and serves it before. */
export default defineConfig({
  testDir: 'test/pictures',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/pictures',
  snapshotPathTemplate: `${PICTURES}/before/{arg}{ext}`,
  updateSnapshots: 'none',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: [['dot'], ['html', { outputFolder: `${PICTURES}/report`, open: 'never' }]],
  use: { launchOptions },
})
