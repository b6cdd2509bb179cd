import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any of the host's pages has. */
const STOPS_MAX = 160

/** Whether keys go there: of all frames only one has them. */
const hasKeys = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const root = element.getRootNode() as Document | ShadowRoot
    return root.activeElement === element && document.hasFocus()
  })

/** Goes from stop to stop until keys go to this one, as a person without a mouse would. */
export async function goTo(
  page: Page,
  goal: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(goal).toBeVisible()
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    if (await hasKeys(goal)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${String(goal)} cannot be reached with ${key}.`)
}

/** Puts a text in place of what a field has. */
export async function writeIn(
  page: Page,
  field: Locator,
  text: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await goTo(page, field, key)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Chooses one of a group of radio buttons; the group is one stop, and arrows go through it. */
export async function choose(page: Page, group: Locator, wanted: Locator): Promise<void> {
  await goTo(page, group.locator('input:checked'))
  for (let step = 0; step < 10 && !(await wanted.isChecked()); step += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

export async function pressOn(
  page: Page,
  button: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await goTo(page, button, key)
  await page.keyboard.press('Enter')
}
