import { expect } from '@playwright/test'
import { test } from '../support/demo-test.js'
import { badge, FIRST_VISIT, figure, openPage, signIn } from '../support/scribe-page.js'

test('what is held by work that never ends comes back by itself', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const page = await openPage(context, demo.host)
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

test('without enough credits the gate says what to do', async ({
  context,
  running: { demo, serviceOf },
}) => {
  await signIn(context, demo.host, 'riverside')
  const page = await openPage(context, demo.host)
  await expect(page.getByText('Not enough credits to start')).toBeVisible()
  await expect(page.getByText(/This needs 60 credits and the practice has \d+\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start AI Scribe' })).toBeHidden()
  await expect(page.getByText(/Ask your practice admin to buy credits/)).toBeVisible()

  await serviceOf('riverside').grant({ source: 'purchased', credits: 100, reason: 'spec' })
  await expect(page.getByRole('button', { name: 'Start AI Scribe' })).toBeVisible()
})

test('out of credits during a visit: a warning, a stop, no overcharge, and the note', async ({
  context,
  running: { demo, serviceOf },
}) => {
  await signIn(context, demo.host, 'riverside')
  const service = serviceOf('riverside')
  const { available } = await service.balance()
  const spare = available - 30
  if (spare > 0)
    await service.debit({ feature: 'ai-scribe', quantity: Math.floor((spare * 60_000) / 6) })
  const page = await openPage(context, demo.host)
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

test('offline, the last figure stays and is marked; online, it recovers', async ({
  context,
  running: { demo },
}) => {
  const page = await openPage(context, demo.host)
  const before = await figure(page)
  await context.setOffline(true)
  await expect(badge(page)).toContainText(/offline/i)
  expect(await figure(page)).toBe(before)
  await context.setOffline(false)
  await expect(badge(page)).not.toContainText(/offline/i)
  expect(await figure(page)).toBe(before)
})

test('where its words of trouble cannot be loaded, the last figure stays and is marked all the same', async ({
  context,
  running: { demo },
}) => {
  let refused = 0
  await context.route('**/balance-notice-*.js', async (route) => {
    refused++
    await route.abort()
  })
  const page = await openPage(context, demo.host)
  const before = await figure(page)
  await context.setOffline(true)
  await expect(page.locator('credit-balance:state(stale)').first()).toBeVisible()
  expect(await figure(page)).toBe(before)
  expect(refused).toBeGreaterThan(0)
  await context.setOffline(false)
  await expect(page.locator('credit-balance:state(ready)').first()).toBeVisible()
  expect(await figure(page)).toBe(before)
})

test('an admin sees on the page of visits who has a limit, by name', async ({
  context,
  running: { demo },
}) => {
  await signIn(context, demo.host, 'northgate', 'ms-adeyemi')
  const limits = (await openPage(context, demo.host)).locator('credit-requests')
  await expect(limits.getByText('Dr Layla Haddad').first()).toBeVisible()
  await expect(limits.getByText('dr-haddad')).toHaveCount(0)
})
