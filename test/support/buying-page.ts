import {
  type BrowserContext,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test'
import type { Demo } from './demo-process.js'
import { choose, goTo, pressOn, writeIn } from './keyboard.js'
import { openPage, signIn } from './scribe-page.js'

export const GOOD = '4242424242424242'
export const DECLINED = '4000000000000002'
export const CHALLENGED = '4000002760003184'
export const PROCESSING = '4000009990000013'

export const purchase = (page: Page): Locator => page.locator('credit-purchase')
export const button = (page: Page, name: string | RegExp): Locator =>
  purchase(page).getByRole('button', { name })
export const title = (page: Page, name: string): Locator =>
  purchase(page).getByRole('heading', { name })
/** How it ended, as it is seen; the same is said aloud. */
export const outcome = (page: Page): Locator => purchase(page).locator('[part=status]')
export const cardForm = (page: Page): FrameLocator =>
  page.frameLocator('[data-credits-for=credit-purchase] iframe[title="Secure payment input frame"]')
export const bank = (page: Page): FrameLocator => page.frameLocator('iframe[title="3D Secure"]')

/** Opens the page as somebody who may buy. */
export async function openAsAdmin(context: BrowserContext, demo: Demo): Promise<Page> {
  await signIn(context, demo.host, 'northgate', 'ms-adeyemi')
  return openPage(context, `${demo.host}/credit-management`)
}

/** Writes them once; for tests that are about what comes after. */
export async function saveBillingDetails(page: Page): Promise<void> {
  const details = page.locator('billing-details')
  const field = (label: string): Locator => details.getByLabel(label, { exact: true })
  await expect(field('Company name')).toBeVisible()
  if ((await field('Company name').inputValue()) !== '') return
  await goTo(page, field('Company name'))
  await page.keyboard.type('Northgate Practice Ltd')
  await goTo(page, field('Country'))
  await page.keyboard.type('United Kingdom')
  await expect(field('Country')).toHaveValue('GB')
  await writeIn(page, field('Address'), '1 North Gate')
  await writeIn(page, field('Postcode'), 'NG1 1AA')
  await writeIn(page, field('City'), 'Nottingham')
  await pressOn(page, details.getByRole('button', { name: 'Save' }))
  await expect(details.locator('[part=status]')).toHaveText(/^Saved\./)
}

/** Chooses 500 credits and writes this card, up to the button that pays. */
export async function order(page: Page, number: string): Promise<void> {
  await saveBillingDetails(page)
  const bundle = purchase(page).getByRole('radio', { name: '500 credits' })
  await choose(page, purchase(page).getByRole('group', { name: 'Choose a bundle' }), bundle)
  const form = cardForm(page)
  // With a card on file there is no form until a new card is chosen.
  const cards = page.locator('payment-methods:state(ready)')
  await expect(cards).toBeAttached()
  if ((await cards.getByText(/ending in/).count()) > 0)
    await choose(page, purchase(page).getByRole('group', { name: 'Pay with' }), newCard(page))
  await writeIn(page, form.getByLabel('Card number'), number)
  await writeIn(page, form.getByLabel('Expiration date'), '1240')
  await writeIn(page, form.getByLabel('Security code'), '123')
  await goTo(page, button(page, 'Purchase Credits'))
}

const newCard = (page: Page): Locator => purchase(page).getByRole('radio', { name: 'New card' })

/** When its badge shows this many, in milliseconds: the page's own clock, without the test's delay. */
export const whenShown = (page: Page, credits: number): Promise<number> =>
  page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const badge = document.querySelector('header credit-balance')
        const timer = setInterval(() => {
          if (!badge?.shadowRoot?.textContent.includes(words)) return
          clearInterval(timer)
          resolve(Date.now())
        }, 10)
      }),
    credits.toLocaleString('en'),
  )

export interface Charge {
  readonly id: string
  readonly status: string
  readonly amount: number
  readonly payment_intent: string
}

/** Asks the double of Stripe for what only it can do. */
export async function command(demo: Demo, name: string, body: object = {}): Promise<unknown> {
  const request = { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${demo.stripe}/_double/${name}`, request)
  expect(answer.ok).toBe(true)
  return answer.json()
}

/** Every charge that the bank was asked for. */
export const chargesAt = async (demo: Demo): Promise<readonly Charge[]> =>
  ((await command(demo, 'books')) as { charges: Charge[] }).charges

/** The bank at last pays what is under way. */
export async function settle(demo: Demo): Promise<void> {
  const pending = (await chargesAt(demo)).filter(({ status }) => status === 'pending')
  expect(pending).toHaveLength(1)
  await command(demo, 'settle', { intent: pending[0]!.payment_intent })
}
