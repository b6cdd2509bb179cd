import { test as base } from '@playwright/test'
import { type CreditsService, creditsService } from './credits-service.js'
import { dataFolder, type Demo, startDemo } from './demo-process.js'

interface Running {
  demo: Demo
  /** Where it keeps its data. */
  folder: string
  /** The credits of one account of the running demo. */
  serviceOf: (account: string) => CreditsService
}

/** Tests of a demo that runs as `npm start` has it, with data of its own; its time moves if so asked. */
export const test = base.extend<object, { running: Running; movesTime: boolean; apart: string }>({
  movesTime: [false, { option: true, scope: 'worker' }],
  /** Tests with the same word share a demo, and with no others. */
  apart: ['', { option: true, scope: 'worker' }],
  running: [
    async ({ movesTime }, use) => {
      const { folder, remove } = dataFolder()
      const env = movesTime ? { CREDITS_TEST_CLOCK: '1' } : {}
      const demo = await startDemo({ folder, env })
      await use({ demo, folder, serviceOf: (account) => creditsService(demo, folder, account) })
      await demo.end()
      remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
