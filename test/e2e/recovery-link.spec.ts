import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { bank, GOOD } from '../support/buying-page.js'
import { test } from '../support/buying-test.js'
import { fireRecharge, linkInMail, rechargeIn } from '../support/unpaid-charge.js'

test.use({ apart: 'recovery-link' })

const DECLINING = 'pm_card_chargeCustomerFail'
const ASKING = 'pm_card_authenticationRequired'

const recovery = (page: Page): Locator => page.locator('recharge-recovery')
const heading = (page: Page, name: string): Locator => recovery(page).getByRole('heading', { name })
const button = (page: Page, name: string): Locator => recovery(page).getByRole('button', { name })

/** The link that was sent to an address. */
async function mailed(folder: string, office: string): Promise<string> {
  await expect.poll(() => linkInMail(folder, office), { timeout: 30_000 }).toBeDefined()
  return linkInMail(folder, office)!
}

/** Opens the link as somebody who is not signed in anywhere. */
async function open(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(link)
  return page
}

async function writeCard(page: Page): Promise<void> {
  const form = page.frameLocator('recharge-recovery iframe[title="Secure payment input frame"]')
  await form.getByLabel('Card number').fill(GOOD)
  await form.getByLabel('Expiration date').fill('1240')
  await form.getByLabel('Security code').fill('123')
}

test('a charge that was declined is paid by the link in the e-mail, by nobody who is signed in', async ({
  context,
  running: { demo, folder, serviceOf },
}) => {
  const credits = serviceOf('northgate')
  const office = 'office@northgate.example'
  await fireRecharge(demo, credits, { card: DECLINING, office })
  const link = await mailed(folder, office)
  const { available } = await credits.balance()
  expect(await rechargeIn(credits)).toMatchObject({ declines: 1, verdict: 'backing_off' })

  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const page = await open(context, link)
  await expect(heading(page, 'Finish a payment')).toBeVisible()
  expect(page.url()).toBe(`${demo.host}/recover`)
  await expect(recovery(page)).toContainText('For Northgate Practice Ltd')
  await writeCard(page)
  await button(page, 'Pay $11.90').click()
  await expect(heading(page, 'Credits added')).toBeVisible()
  await expect(heading(page, 'Credits added')).toBeFocused()

  expect((await credits.balance()).available).toBe(available + 100)
  expect(await rechargeIn(credits)).toMatchObject({
    ...{ state: 'armed', declines: 0, count: 1, unfinished: null },
  })
  expect(await context.cookies()).toEqual([])
  const token = link.split('#')[1]!
  expect(asked.filter((url) => url.includes(token))).toEqual([])

  await page.reload()
  await expect(recovery(page)).toContainText('It was paid without this page.')
  const later = await open(context, link)
  await expect(recovery(later)).toContainText('It was paid without this page.')
})

test('what the bank asks about a charge is answered by the link', async ({
  context,
  running: { demo, folder, serviceOf },
}) => {
  const credits = serviceOf('riverside')
  const office = 'office@riverside.example'
  await fireRecharge(demo, credits, { card: ASKING, office })
  const link = await mailed(folder, office)
  const { available } = await credits.balance()
  const page = await open(context, link)
  await expect(recovery(page)).toContainText('Your bank wants you to confirm this payment.')
  await button(page, 'Continue with your bank').click()
  await bank(page).getByRole('button', { name: 'Complete' }).click()
  await expect(heading(page, 'Credits added')).toBeVisible()
  expect((await credits.balance()).available).toBe(available + 100)
  expect(await rechargeIn(credits)).toMatchObject({ state: 'armed', unfinished: null, count: 1 })
})

test('what is no link says what to do, and another link in the same tab is taken up', async ({
  context,
  running: { demo },
}) => {
  const page = await open(context, `${demo.host}/recover`)
  await expect(heading(page, 'This link does not work anymore')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open Credit Management' })).toBeVisible()
  const answered = page.waitForResponse(/\/v1\/recoveries\//)
  const claims = btoa(
    JSON.stringify({ account: 'northgate', purchase: 'pu_1', exp: 9_999_999_999 }),
  )
  await page.goto(`${demo.host}/recover#e30.${claims.replaceAll('=', '')}.x`)
  expect((await answered).status()).toBe(401)
  await expect(heading(page, 'This link does not work anymore')).toBeVisible()
  expect(page.url()).toBe(`${demo.host}/recover`)
})
