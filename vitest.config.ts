import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_FLAGS, findChromium } from './scripts/browsers.js'

const executablePath = findChromium()

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/elements/**', 'test/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Nothing is late: a busy machine stands still for seconds.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'stories',
          maxWorkers: 2,
          // One of the dashboard in all looks of a page is a thousand things to look at, twelve times.
          testTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath && { executablePath }),
                args: CHROMIUM_FLAGS,
              },
              // A theme that is put on stands at once, not after a moment between two colours.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
