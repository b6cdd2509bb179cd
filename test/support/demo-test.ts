import { test as base } from '@playwright/test'
import { type CreditsService, creditsService } from './credits-service.js'
import { dataFolder, type Demo, startDemo } from './demo-process.js'

interface Running {
  demo: Demo
  /** The credits of one account of the running demo. */
  serviceOf: (account: string) => CreditsService
}

/** Tests of a demo that runs as `npm start` has it, with data of its own. */
export const test = base.extend<object, { running: Running }>({
  running: [
    async ({}, use) => {
      const { folder, remove } = dataFolder()
      const demo = await startDemo({ folder })
      await use({ demo, serviceOf: (account) => creditsService(demo, folder, account) })
      await demo.end()
      remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
