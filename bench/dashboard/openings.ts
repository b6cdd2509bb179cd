import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright'

/** How a member comes to the dashboard: by a link of another page of the clinic, or in a tab of its own. */
export const WAYS = ['link', 'tab'] as const
export type Way = (typeof WAYS)[number]

export interface Opening {
  readonly account: string
  readonly way: Way
  /** From the navigation until the rows of the history are painted and the bars of the chart drawn. */
  readonly shown_ms: number[]
  /** The same, from when the dashboard's code is there: what comes before is the host's page. */
  readonly own_ms: number[]
  /** The slowest request for credits of each time. */
  readonly server_ms: number[]
}

/** A laptop's; the address leads to the history, so that its rows are on the screen. */
const VIEWPORT = { width: 1_280, height: 900 }
const ADDRESS = '/credit-management#credits-history'

/** The page before, or the tab before, is put away meanwhile. */
const SETTLED_ms = 1_000

const NOTE_WHEN_SHOWN = fileURLToPath(new URL('note-when-shown.js', import.meta.url))

async function open(page: Page, origin: string, way: Way) {
  if (way === 'link') {
    await page.goto(origin)
    await page.locator('credit-balance.badge:state(ready)').waitFor()
  }
  await page.waitForTimeout(SETTLED_ms)
  await page.goto(origin + ADDRESS)
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  return page.evaluate(() => ({
    shown_ms: performance.getEntriesByName('shown')[0]!.startTime,
    own_ms: performance.measure('own', 'defined', 'shown').duration,
    server_ms: Math.max(
      ...performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/v1\/(?!events)/.test(name))
        .map(({ duration }) => duration),
    ),
  }))
}

async function openIn(context: BrowserContext, origin: string, way: Way) {
  const page = await context.newPage()
  await page.addInitScript({ path: NOTE_WHEN_SHOWN })
  const found = await open(page, origin, way)
  await page.close()
  return found
}

/** In turn, so that what else the machine does slows all. The first time is not counted. */
export async function openings(
  browser: Browser,
  origin: string,
  accounts: readonly string[],
  runs: number,
): Promise<Opening[]> {
  const ready = await Promise.all(
    accounts.map(async (account) => {
      const context = await browser.newContext({ viewport: VIEWPORT })
      const value = `${account}.ms-adeyemi`
      await context.addCookies([{ name: 'clinic_demo_sign_in', value, url: origin }])
      return { account, context }
    }),
  )
  const found = WAYS.flatMap((way) =>
    ready.map(({ account, context }) => {
      const opening: Opening = { account, way, shown_ms: [], own_ms: [], server_ms: [] }
      return { context, opening }
    }),
  )
  for (let n = 0; n <= runs; n += 1)
    for (const { context, opening } of found) {
      const { shown_ms, own_ms, server_ms } = await openIn(context, origin, opening.way)
      if (n === 0) continue
      opening.shown_ms.push(shown_ms)
      opening.own_ms.push(own_ms)
      opening.server_ms.push(server_ms)
    }
  return found.map(({ opening }) => opening)
}
