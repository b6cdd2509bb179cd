import { expect } from '@playwright/test'
import { test } from '../support/demo-test.js'
import { FIRST_VISIT, figure, openPage, startFirstVisit } from '../support/scribe-page.js'

test('a visit holds 60, costs 46 and returns 14, and another tab sees it at once', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const page = await openPage(context, demo.host)
  const other = await openPage(context, demo.host)
  const reloads: string[] = []
  other.on('framenavigated', (frame) => reloads.push(frame.url()))
  const before = await figure(page)
  const grantsBefore = await serviceOf('northgate').grants()

  await startFirstVisit(page, '60×')
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

test('two tabs with two elements each cost one read and one stream', async ({
  context,
  running: { demo },
}) => {
  const asked: string[] = []
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === demo.api && request.method() === 'GET') asked.push(pathname)
  })

  await openPage(context, demo.host)
  await openPage(context, demo.host)

  const shared = ['/v1/balance', '/v1/events']
  expect(asked.filter((path) => shared.includes(path)).toSorted()).toEqual(shared)
})

test('a visit by keyboard alone', async ({ context, running: { demo } }) => {
  const page = await openPage(context, demo.host)
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  const focusOn = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      const focused = await page.evaluate(() => {
        let at: Element | null = document.activeElement
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
        const label = at instanceof HTMLInputElement ? at.labels?.[0] : at
        return label && label !== document.body ? label.textContent.trim() : ''
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
  await focusOn(/Real time|20×/)
  // Slow enough that there is a visit left to end.
  await press('ArrowRight', 2)
  await expect(page.getByRole('radio', { name: '20×' })).toBeChecked()
  await focusOn(/^Start AI Scribe/)
  await press('Enter')
  await expect(page.getByRole('button', { name: 'End visit' })).toBeVisible()
  await press('Tab')
  await expect(page.getByRole('button', { name: 'End visit' })).toBeFocused()
  await press('Enter')

  await expect(page.getByRole('textbox', { name: /note/i })).toBeVisible()
  const paid = before - (await figure(page))
  expect(paid).toBeGreaterThan(0)
  expect(paid).toBeLessThanOrEqual(46)
})

test('a double click on Start holds once', async ({ context, running: { demo, serviceOf } }) => {
  const page = await openPage(context, demo.host)
  const before = await figure(page)
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('button', { name: 'Start AI Scribe' }).dblclick()
  await expect(page.getByRole('button', { name: 'End visit' })).toBeVisible()
  expect((await serviceOf('northgate').balance()).available).toBe(before - 60)
  await page.getByRole('button', { name: 'End visit' }).click()
  await expect(page.getByRole('textbox', { name: /note/i })).toBeVisible()
})

test('a recorded visit is transcribed at its exact price', async ({
  context,
  running: { demo },
}) => {
  const page = await openPage(context, `${demo.host}/transcribe`)
  const before = await figure(page)
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('button', { name: 'Transcribe', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Transcript ready' })).toBeVisible({
    timeout: 30_000,
  })
  await expect.poll(() => figure(page)).toBe(before - 16)
  await expect(page.getByText(/how can I help you this morning/)).toBeVisible()
})
