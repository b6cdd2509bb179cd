import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type CreditsService, creditsService } from '../support/credits-service.js'
import { dataFolder, type Demo, startDemo } from '../support/demo-process.js'

/** The first consultation of the data: 457.92 s, which cost 46 credits. */
const FIRST_VISIT = /really bad diarrhea for the last 3 days/

let place: ReturnType<typeof dataFolder>
let demo: Demo

test.beforeAll(async () => {
  place = dataFolder()
  demo = await startDemo({ folder: place.folder })
})
test.afterAll(async () => {
  await demo.end()
  place.remove()
})

const serviceOf = (account: string): CreditsService => creditsService(demo, place.folder, account)
const badge = (page: Page) => page.getByRole('banner').locator('credit-balance')
const figure = async (page: Page): Promise<number> => {
  const words = await badge(page).getByRole('group').innerText()
  return Number(/[\d,]+/.exec(words)![0].replace(',', ''))
}

async function open(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(demo.host + path)
  await expect(badge(page).getByRole('group')).toHaveAttribute('aria-busy', 'false')
  await expect(badge(page)).toContainText(/credits, about \d+ minutes of/)
  return page
}

async function signIn(context: BrowserContext, account: string): Promise<void> {
  const answer = await context.request.post(`${demo.host}/api/sign-in`, {
    data: { account, member: 'dr-lee' },
  })
  expect(answer.ok()).toBe(true)
}

async function startFirstVisit(page: Page): Promise<void> {
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('radio', { name: '60×' }).check()
  await page.getByRole('button', { name: 'Start AI Scribe' }).click()
  await expect(page.getByRole('button', { name: 'End visit' })).toBeVisible()
}

test('a visit holds 60, costs 46 and returns 14, and another tab sees it at once', async ({
  context,
}) => {
  const page = await open(context)
  const other = await open(context)
  const reloads: string[] = []
  other.on('framenavigated', (frame) => reloads.push(frame.url()))
  const before = await figure(page)
  const grantsBefore = await serviceOf('northgate').grants()

  await startFirstVisit(page)
  await expect.poll(() => figure(page)).toBe(before - 60)
  await expect.poll(() => figure(other)).toBe(before - 60)

  await expect(page.getByText('46 credits', { exact: true })).toBeVisible({ timeout: 30_000 })
  const settled_ms = performance.now()
  await expect.poll(() => figure(other), { intervals: [20] }).toBe(before - 46)
  expect(performance.now() - settled_ms).toBeLessThan(1000)
  expect(reloads).toEqual([])

  await expect(page.getByText('14 credits', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /note/i })).toHaveValue(/gastroenteritis/)
  const spent = (await serviceOf('northgate').grants()).map((grant) => {
    const { remaining = 0 } = grantsBefore.find(({ id }) => id === grant.id) ?? {}
    return { source: grant.source, held: grant.held, spent: remaining - grant.remaining }
  })
  expect(spent.filter((grant) => grant.spent > 0 || grant.held > 0)).toEqual([
    { source: 'monthly', held: 0, spent: 46 },
  ])
})

test('a visit by keyboard alone', async ({ context }) => {
  const page = await open(context)
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  const focusOn = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      const focused = await page.evaluate(() => {
        let at: Element | null = document.activeElement
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
        const label = at instanceof HTMLInputElement ? at.labels?.[0] : at
        return label && label !== document.body ? label.textContent!.trim() : ''
      })
      if (name.test(focused)) return
      await press('Tab')
    }
    throw new Error(`Tab never reached ${name}`)
  }
  const before = await figure(page)

  await focusOn(FIRST_VISIT)
  await press('Enter')
  await focusOn(/10 minutes/)
  await focusOn(/Real time|60×/)
  await press('ArrowRight', 3)
  await expect(page.getByRole('radio', { name: '60×' })).toBeChecked()
  await focusOn(/^Start AI Scribe/)
  await press('Enter')
  await expect(page.getByRole('button', { name: 'End visit' })).toBeVisible()
  await focusOn(/^End visit/)
  await press('Enter')

  await expect(page.getByRole('textbox', { name: /note/i })).toBeVisible()
  const paid = before - (await figure(page))
  expect(paid).toBeGreaterThan(0)
  expect(paid).toBeLessThanOrEqual(46)
})

test('a double click on Start holds once', async ({ context }) => {
  const page = await open(context)
  const before = await figure(page)
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('button', { name: 'Start AI Scribe' }).dblclick()
  await expect(page.getByRole('button', { name: 'End visit' })).toBeVisible()
  expect((await serviceOf('northgate').balance()).available).toBe(before - 60)
  await page.getByRole('button', { name: 'End visit' }).click()
  await expect(page.getByRole('textbox', { name: /note/i })).toBeVisible()
})

test('what is held by work that never ends comes back by itself', async ({ context }) => {
  const page = await open(context)
  const before = await figure(page)
  await serviceOf('northgate').reserve({
    feature: 'ai-scribe',
    quantity: 300_000,
    session: 'abandoned',
    member: 'dr-okafor',
    ttlSeconds: 2,
  })
  await expect.poll(() => figure(page)).toBe(before - 30)
  await expect.poll(() => figure(page)).toBe(before)
})

test('without enough credits the gate says what to do', async ({ context }) => {
  await signIn(context, 'riverside')
  const page = await open(context)
  await expect(page.getByText('Not enough credits to start')).toBeVisible()
  await expect(page.getByText(/This needs 60 credits and the practice has \d+\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start AI Scribe' })).toBeHidden()
  await expect(page.getByText(/Ask your practice admin to buy credits/)).toBeVisible()

  await serviceOf('riverside').grant({ source: 'purchased', credits: 100, reason: 'spec' })
  await expect(page.getByRole('button', { name: 'Start AI Scribe' })).toBeVisible()
})

test('out of credits during a visit: a warning, a stop, no overcharge, and the note', async ({
  context,
}) => {
  await signIn(context, 'riverside')
  const service = serviceOf('riverside')
  const { available } = await service.balance()
  const spare = available - 30
  if (spare > 0)
    await service.debit({ feature: 'ai-scribe', quantity: Math.floor((spare * 60_000) / 6) })
  const page = await open(context)
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('radio', { name: '5 minutes', exact: true }).check()
  await page.getByRole('radio', { name: '20×' }).check()
  await page.getByRole('button', { name: 'Start AI Scribe' }).click()

  await expect(page.getByText(/AI Scribe stops at .*; your note is kept/)).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('AI Scribe stopped at the end of the reserved time.')).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('30 credits', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /note/i })).toHaveValue(/gastroenteritis/)
  expect(await service.balance()).toMatchObject({ available: 0, held: 0, debt: 0 })
})

test('offline, the last figure stays and is marked; online, it recovers', async ({ context }) => {
  const page = await open(context)
  const before = await figure(page)
  await context.setOffline(true)
  await expect(badge(page)).toContainText(/offline/i)
  expect(await figure(page)).toBe(before)
  await context.setOffline(false)
  await expect(badge(page)).not.toContainText(/offline/i)
  expect(await figure(page)).toBe(before)
})

test('a recorded visit is transcribed at its exact price', async ({ context }) => {
  const page = await open(context, '/transcribe')
  const before = await figure(page)
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('button', { name: 'Transcribe', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Transcript ready' })).toBeVisible({
    timeout: 30_000,
  })
  await expect.poll(() => figure(page)).toBe(before - 16)
  await expect(page.getByText(/how can I help you this morning/)).toBeVisible()
})
