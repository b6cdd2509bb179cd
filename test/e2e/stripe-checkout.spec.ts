import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { openStripeShop, type StripeShop } from '../support/stripe-shop.js'

let shop: StripeShop

test.beforeEach(async () => (shop = await openStripeShop()))
test.afterEach(() => shop.close())

const bank = (page: Page): FrameLocator => page.frameLocator('iframe[title="3D Secure"]')

test('the hosted checkout takes a card that the bank asks about, and returns', async ({ page }) => {
  const session = await shop.stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: `${shop.url}/?session={CHECKOUT_SESSION_ID}`,
    cancel_url: `${shop.url}/?back`,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: 1900, product_data: { name: '500 credits' } },
      },
    ],
  })
  await page.goto(session.url ?? '')
  await expect(page.getByRole('heading', { name: '500 credits' })).toBeVisible()
  await page.getByLabel('Card number').fill('4000002760003184')
  await page.getByLabel('Expiration date').fill('1240')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: 'Pay €19.00' }).click()
  await bank(page).getByRole('button', { name: 'Complete' }).click()
  await page.waitForURL(`${shop.url}/?session=${session.id}`)
  const paid = await shop.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent'],
  })
  expect(paid).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    payment_intent: { status: 'succeeded', amount: 1900 },
  })
})

test('the hosted checkout goes back when it is canceled', async ({ page }) => {
  const { url } = await shop.stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: `${shop.url}/`,
    cancel_url: `${shop.url}/?back`,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: 1900, product_data: { name: '500 credits' } },
      },
    ],
  })
  await page.goto(url ?? '')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForURL(`${shop.url}/?back`)
  expect(shop.double.control.books().charges).toEqual([])
})
