import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright'

export interface Opening {
  readonly account: string
  /** From the navigation until the rows of the history and the bars of the chart are painted. */
  readonly shown_ms: number[]
  /** The same, from when the dashboard's code is there: what comes before is the host's page. */
  readonly own_ms: number[]
  /** The slowest request for credits of each time. */
  readonly server_ms: number[]
}

/** Tall enough that the history and the chart are painted, far below the rest of the dashboard. */
const VIEWPORT = { width: 1_280, height: 4_000 }

const NOTE_WHEN_SHOWN = fileURLToPath(new URL('note-when-shown.js', import.meta.url))

async function open(context: BrowserContext, origin: string) {
  const page = await context.newPage()
  await page.addInitScript({ path: NOTE_WHEN_SHOWN })
  await page.goto(`${origin}/credit-management`)
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  const found = await page.evaluate(() => ({
    shown_ms: performance.getEntriesByName('shown')[0]!.startTime,
    own_ms: performance.measure('own', 'defined', 'shown').duration,
    server_ms: Math.max(
      ...performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/v1\/(?!events)/.test(name))
        .map(({ duration }) => duration),
    ),
  }))
  await page.close()
  return found
}

/** In turn, so that what else the machine does slows both. The first time is not counted. */
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
      const opening: Opening = { account, shown_ms: [], own_ms: [], server_ms: [] }
      return { context, opening }
    }),
  )
  for (let n = 0; n <= runs; n += 1)
    for (const { context, opening } of ready) {
      const { shown_ms, own_ms, server_ms } = await open(context, origin)
      if (n === 0) continue
      opening.shown_ms.push(shown_ms)
      opening.own_ms.push(own_ms)
      opening.server_ms.push(server_ms)
    }
  return ready.map(({ opening }) => opening)
}
