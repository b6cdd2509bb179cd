import { expect } from '@open-wc/testing'
import { defaultAlertRules, someAlertRules } from '../support/alerts.js'
import { json } from '../support/fake-api.js'
import {
  addresses,
  fieldOf,
  find,
  opened,
  READ,
  rulesOf,
  type,
} from './support/alert-rules-page.js'
import { violationsAround } from './support/axe.js'
import { textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

/** Engines write Arabic in digits of their own. */
const inLatinDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

describe('the rules of <credit-alerts> look', () => {
  it('Arabic, with numbers and addresses from left to right', async () => {
    const element = await opened({ [READ]: json(someAlertRules()) }, 'ar')

    expect(getComputedStyle(find(element, 'section.rules')!).direction).to.equal('rtl')
    expect(rulesOf(element).map(inLatinDigits)).to.deep.equal([
      'القاعدة 1 المتبقي أقل من 50 وحدة رصيد',
      'القاعدة 2 رصيد تنتهي صلاحيته خلال 7 أيام',
    ])
    expect(getComputedStyle(addresses(element)[0]!).direction).to.equal('ltr')
    await type(fieldOf(element, 1, 'أقل من'), '١٢')
    expect(inLatinDigits(rulesOf(element)[0]!)).to.equal('القاعدة 1 المتبقي أقل من 12 وحدة رصيد')
  })

  it('right in 320 pixels, with targets of 24 pixels at least', async () => {
    const element = await opened({ [READ]: json(defaultAlertRules()) })
    element.style.inlineSize = '288px'
    await type(fieldOf(element, 1, 'Fewer than'), '1000000000')
    const card = find(element, '[part="card"]')!
    expect(card.scrollWidth).to.be.at.most(card.clientWidth)
    const targets = card.querySelectorAll(
      'button, summary, select, label:has(input), .measure input',
    )
    const small = [...targets].filter((target) => target.getBoundingClientRect().height < 24)
    expect(small.map(textOf)).to.deep.equal([])
  })

  for (const scheme of ['light', 'dark'])
    for (const lang of ['en', 'ar'])
      it(`right to axe: ${scheme}, ${lang}`, async () => {
        const element = await opened({ [READ]: json(defaultAlertRules()) }, lang)
        find(element, '#add-email')!.click()
        await waitUntil(() => addresses(element).length === 1, 'there is an address')
        await type(addresses(element)[0]!, 'nobody')
        find(element, '#save')!.click()
        await waitUntil(() => find(element, '#summary'), 'what is wrong is said')
        element.parentElement!.style.cssText = `color-scheme: ${scheme}; background: Canvas`
        expect(await violationsAround(element)).to.deep.equal([])
      })
})
