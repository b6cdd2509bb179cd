import { type Page, test as base } from '@playwright/test'
import { SAME_EVERYWHERE } from './browser.js'

/** The time at which every picture is taken. */
const NOW = '2026-11-23T09:30:00.000Z'

interface SamePage {
  readonly page: Page
  /** How many requests of the page wait for an answer. */
  readonly requests: () => number
}

/** Tests that share a page, since what Storybook is made of takes longer to load than a story. */
export const test = base.extend<object, { samePage: SamePage }>({
  samePage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        ...SAME_EVERYWHERE,
        baseURL: process.env['STORYBOOK_URL']!,
      })
      const page = await context.newPage()
      await page.clock.setFixedTime(NOW)
      let requests = 0
      page.on('request', () => requests++)
      page.on('requestfinished', () => requests--)
      page.on('requestfailed', () => requests--)
      await use({ page, requests: () => requests })
      await context.close()
    },
    { scope: 'worker' },
  ],
})
