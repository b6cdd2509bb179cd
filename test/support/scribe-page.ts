import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

/** The first consultation of the data: 457.92 s, which cost 46 credits. */
export const FIRST_VISIT = /really bad diarrhea for the last 3 days/

export const badge = (page: Page): Locator => page.getByRole('banner').locator('credit-balance')

/** The number of credits that the badge shows, as soon as it shows one. */
export async function figure(page: Page): Promise<number> {
  const group = badge(page).getByRole('group')
  await expect(group).toHaveText(/\d/)
  const words = await group.innerText()
  return Number(/[\d,]+/.exec(words)![0].replace(',', ''))
}

/** Opens one of the host's pages, and waits until its badge knows the figure. */
export async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await expect(page.getByRole('banner').locator('credit-balance:state(ready)')).toContainText(
    /credits, about [\d,]+ minutes of/,
  )
  return page
}

export async function signIn(
  context: BrowserContext,
  host: string,
  account: string,
  member = 'dr-lee',
): Promise<void> {
  const data = { account, member }
  const answer = await context.request.post(`${host}/api/sign-in`, { data })
  expect(answer.ok()).toBe(true)
}

export async function startFirstVisit(page: Page, speed: '20×' | '60×'): Promise<void> {
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await page.getByRole('radio', { name: speed }).check()
  await page.getByRole('button', { name: 'Start AI Scribe' }).click()
  await expect(page.getByRole('button', { name: 'End visit' })).toBeVisible()
}
