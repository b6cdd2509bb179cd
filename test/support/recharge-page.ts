import { expect, type Locator, type Page } from '@playwright/test'
import { saveBillingDetails } from './buying-page.js'
import type { CreditsService } from './credits-service.js'

/** Goes on file without a word, and is declined whenever it is charged. */
export const UNPAID = { number: '4000000000000341', name: 'Visa ending in 0341' }
/** The bank asks when it goes on file, and again at each charge. */
export const ASKING = { number: '4000002760003184', name: 'Visa ending in 3184' }
export const VISA = { number: '4242424242424242', name: 'Visa ending in 4242' }
export const MASTERCARD = { number: '5555555555554444', name: 'Mastercard ending in 4444' }
export type Card = typeof VISA

export const settings = (page: Page): Locator => page.locator('recharge-settings')
/** How auto-recharge stands, in sentences. */
export const standing = (page: Page): Locator =>
  settings(page).locator('[part=status]').filter({ hasText: 'Spent this period' })

/** So much of AI Scribe costs so many credits. */
export const use = (service: CreditsService, credits: number): Promise<void> =>
  service.debit({ feature: 'ai-scribe', quantity: credits * 10_000 })

/** Puts a card on file and makes it the one that pays; `answer` is what the person tells the bank. */
export async function payWith(
  page: Page,
  { number, name }: Card,
  answer?: () => Promise<void>,
): Promise<void> {
  await saveBillingDetails(page)
  const cards = page.locator('payment-methods')
  const form = page.frameLocator(
    '[data-credits-for=payment-methods] iframe[title="Secure payment input frame"]',
  )
  await cards.getByRole('button', { name: 'Add a card' }).click()
  await form.getByLabel('Card number').fill(number)
  await form.getByLabel('Expiration date').fill('1240')
  await form.getByLabel('Security code').fill('123')
  await cards.getByRole('button', { name: 'Save card' }).click()
  await answer?.()
  const listed = cards.getByRole('listitem').filter({ hasText: name.slice(-4) })
  await expect(listed).toBeVisible()
  const choice = listed.getByRole('button', { name: `Make default: ${name}` })
  if (await choice.isVisible()) await choice.click()
  await expect(listed.getByText('Default', { exact: true })).toBeVisible()
  await expect(settings(page).getByText(`${name} pays.`)).toBeVisible()
}

/** Switches it on: below so many credits 500 are bought. */
export async function arm(page: Page, threshold: number): Promise<void> {
  const form = settings(page).getByRole('form', { name: 'Settings' })
  await form.getByRole('switch', { name: 'Auto-recharge' }).check()
  await form.getByLabel('Buy when fewer credits are left than').fill(String(threshold))
  await form.getByRole('radio', { name: '500 credits' }).check()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Saved.', { exact: true })).toBeVisible()
  const told = threshold.toLocaleString('en')
  await expect(standing(page)).toContainText(`When fewer than ${told} credits are left`)
}
