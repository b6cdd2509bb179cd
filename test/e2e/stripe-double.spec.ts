import type { Stripe } from '@stripe/stripe-js'
import { expect, type Frame, type FrameLocator, type Page, test } from '@playwright/test'
import { openStripeShop, type StripeShop } from '../support/stripe-shop.js'

declare global {
  interface Window {
    stripe: Stripe
  }
}

let shop: StripeShop
const hosts = new Set<string>()

test.beforeEach(async ({ page }) => {
  shop = await openStripeShop()
  hosts.clear()
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname))
})
test.afterEach(() => shop.close())

const form = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Secure payment input frame"]')
const bank = (page: Page): FrameLocator => page.frameLocator('iframe[title="3D Secure"]')

async function open(page: Page): Promise<void> {
  await page.goto(shop.url)
  await expect(page.getByRole('status')).toHaveText('ready')
}

async function write(page: Page, number: string): Promise<void> {
  await form(page).getByLabel('Card number').fill(number)
  await form(page).getByLabel('Expiration date').fill('1240')
  await form(page)
    .getByLabel('Security code')
    .fill(number.startsWith('37') ? '1234' : '123')
}

const buy = (page: Page): Promise<void> => page.getByRole('button', { name: 'Buy' }).click()
const outcome = (page: Page) => page.getByRole('status')

test('4242 is paid by keyboard alone, in a frame of another origin, without a violation', async ({
  page,
}) => {
  await open(page)
  await page.keyboard.press('Tab')
  await page.keyboard.type('4242424242424242')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1240')
  await page.keyboard.press('Tab')
  await page.keyboard.type('123')
  await expect(page.locator('body')).toHaveAttribute('data-complete', 'true')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Buy' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toHaveText('succeeded')
  expect(shop.double.control.books().sums).toMatchObject({ eur: { charges: 1, charged: 1900 } })
  expect(await page.locator('body').getAttribute('data-violation')).toBeNull()
  const origins = page.frames().map((frame: Frame) => new URL(frame.url()).origin)
  expect(new Set(origins)).toEqual(new Set([shop.url, shop.double.url]))
  expect([...hosts]).toEqual(['127.0.0.1'])
})

test('nothing is mounted in a shadow root', async ({ page }) => {
  await open(page)
  await expect(page.locator('body')).toHaveAttribute(
    'data-shadow',
    'IntegrationError: Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.',
  )
})

test('an incomplete card is told beside its field, and the frame grows', async ({ page }) => {
  await open(page)
  const frame = page.locator('iframe[title="Secure payment input frame"]')
  const before = (await frame.boundingBox())?.height ?? 0
  await buy(page)
  await expect(outcome(page)).toHaveText('validation_error incomplete_number')
  await expect(form(page).getByText('Your card number is incomplete.')).toBeVisible()
  await expect(form(page).getByLabel('Card number')).toBeFocused()
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(before)
})

test('the form speaks the language that it is told, and what is wrong in it too', async ({
  page,
}) => {
  await open(page)
  const elements = await page.evaluateHandle(() => {
    const place = document.body.appendChild(document.createElement('div'))
    place.id = 'other'
    const made = window.stripe.elements({ mode: 'setup', currency: 'eur', locale: 'ar' })
    made.create('payment').mount(place)
    return made
  })
  const other = page.frameLocator('#other iframe')
  await expect(other.getByLabel('رقم البطاقة')).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl')
  await elements.evaluate((made) => made.submit())
  await expect(other.getByText('رقم بطاقتك غير مكتمل.')).toBeVisible()
  await elements.evaluate((made) => made.update({ locale: 'de' }))
  await expect(other.getByLabel('Kartennummer')).toBeVisible()
  await expect(other.getByText('Ihre Kartennummer ist unvollständig.')).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('a declined card keeps what was written, then a good one pays', async ({ page }) => {
  await open(page)
  await write(page, '4000000000009995')
  await buy(page)
  await expect(outcome(page)).toHaveText('card_error insufficient_funds')
  await expect(form(page).getByLabel('Card number')).toHaveValue('4000 0000 0000 9995')
  await write(page, '4242424242424242')
  await buy(page)
  await expect(outcome(page)).toHaveText('succeeded')
})

test('the bank asks, and the person passes by keyboard', async ({ page }) => {
  await open(page)
  await write(page, '4000002760003184')
  await buy(page)
  await expect(bank(page).getByRole('button', { name: 'Complete' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toHaveText('succeeded')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Buy' })).toBeFocused()
  expect(await page.locator('body').getAttribute('data-violation')).toBeNull()
})

test('the bank asks, and the person fails; another card pays', async ({ page }) => {
  await open(page)
  await write(page, '4000002760003184')
  await buy(page)
  await bank(page).getByRole('button', { name: 'Fail' }).click()
  await expect(outcome(page)).toHaveText(
    'invalid_request_error payment_intent_authentication_failure',
  )
  await write(page, '5555555555554444')
  await buy(page)
  await expect(outcome(page)).toHaveText('succeeded')
})

test('Escape is no', async ({ page }) => {
  await open(page)
  await write(page, '4000002760003184')
  await buy(page)
  await expect(bank(page).getByRole('button', { name: 'Complete' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(outcome(page)).toContainText('authentication_failure')
})

test('a saved card pays without the form, and is kept by a setup that the bank asks about', async ({
  page,
}) => {
  await open(page)
  const { stripe } = shop
  const { id: customer } = await stripe.customers.create()
  const { client_secret: setup } = await stripe.setupIntents.create({
    customer,
    payment_method: 'pm_card_authenticationRequiredOnSetup',
  })
  const done = page.evaluate(
    (clientSecret) => window.stripe.confirmSetup({ clientSecret, redirect: 'if_required' }),
    setup ?? '',
  )
  await bank(page).getByRole('button', { name: 'Complete' }).click()
  const { setupIntent } = await done
  expect(setupIntent).toMatchObject({ status: 'succeeded' })
  const [card] = (await stripe.paymentMethods.list({ customer })).data
  const order = { amount: 700, currency: 'eur', customer }
  const { client_secret: payment } = await stripe.paymentIntents.create(order)
  const { paymentIntent } = await page.evaluate(
    ([clientSecret = '', saved = '']) =>
      window.stripe.confirmPayment({
        clientSecret,
        confirmParams: { payment_method: saved },
        redirect: 'if_required',
      }),
    [payment ?? '', card?.id ?? ''],
  )
  expect(paymentIntent).toMatchObject({ status: 'succeeded', amount: 700 })
})

test('a payment that is not what the form was opened for is refused', async ({ page }) => {
  await open(page)
  await write(page, '4242424242424242')
  const [intent] = (await shop.stripe.paymentIntents.list({ limit: 1 })).data
  await shop.stripe.paymentIntents.update(intent?.id ?? '', { amount: 2100 })
  await buy(page)
  await expect(outcome(page)).toContainText('invalid_request_error')
  expect(shop.double.control.books().charges).toEqual([])
})
