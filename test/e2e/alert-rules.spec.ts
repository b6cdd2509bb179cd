import { expect } from '@playwright/test'
import { openAsAdmin } from '../support/buying-page.js'
import { test } from '../support/demo-test.js'
import { openPage, signIn } from '../support/scribe-page.js'

test('an admin writes a rule, its notice is seen at once, and a member sees the notice alone', async ({
  browser,
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  const alerts = page.locator('credit-alerts')
  await alerts.getByRole('heading', { name: 'Alert rules' }).click()
  await expect(
    alerts.getByText(
      /always notified, in every way, when work stops for lack of credits\. This cannot be/,
    ),
  ).toBeVisible()
  const first = alerts.getByRole('group', { name: /^Rule 1/ })
  await first.getByRole('textbox', { name: 'Fewer than' }).fill('1000000')
  await first.getByRole('checkbox', { name: 'E-mail' }).check()
  await alerts.getByRole('button', { name: 'Add an address' }).click()
  await alerts.getByRole('textbox', { name: 'Address 1' }).fill('office@northgate.example')
  await page.keyboard.press('Enter')
  await expect(alerts.getByText('Saved. The rules apply from now on.').first()).toBeVisible()
  await expect(
    alerts.getByRole('listitem').getByText(/Fewer than 1,000,000 credits were/),
  ).toBeVisible()

  await page.reload()
  await alerts.getByRole('heading', { name: 'Alert rules' }).click()
  const saved = alerts.getByRole('group', { name: 'Rule 1 Fewer than 1,000,000 credits are left' })
  await expect(saved.getByRole('checkbox', { name: 'E-mail' })).toBeChecked()
  await expect(alerts.getByRole('textbox', { name: 'Address 1' })).toHaveValue(
    'office@northgate.example',
  )

  const another = await browser.newContext()
  await signIn(another, demo.host, 'northgate', 'dr-okafor')
  const theirs = (await openPage(another, `${demo.host}/credit-management`)).locator(
    'credit-alerts',
  )
  await expect(
    theirs.getByRole('listitem').getByText(/Fewer than 1,000,000 credits were/),
  ).toBeVisible()
  await expect(theirs.getByText('Alert rules')).toHaveCount(0)
  await another.close()
})

test('two admins write at once: the second sees what the first has saved, and saves over it', async ({
  context,
  running: { demo },
}) => {
  const [first, second] = [await openAsAdmin(context, demo), await openAsAdmin(context, demo)]
  for (const [page, days] of [
    [first, '14'],
    [second, '30'],
  ] as const) {
    const alerts = page.locator('credit-alerts')
    await page.bringToFront()
    await alerts.getByRole('heading', { name: 'Alert rules' }).click()
    await alerts
      .getByRole('group', { name: /^Rule 3/ })
      .getByRole('textbox', { name: 'Within' })
      .fill(days)
  }
  const save = { name: 'Save', exact: true }
  await first.locator('credit-alerts').getByRole('button', save).click()
  await expect(
    first
      .locator('credit-alerts')
      .getByText(/^Saved\./)
      .first(),
  ).toBeVisible()
  const alerts = second.locator('credit-alerts')
  await alerts.getByRole('button', save).click()
  await expect(alerts.getByRole('group', { name: /Somebody else/ })).toBeFocused()
  await expect(alerts.getByText(/within 7 days.*, now: .*within 14 days/)).toBeVisible()
  await alerts.getByRole('button', { name: 'Save mine over theirs' }).click()
  await expect(alerts.getByText(/^Saved\./).first()).toBeVisible()
  await expect(alerts.getByRole('group', { name: /^Rule 3 .* 30 days/ })).toBeVisible()
})

test('where the code of the rules cannot be loaded there are none, and no room is kept', async ({
  context,
  running: { demo },
}) => {
  await context.route(/\/alert-rules-[^/]*\.js/, (route) => route.abort())
  const page = await openAsAdmin(context, demo)
  const alerts = page.locator('credit-alerts')
  await expect(page.locator('credit-dashboard:state(ready)')).toBeVisible()
  await expect(alerts.locator('.rules')).toHaveCount(0)
  await expect(alerts.getByRole('heading', { name: 'Alert rules' })).toHaveCount(0)
})
