import { expect, type Request } from '@playwright/test'
import { openAsAdmin } from '../support/buying-page.js'
import { test } from '../support/demo-test.js'

const LATE = /\/(balance-card|usage-drawing|recharge-work|alert-rules)-[^/]*\.js/

test('what comes late and is lost is told, figures stand, and all is there once it can be loaded', async ({
  context,
  running: { demo },
}) => {
  let underWay = 0
  const counting = (by: number) => (request: Request) => {
    if (LATE.test(request.url())) underWay += by
  }
  context.on('request', counting(1))
  context.on('requestfailed', counting(-1))
  await context.route(LATE, (route) => route.abort())
  const page = await openAsAdmin(context, demo)
  const [balance, usage, recharge] = ['credit-balance', 'usage-chart', 'recharge-settings'].map(
    (tag) => page.locator(`credit-dashboard ${tag}`),
  )
  await expect(page.locator('credit-dashboard:state(ready)')).toBeVisible()
  await expect(balance!.locator('.badge [part=amount]')).toHaveText(/^\d/)
  for (const lost of [usage!, recharge!]) {
    await expect(lost.locator('[part=error]').first()).toContainText('could not be loaded')
    await expect(lost.getByRole('button', { name: 'Try again' })).toBeVisible()
  }

  await expect.poll(() => underWay, 'what was tried has failed').toBe(0)
  await context.unroute(LATE)
  await usage!.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('credit-dashboard usage-chart:state(ready)')).toBeVisible()
  await expect(balance!.getByRole('heading', { name: 'Credits' })).toBeVisible()
  await expect(recharge!.getByRole('form').first()).toBeVisible()
  await expect(page.locator('credit-alerts').getByText('Alert rules')).toBeVisible()
})

test('how auto-recharge stands is told as old when it cannot be read again either', async ({
  context,
  running: { demo },
}) => {
  await context.route(/\/recharge-work-[^/]*\.js/, (route) => route.abort())
  const page = await openAsAdmin(context, demo)
  const recharge = page.locator('credit-dashboard recharge-settings')
  const trouble = recharge.locator('[part=error]').first()
  await expect(trouble).toHaveText('Auto-recharge could not be loaded.')

  await context.route(/\/v1\/recharge$/, (route) => route.fulfill({ status: 503 }))
  await recharge.getByRole('button', { name: 'Try again' }).click()
  await expect(trouble).toContainText('These are the last known figures.')
  await expect(recharge.getByRole('status').last()).toContainText(
    'These are the last known figures.',
  )
  await expect(page.locator('recharge-settings:state(stale)')).toBeVisible()
  await expect(recharge.locator('[part=status]').first()).toBeVisible()
})
