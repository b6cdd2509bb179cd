import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Demo } from '../support/demo-process.js'
import { test } from '../support/demo-test.js'
import { signIn } from '../support/scribe-page.js'

/**
 * Of all that a person may see move while the page loads, so much is borne. "Good" is 0.1, by
 * https://web.dev/articles/cls.
 */
const MOVED_MAX = 0.02

declare global {
  /** What moved in the page, as the browser counts it. */
  var moved: { value: number; what: string[] }[]
  /** Where a section's top was when a frame had been painted, in pixels of the window; each place once. */
  var places: number[]
}

/** Answers that come last, and what is there by then. */
const LATE = {
  'what the sections show': {
    isLate: (url: string) => /\/v1\/(?!(balance|events|alerts|alert-rules)\b)/.test(url),
    until: 'credit-dashboard:state(ready)',
  },
  'the rules of the alerts': {
    isLate: (url: string) => /\/(v1\/alert-rules|alert-rules-[^/]*\.js)\b/.test(url),
    until: 'credit-dashboard:state(ready)',
  },
  'what stands above them': {
    isLate: (url: string) => /\/v1\/alerts\b/.test(url),
    until: 'credit-dashboard .of-balance-purchase > :has(credit-balance:state(ready))',
  },
} as const

async function hold(page: Page, what: keyof typeof LATE): Promise<void> {
  const { isLate, until } = LATE[what]
  const passed = page.locator(until).waitFor({ state: 'attached' })
  await page.route(/\/v1\/|\/alert-rules-/, async (route) => {
    if (isLate(route.request().url())) await passed
    await route.continue()
  })
}

async function observeShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.moved = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { previousRect: DOMRect; currentRect: DOMRect }[]
      })[])
        globalThis.moved.push({
          value: entry.value,
          what: entry.sources.map(
            ({ previousRect: was, currentRect: is }) =>
              `${was.top} (${was.height} high) to ${is.top} (${is.height})`,
          ),
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

async function expectStill(page: Page): Promise<void> {
  const moved = await page.evaluate(() => globalThis.moved)
  const sum = moved.reduce((total, { value }) => total + value, 0)
  expect(sum, JSON.stringify(moved)).toBeLessThan(MOVED_MAX)
}

/** By a look after each frame: what the browser counts has what it made up for in it. */
async function observePlaces(page: Page, section: string): Promise<void> {
  await page.addInitScript((id) => {
    globalThis.places = []
    const painted = new MessageChannel()
    painted.port1.onmessage = () => {
      const dashboard = document.querySelector('credit-dashboard:state(ready)')
      const place = dashboard?.shadowRoot?.getElementById(id)?.getBoundingClientRect().top
      if (place !== undefined && place !== globalThis.places.at(-1)) globalThis.places.push(place)
    }
    const look = (): void => {
      painted.port2.postMessage(undefined)
      requestAnimationFrame(look)
    }
    look()
  }, section)
}

/** Every part of the page is there, and what is read for a part as well. */
async function atRest(page: Page): Promise<void> {
  const dashboard = page.locator('credit-dashboard:state(ready)')
  await expect(dashboard.locator('.section > *').last()).toBeAttached()
  await expect(dashboard.locator('.section > :state(loading)')).toHaveCount(0)
  await expect(dashboard.locator('recharge-settings p.meaning')).toBeAttached()
  await expect(dashboard.getByText('Nothing has happened yet.')).toBeAttached()
  await expect(dashboard.getByRole('heading', { name: 'Alert rules' })).toBeAttached()
}

async function opened(
  context: BrowserContext,
  { host }: Demo,
  width: number,
  who = 'ms-adeyemi',
): Promise<Page> {
  await signIn(context, host, 'northgate', who)
  const page = await context.newPage()
  await page.setViewportSize({ width, height: 800 })
  return page
}

for (const width of [1280, 320])
  test(`nothing moves at ${width} px for a member, who has fewer sections`, async ({
    context,
    running: { demo },
  }) => {
    const page = await opened(context, demo, width, 'dr-okafor')
    await observeShifts(page)
    await hold(page, 'what the sections show')
    await page.goto(`${demo.host}/credit-management`)
    const dashboard = page.locator('credit-dashboard:state(ready)')
    await expect(dashboard.locator('.section > *').last()).toBeAttached()
    await expect(dashboard.locator('.section > :state(loading)')).toHaveCount(0)
    await expect(dashboard.locator('credit-balance .bone')).toHaveCount(0)

    await expectStill(page)
    await page.close()
  })

for (const width of [1280, 375]) {
  for (const late of Object.keys(LATE) as (keyof typeof LATE)[])
    test(`nothing moves at ${width} px when ${late} comes last`, async ({
      context,
      running: { demo },
    }) => {
      const page = await opened(context, demo, width)
      await observeShifts(page)
      await hold(page, late)
      await page.goto(`${demo.host}/credit-management`)
      await atRest(page)

      await expectStill(page)
      await page.close()
    })

  for (const section of ['recharge', 'payment', 'usage', 'history'])
    test(`who comes for ${section} finds it at one place, at ${width} px`, async ({
      context,
      running: { demo },
    }) => {
      const page = await opened(context, demo, width)
      await observePlaces(page, section)
      await hold(page, 'what the sections show')
      await page.goto(`${demo.host}/credit-management#credits-${section}`)
      await atRest(page)

      const [first, ...others] = await page.evaluate(() => globalThis.places)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(first).toBeLessThan(120)
      for (const other of others) expect(Math.abs(other - first!)).toBeLessThan(1)
      await page.close()
    })
}
