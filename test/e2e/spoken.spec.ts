import { expect, type Locator, type Page } from '@playwright/test'
import { button, GOOD, openAsAdmin, order, outcome, purchase } from '../support/buying-page.js'
import { test } from '../support/buying-test.js'
import { arm, payWith, settings, VISA } from '../support/recharge-page.js'
import { badge, FIRST_VISIT, openPage } from '../support/scribe-page.js'

// What a screen reader has of the main flows: the accessibility tree, and what is said aloud in it.

// Many keys take their time where much else runs.
test.describe.configure({ timeout: 120_000 })
// What was bought and set elsewhere would be told as well.
test.use({ apart: 'spoken' })

const gate = (page: Page): Locator => page.locator('credit-gate').first()

test('a visit: what is left, what it holds, and what it has cost', async ({
  context,
  running: { demo },
}) => {
  const page = await openPage(context, demo.host)
  await expect(badge(page)).toMatchAriaSnapshot(`
    - group "Credits": /[\\d,]+ credits, about [\\d,]+ minutes of AI Scribe Enough/
    - status
  `)
  await page.getByRole('button', { name: FIRST_VISIT }).first().click()
  await expect(gate(page)).toMatchAriaSnapshot(`
    - button "Start AI Scribe"
    - paragraph: Holds 60 credits now. You pay for the minutes used; the rest returns.
    - status
  `)
  await page.getByRole('radio', { name: '60×' }).check()
  await page.getByRole('button', { name: 'Start AI Scribe' }).click()
  await expect(page.getByText('Visit ended')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - region:
      - heading "Visit ended" [level=3]
      - term: Used
      - definition: 46 credits
      - term: Returned
      - definition: 14 credits
      - heading "Clinician's note" [level=3]
      - textbox "Clinician's note"
  `)
})

test('the credits of a practice: a heading, figures with their names, and until when', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  await expect(page.locator('credit-balance[variant=card]')).toMatchAriaSnapshot(`
    - region "Credits":
      - heading "Credits" [level=2]
      - text: Enough
      - paragraph: /[\\d,]+ credits available/
      - paragraph: /about [\\d,]+ minutes of AI Scribe/
      - meter "Available credits"
      - term: Monthly
      - definition: /[\\d,]+/
      - term: Purchased
      - definition: /[\\d,]+/
      - term: Plan
      - definition: Pro · Active
      - term: On hold
      - definition: /\\d+ credits/
      - term: /Next expiry in \\d+ days/
      - definition: /[\\d,]+ on \\w+ \\d+/
      - term: /Next refresh in \\d+ days/
      - definition: /500 on \\w+ \\d+/
    - status
  `)
  await expect(page.locator('usage-chart')).toMatchAriaSnapshot(`
    - region "Usage":
      - heading "Usage" [level=2]
      - paragraph: /[\\d,]+ credits used from .+ to .+\\. Most/
      - application "Usage over time. Arrow keys go from bar to bar."
      - group "Table":
        - table "Usage":
          - caption: Usage
  `)
  await expect(page.locator('credit-history')).toMatchAriaSnapshot(`
    - region "Credit history":
      - heading "Credit history" [level=2]
      - button "Download CSV"
      - term: Opening
      - definition: /[\\d,]+/
      - term: Closing
      - definition: /[\\d,]+/
      - region "Why did my balance change?":
        - button "Why did my balance change?"
      - table "Entries":
        - rowgroup:
          - row "Time Entry Member Reference Credits Balance"
  `)
})

test('buying: what can be chosen, what it comes to, and that it is there', async ({
  context,
  running: { demo },
}) => {
  const page = await openAsAdmin(context, demo)
  await order(page, GOOD)
  await expect(purchase(page)).toMatchAriaSnapshot(`
    - region "Buy credits":
      - heading "Buy credits" [level=2]
      - group "Choose a bundle":
        - radio "100 credits $10.00 $0.10 a credit"
        - radio "500 credits $45.00 $0.09 a credit, 10% less than the smallest bundle" [checked]
        - radio "2,000 credits Best value $160.00 $0.08 a credit, 20% less than the smallest bundle"
      - group "Quantity":
        - spinbutton "Quantity": "1"
      - heading "Pay with" [level=3]
      - group "Card details"
      - region "Your order":
        - heading "Your order" [level=3]
        - term: VAT 20%
        - definition: $9.00
        - term: Total
        - definition: $54.00
      - button "Purchase Credits"
    - status: Total $54.00
  `)
  await expect(button(page, 'Purchase Credits')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(outcome(page).getByText('500 credits are in your account.')).toBeVisible()
  await expect(purchase(page)).toMatchAriaSnapshot(`
    - region "Buy credits":
      - heading "Credits added" [level=2]
      - paragraph: 500 credits are in your account. They never expire.
      - paragraph: $54.00 paid with Visa ending in 4242.
      - button "Buy more"
    - status: Credits added. 500 credits are in your account. They never expire.
  `)
})

test('auto-recharge: how it stands, and what it may do', async ({ context, running: { demo } }) => {
  const page = await openAsAdmin(context, demo)
  await payWith(page, VISA)
  await arm(page, 20)
  await expect(settings(page)).toMatchAriaSnapshot(`
    - region "Auto-recharge":
      - heading "Auto-recharge" [level=2]
      - paragraph: "On"
      - paragraph: When fewer than 20 credits are left, 500 credits are bought for $54.00 with Visa ending in 4242.
      - paragraph: "Spent this period: $0.00 of $216.00, 0 of 4 charges"
      - form "Settings":
        - switch "Auto-recharge" [checked]
        - textbox "Buy when fewer credits are left than": "20"
        - group "Buy each time"
        - textbox "Most to spend per period": "216.00"
        - textbox "Most charges per period": "4"
        - combobox "Pause"
        - paragraph: "Saving this means: 500 credits for $54.00 each time fewer than 20 credits are left, at most 4 times and $216.00 in a billing period."
        - button "Save"
      - region "Changes and charges":
        - list:
          - listitem:
            - paragraph: Set up auto-recharge
    - status: Saved.
  `)
})
