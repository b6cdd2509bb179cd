import { esbuildPlugin } from '@web/dev-server-esbuild'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { CHROMIUM_FLAGS, findChromium } from './scripts/browsers.js'
import { countReporter } from './scripts/count-reporter.js'

/** What every engine shares: how TypeScript is served, and how long a test may take. */
export const shared = {
  rootDir: '.',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [countReporter()],
}

export default {
  ...shared,
  files: ['test/elements/**/*.test.ts'],
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
    }),
  ],
}
