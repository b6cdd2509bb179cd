import { expect } from '@playwright/test'
import {
  bank,
  button,
  cardForm,
  CHALLENGED,
  DECLINED,
  GOOD,
  openAsAdmin,
  order,
  outcome,
  PROCESSING,
  purchase,
  settle,
  title,
  whenShown,
} from '../support/buying-page.js'
import { test } from '../support/buying-test.js'
import { pressOn, writeIn } from '../support/keyboard.js'
import { figure, openPage, signIn } from '../support/scribe-page.js'

// Many keys take their time where much else runs.
test.describe.configure({ timeout: 120_000 })

test('500 credits are bought by keyboard alone, and another tab shows them within a second', async ({
  context,
  running: { demo, serviceOf },
}) => {
  const page = await openAsAdmin(context, demo)
  const other = await openPage(context, demo.host)
  await page.bringToFront()
  const before = await figure(other)
  await order(page, GOOD)
  await expect(cardForm(page).getByLabel('Card number')).toHaveValue('4242 4242 4242 4242')
  const shown = whenShown(other, before + 500)
  const paid = page.waitForResponse(/\/v1\/payment_intents\/\w+\/confirm/)
  await page.keyboard.press('Enter')
  const response = await paid
  await response.finished()
  const { startTime, responseEnd } = response.request().timing()
  expect((await shown) - (startTime + responseEnd)).toBeLessThan(1_000)
  await expect(title(page, 'Credits added')).toBeVisible()
  await expect(title(page, 'Credits added')).toBeFocused()
  await expect(outcome(page).getByText('500 credits are in your account.')).toBeVisible()
  await expect(outcome(page).getByText(/paid with Visa ending in 4242\./)).toBeVisible()
  expect(await figure(page)).toBe(before + 500)
  expect((await serviceOf('northgate').balance()).available).toBe(before + 500)
})

test('what the bank asks is answered by keyboard', async ({ context, running: { demo } }) => {
  const page = await openAsAdmin(context, demo)
  const before = await figure(page)
  await order(page, CHALLENGED)
  await page.keyboard.press('Enter')
  await expect(bank(page).getByRole('button', { name: 'Complete' })).toBeFocused()
  expect(await figure(page)).toBe(before)
  await page.keyboard.press('Enter')
  await expect(title(page, 'Credits added')).toBeFocused()
  await expect.poll(() => figure(page)).toBe(before + 500)
})

test('a declined card is told in words, and only its number is written anew', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  const before = await figure(page)
  await order(page, DECLINED)
  await page.keyboard.press('Enter')
  await expect(purchase(page).getByText('The payment was declined')).toBeVisible()
  await expect(
    purchase(page)
      .locator('[part=error]')
      .getByText(/Your bank declined this card\./),
  ).toBeVisible()
  expect(await figure(page)).toBe(before)

  const form = cardForm(page)
  await expect(form.getByLabel('Card number')).toHaveValue('4000 0000 0000 0002')
  await writeIn(page, form.getByLabel('Card number'), GOOD, 'Shift+Tab')
  await expect(form.getByLabel('Expiration date')).toHaveValue('12 / 40')
  await expect(form.getByLabel('Security code')).toHaveValue('123')
  await expect(purchase(page).getByRole('radio', { name: '500 credits' })).toBeChecked()
  await pressOn(page, button(page, 'Purchase Credits'))
  await expect(title(page, 'Credits added')).toBeFocused()
  await expect.poll(() => figure(page)).toBe(before + 500)
})

test('a payment under way is told as such, and then as done', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  const before = await figure(page)
  await order(page, PROCESSING)
  await page.keyboard.press('Enter')
  await expect(title(page, 'Your payment is being processed')).toBeVisible()
  await expect(outcome(page).getByText(/You can leave this page\./)).toBeVisible()
  expect(await figure(page)).toBe(before)
  await settle(demo)
  await expect(title(page, 'Credits added')).toBeVisible()
  await expect.poll(() => figure(page)).toBe(before + 500)
})

test('a page that was closed while the bank worked shows how it ended', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  const before = await figure(page)
  await order(page, PROCESSING)
  await page.keyboard.press('Enter')
  await expect(title(page, 'Your payment is being processed')).toBeVisible()
  await page.close()
  await settle(demo)
  const back = await openAsAdmin(context, demo)
  await expect(title(back, 'Credits added')).toBeVisible()
  await expect.poll(() => figure(back)).toBe(before + 500)
  await pressOn(back, button(back, 'Buy more'))
  await expect(title(back, 'Buy credits')).toBeVisible()
})

test('a page that was closed while the bank asked goes on with the bank, and pays once', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  const before = await figure(page)
  await order(page, CHALLENGED)
  await page.keyboard.press('Enter')
  await expect(bank(page).getByRole('button', { name: 'Complete' })).toBeFocused()
  await page.close()
  const back = await openAsAdmin(context, demo)
  await expect(title(back, 'Finish your purchase')).toBeVisible()
  expect(await figure(back)).toBe(before)
  await pressOn(back, button(back, 'Continue with your bank'))
  await expect(bank(back).getByRole('button', { name: 'Complete' })).toBeFocused()
  await back.keyboard.press('Enter')
  await expect(title(back, 'Credits added')).toBeFocused()
  await expect.poll(() => figure(back)).toBe(before + 500)
})

test('a clinician sees nothing to buy, asks for credits, and the page answers', async ({
  context,
  running: { demo },
}) => {
  await signIn(context, demo.host, 'northgate', 'dr-lee')
  const page = await openPage(context, `${demo.host}/credit-management`)
  await pressOn(page, page.getByRole('button', { name: 'Ask for credits' }))
  await expect(page.locator('credit-purchase')).toHaveCount(0)
  await expect(
    page.getByText(
      'Ms Ruth Adeyemi manages the credits of this practice: your request waits for her.',
    ),
  ).toBeVisible()
  await expect(page.getByText('You asked for credits for AI Scribe on')).toBeVisible()
})

test('the card is written where the provider is, and nothing but loopback is asked', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  await order(page, GOOD)
  const [frame] = page.frames().filter((each) => new URL(each.url()).origin === demo.stripe)
  await expect(frame!.getByLabel('Card number')).toHaveValue('4242 4242 4242 4242')
  await page.keyboard.press('Enter')
  await expect(title(page, 'Credits added')).toBeVisible()
  expect([...demo.asked()]).toEqual(['127.0.0.1'])
})
