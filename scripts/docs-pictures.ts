import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Locator, type Page } from '@playwright/test'
import { launchOptions, SAME_EVERYWHERE } from '../test/pictures/browser.js'
import { billingDetails } from '../test/support/buying-practice.js'
import { creditsService } from '../test/support/credits-service.js'
import { dataFolder, startDemo } from '../test/support/demo-process.js'
import { putOnFile } from '../test/support/unpaid-charge.js'
import { requireBrowsers } from './browsers.js'
import { requireDependencies, root, script } from './setup.js'

const FOLDER = 'docs'
const BYTES_MAX = 100_000
/** Of WebP: text stays sharp, and a page stays small. */
const QUALITY = 82
const MARGIN = 12
const ACCOUNT = 'northgate'

interface Subject {
  readonly name: string
  readonly path: string
  readonly size: { readonly width: number; readonly height: number }
  /** What of the page is shown; without it all of it. */
  readonly part?: string
  /** What is there when the page has drawn all that the picture shows. */
  readonly drawn: string
}

const PAGE = { width: 1280, height: 820 }
const COLUMN = { width: 900, height: 820 }
const MANAGEMENT = '/credit-management'

/** What README.md shows, from the demo as `npm start` has it. */
const SUBJECTS: readonly Subject[] = [
  { name: 'scribe', path: '/', size: PAGE, drawn: 'aside credit-balance section dl' },
  { name: 'dashboard', path: MANAGEMENT, size: PAGE, drawn: 'credit-purchase:state(choosing)' },
  {
    ...{ name: 'badge', path: '/', size: PAGE },
    ...{ part: 'header credit-balance', drawn: 'header credit-balance:state(ready)' },
  },
  {
    ...{ name: 'card', path: '/', size: PAGE },
    ...{ part: 'aside credit-balance', drawn: 'aside credit-balance section dl' },
  },
  {
    ...{ name: 'purchase', path: MANAGEMENT, size: COLUMN },
    ...{ part: 'credit-purchase', drawn: 'credit-purchase:state(choosing)' },
  },
  {
    ...{ name: 'chart', path: MANAGEMENT, size: COLUMN },
    ...{ part: 'usage-chart', drawn: 'usage-chart:state(ready) canvas' },
  },
]

/** Where something is on its page, with a little of the page around it. */
async function around(
  part: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const { x, y, width, height } = await part.evaluate((element) => {
    const box = element.getBoundingClientRect()
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }
  })
  const left = Math.max(0, x - MARGIN)
  const top = Math.max(0, y - MARGIN)
  return { x: left, y: top, width: x + width + MARGIN - left, height: y + height + MARGIN - top }
}

async function taken(page: Page, { part, size }: Subject): Promise<Buffer> {
  const clip = part ? await around(page.locator(part).first()) : { x: 0, y: 0, ...size }
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: QUALITY, captureBeyondViewport: true },
    clip: { ...clip, scale: 1 },
  })
  return Buffer.from(data, 'base64')
}

async function take(
  context: BrowserContext,
  host: string,
  subject: Subject,
  scheme: string,
): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(subject.size)
  await page.goto(`${host}${subject.path}`)
  await page.locator(subject.drawn).first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  const picture = await taken(page, subject)
  await page.close()
  const file = join(FOLDER, `${subject.name}-${scheme}.webp`)
  if (picture.length > BYTES_MAX) throw new Error(`${file} has ${picture.length} bytes.`)
  writeFileSync(join(root, file), picture)
  console.log(`${file.padEnd(30)}${String(picture.length).padStart(8)} bytes`)
}

await script(async () => {
  requireDependencies()
  requireBrowsers('chromium')
  mkdirSync(join(root, FOLDER), { recursive: true })
  const { folder, remove } = dataFolder()
  const demo = await startDemo({ folder })
  const credits = creditsService(demo, folder, ACCOUNT)
  await credits.call('POST', '/v1/billing-details', billingDetails())
  await putOnFile(demo, credits, 'pm_card_visa')
  const browser = await chromium.launch(launchOptions)
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        ...SAME_EVERYWHERE,
        colorScheme,
        deviceScaleFactor: 2,
      })
      const data = { account: ACCOUNT, member: 'ms-adeyemi' }
      await context.request.post(`${demo.host}/api/sign-in`, { data })
      for (const subject of SUBJECTS) await take(context, demo.host, subject, colorScheme)
      await context.close()
    }
  } finally {
    await browser.close()
    await demo.end()
    remove()
  }
})
