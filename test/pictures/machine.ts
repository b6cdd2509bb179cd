import { chromium } from '@playwright/test'
import { hashOf, type Machine } from './accepted.js'
import { launchOptions, SAME_EVERYWHERE } from './browser.js'

/** Some of every kind of letter, in every kind of font. */
const SAMPLE = ['serif', 'sans-serif', 'monospace', 'system-ui']
  .map((family) => `<p style="font: 16px ${family}">Credits 0123 – áßñ → ★ ١٢٣ رصيد</p>`)
  .join('')

/** What pictures that are taken here depend on. */
export async function thisMachine(): Promise<Machine> {
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage(SAME_EVERYWHERE)
  await page.setContent(SAMPLE)
  const letters = hashOf(await page.screenshot())
  const version = browser.version()
  await browser.close()
  return { browser: version, letters }
}

/** Why pictures cannot be compared here with those that were accepted; nothing when they can. */
export function differenceOf(there: Machine, here: Machine): string | undefined {
  if (there.browser !== here.browser)
    return `They were taken with Chromium ${there.browser}, and here is ${here.browser}.`
  if (there.letters !== here.letters) return 'They were taken on a machine with other fonts.'
  return undefined
}
