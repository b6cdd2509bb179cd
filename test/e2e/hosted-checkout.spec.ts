import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import {
  button,
  CHALLENGED,
  DECLINED,
  GOOD,
  bank,
  outcome,
  purchase,
  title,
} from '../support/buying-page.js'
import { test } from '../support/buying-test.js'
import type { Demo } from '../support/demo-process.js'
import { figure, openPage, signIn } from '../support/scribe-page.js'

const pageOf = ({ host }: Demo): string => `${host}/credit-management?checkout=redirect`

// The way there and back is several pages.
test.describe.configure({ timeout: 120_000 })

/** Once; later tests find them. */
async function giveDetails(page: Page): Promise<void> {
  const details = page.locator('billing-details')
  const field = (label: string): Locator => details.getByLabel(label, { exact: true })
  await expect(field('Company name')).toBeVisible()
  if ((await field('Company name').inputValue()) !== '') return
  await field('Company name').fill('Northgate Practice Ltd')
  await field('Country').selectOption('GB')
  await field('Address').fill('1 North Gate')
  await field('City').fill('Nottingham')
  await field('Postcode').fill('NG1 1AA')
  await details.getByRole('button', { name: 'Save' }).click()
  await expect(details.locator('[part=status]')).toHaveText(/^Saved\./)
}

/** The page as somebody who may buy, ready to leave for the provider's. */
async function open(context: BrowserContext, demo: Demo): Promise<Page> {
  await signIn(context, demo.host, 'northgate', 'ms-adeyemi')
  const page = await openPage(context, pageOf(demo))
  await giveDetails(page)
  return page
}

/** Leaves for the provider's page with 500 credits in the basket. */
async function leave(page: Page, demo: Demo): Promise<void> {
  await purchase(page).getByRole('radio', { name: '500 credits' }).check()
  await button(page, 'Purchase Credits').click()
  await page.waitForURL(`${demo.stripe}/c/pay/*`)
}

async function writeCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number)
  await page.getByLabel('Expiration date').fill('1240')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: /^Pay \$/ }).click()
}

test('500 credits are bought on the provider’s page, and are there when it comes back', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const page = await open(context, demo)
  const before = await figure(page)
  await expect(purchase(page).getByText('which brings you back here')).toBeVisible()
  await leave(page, demo)
  await expect(page.getByRole('heading', { name: /^500 credits/ })).toBeVisible()
  await writeCard(page, GOOD)
  await page.waitForURL(pageOf(demo))
  await expect(title(page, 'Credits added')).toBeVisible()
  await expect(outcome(page).getByText(/paid with Visa ending in 4242\./)).toBeVisible()
  await expect.poll(() => figure(page)).toBe(before + 500)
  expect((await serviceOf('northgate').balance()).available).toBe(before + 500)
})

test('whoever cancels there comes back to what he began, goes on, and pays once', async ({
  context,
  running: { demo },
}) => {
  const page = await open(context, demo)
  const before = await figure(page)
  await leave(page, demo)
  const address = page.url()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForURL(pageOf(demo))
  await expect(title(page, 'Finish your purchase')).toBeVisible()
  await expect(purchase(page).getByText('Nothing was charged.').first()).toBeVisible()
  expect(await figure(page)).toBe(before)
  await button(page, 'Continue to payment').click()
  await page.waitForURL(address)
  await writeCard(page, DECLINED)
  await expect(page.getByRole('alert').getByText(/declined/)).toBeVisible()
  await writeCard(page, CHALLENGED)
  await bank(page).getByRole('button', { name: 'Complete' }).click()
  await page.waitForURL(pageOf(demo))
  await expect(title(page, 'Credits added')).toBeVisible()
  await expect.poll(() => figure(page)).toBe(before + 500)
})

test('what was begun there and is cancelled here can no longer be paid', async ({
  context,
  running: { demo },
}) => {
  const page = await open(context, demo)
  const before = await figure(page)
  await leave(page, demo)
  const address = page.url()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await button(page, 'Cancel this purchase').click()
  await expect(title(page, 'Purchase cancelled')).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('This page is no longer open.')).toBeVisible()
  await page.goto(pageOf(demo))
  await expect(title(page, 'Buy credits')).toBeVisible()
  expect(await figure(page)).toBe(before)
})

test('two tabs, a double click and a reload are one page of the provider, and one payment', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const first = await open(context, demo)
  const second = await openPage(context, pageOf(demo))
  const before = await figure(first)
  for (const page of [first, second])
    await purchase(page).getByRole('radio', { name: '500 credits' }).check()
  await Promise.all([
    button(first, 'Purchase Credits').dblclick(),
    button(second, /Purchase Credits|Continue to payment/).click(),
  ])
  await Promise.all([first, second].map((page) => page.waitForURL(`${demo.stripe}/c/pay/*`)))
  expect(second.url()).toBe(first.url())
  await first.reload()
  await writeCard(first, GOOD)
  await first.waitForURL(pageOf(demo))
  await expect(title(first, 'Credits added')).toBeVisible()
  await writeCard(second, GOOD)
  await expect(second.getByText('This Checkout Session is no longer open.')).toBeVisible()
  await second.goto(pageOf(demo))
  expect(await figure(second)).toBe(before + 500)
  expect((await serviceOf('northgate').balance()).available).toBe(before + 500)
})
