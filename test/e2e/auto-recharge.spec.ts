import { expect, type Page } from '@playwright/test'
import { bank, chargesAt, command, openAsAdmin } from '../support/buying-page.js'
import { test } from '../support/buying-test.js'
import {
  arm,
  ASKING,
  MASTERCARD,
  payWith,
  settings,
  standing,
  UNPAID,
  use,
  VISA,
} from '../support/recharge-page.js'
import { figure, openPage, startFirstVisit } from '../support/scribe-page.js'

test.describe.configure({ timeout: 120_000 })
test.use({ movesTime: true })

const HOUR_MS = 3_600_000

/** Fails when the page is loaded again: what it shows has come to it by itself. */
const neverLoadedAgain = (page: Page): void =>
  void page.on('load', () => {
    throw new Error('The page was loaded again.')
  })

const invoices = (page: Page) =>
  page.locator('invoice-list').getByRole('row').filter({ hasText: 'Auto-recharge' })

test('a visit brings the credits below what was set: charge, credits and invoice come to the page by themselves', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const page = await openAsAdmin(context, demo)
  await payWith(page, VISA)
  const before = await figure(page)
  await arm(page, before)
  const charged = await chargesAt(demo)
  const listed = await invoices(page).count()
  neverLoadedAgain(page)

  await command(demo, 'weather', { hold: true })
  await command(demo, 'fail', { kind: 'held', method: 'POST', path: '/v1/payment_intents/' })
  const visit = await openPage(context, demo.host)
  await startFirstVisit(visit, '60×')
  await command(demo, 'answers-held')
  await page.bringToFront()
  await expect(standing(page)).toContainText('Charging')
  await expect(standing(page)).toContainText('A charge of $54.00 is under way.')
  await command(demo, 'release-answers')
  await command(demo, 'weather', { hold: false })
  await command(demo, 'release')
  await expect(standing(page)).toContainText('$54.00 of $216.00, 1 of 4 charges')
  await expect(standing(page)).toContainText(
    `When fewer than ${before.toLocaleString('en')} credits are left`,
  )

  await visit.bringToFront()
  await expect(visit.getByText('Visit ended')).toBeVisible({ timeout: 30_000 })
  const { available } = await serviceOf('northgate').balance()
  expect(available).toBe(before + 500 - 46)
  await page.bringToFront()
  await expect.poll(() => figure(page)).toBe(available)

  await expect(invoices(page)).toHaveCount(listed + 1)
  await expect(invoices(page).first()).toContainText('500 AI credits')
  const bought = (await chargesAt(demo)).slice(charged.length)
  expect(bought).toMatchObject([{ status: 'succeeded', amount: 5_400 }])
})

test('three declines suspend it, and another card sets it going again', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const northgate = serviceOf('northgate')
  const page = await openAsAdmin(context, demo)
  await payWith(page, UNPAID)
  const before = await figure(page)
  await arm(page, before)
  const charged = await chargesAt(demo)
  neverLoadedAgain(page)

  for (const declines of [1, 2]) {
    await use(northgate, 1)
    await expect.poll(() => figure(page)).toBe(before - declines)
    await expect(standing(page)).toContainText('A card was declined. Nothing is charged before')
    await northgate.advance(HOUR_MS)
  }
  await use(northgate, 1)
  await expect(standing(page)).toContainText('Suspended')
  await expect(standing(page)).toContainText(
    'Three charges in a row were declined. Nothing is charged until you pay the open charge below, or make another card your default.',
  )

  await payWith(page, MASTERCARD)
  await expect(standing(page)).toContainText(`are bought for $54.00 with ${MASTERCARD.name}`)
  await northgate.advance(HOUR_MS)
  await use(northgate, 1)
  await expect.poll(() => figure(page)).toBe(before + 500 - 4)
  await expect(standing(page)).not.toContainText('declined')
  const paid = (await chargesAt(demo)).slice(charged.length)
  expect(paid.filter(({ status }) => status === 'succeeded')).toHaveLength(1)
  expect(new Set(paid.map((charge) => charge.payment_intent)).size).toBe(1)
})

test('what the bank asks about a charge is answered in the page, and the same payment is paid once', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const page = await openAsAdmin(context, demo)
  const passBank = () => bank(page).getByRole('button', { name: 'Complete' }).click()
  await payWith(page, ASKING, passBank)
  const before = await figure(page)
  await arm(page, before)
  const charged = await chargesAt(demo)
  neverLoadedAgain(page)

  await use(serviceOf('northgate'), 1)
  await expect(standing(page)).toContainText('Action required')
  await expect(standing(page)).toContainText('Your bank wants you to confirm a charge of $54.00.')

  await settings(page).getByRole('button', { name: 'Continue with your bank' }).click()
  await passBank()
  await expect(settings(page).getByText('Paid. 500 credits were added.').first()).toBeVisible()
  await expect.poll(() => figure(page)).toBe(before + 500 - 1)
  await expect(standing(page)).toContainText(
    `When fewer than ${before.toLocaleString('en')} credits are left`,
  )
  const paid = (await chargesAt(demo)).slice(charged.length)
  expect(paid.filter(({ status }) => status === 'succeeded')).toHaveLength(1)
  expect(new Set(paid.map((charge) => charge.payment_intent)).size).toBe(1)
})
