import { expect } from '@open-wc/testing'
import type { Recharge } from '../../src/contract/recharge.js'
import { inTurn, json } from '../support/fake-api.js'
import { aPaymentMethod, aQuote } from '../support/purchases.js'
import { aRecharge, aRechargeRule, noRecharge } from '../support/recharge.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, textOf } from './support/page.js'
import {
  inside,
  keeping,
  press,
  READ,
  reads,
  shown,
  spoken,
  type,
} from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

const standing = (element: Element): string => textOf(inside(element, '.standing'))
const notes = (element: Element, name: string): string => textOf(inside(element, `#${name}-notes`))

describe('<recharge-settings> says how it stands', () => {
  const ARMED = 'When fewer than 50 credits are left, 500 credits are bought for $53.55 with Visa'
  const cases: [string, Partial<Recharge>, string][] = [
    [
      'armed',
      {},
      `On ${ARMED} ending in 4242. Spent this period: $53.55 of $214.20, 1 of 4 charges`,
    ],
    [
      'never set',
      noRecharge(),
      'Off Nothing is bought automatically, and nothing is charged until',
    ],
    [
      'off by system',
      {
        ...{ state: 'off', verdict: 'off', changedBy: 'system' },
        rule: aRechargeRule({ enabled: false }),
      },
      'Off Switched off, because the price has changed',
    ],
    [
      'changed by no member',
      { changedBy: 'system' },
      'Last changed by auto-recharge on Nov 2, 2026.',
    ],
    [
      'paused',
      {
        ...{ state: 'off', verdict: 'paused' },
        rule: aRechargeRule({ pausedUntil: '2026-12-03T14:00:00.000Z' }),
      },
      'Paused Nothing is charged before Dec 3, 9:00 AM.',
    ],
    [
      'charging',
      { state: 'charging', verdict: 'in_flight' },
      'Charging A charge of $53.55 is under way. 500 credits are added when',
    ],
    [
      'action required',
      { state: 'action_required', verdict: 'action_required' },
      'Action required Your bank wants you to confirm a charge of $53.55.',
    ],
    [
      'capped by money',
      { state: 'capped', verdict: 'cap_per_period' },
      'Limit reached Another charge would go over your spending limit. Nothing more is charged before Dec 1, 12:00 AM.',
    ],
    [
      'capped by count',
      { state: 'capped', verdict: 'max_per_period' },
      'Limit reached It has charged as often as you allow.',
    ],
    [
      'suspended',
      { state: 'suspended', verdict: 'suspended', declines: 3 },
      'Suspended Three charges in a row were declined. Nothing is charged until another card is your default.',
    ],
    [
      'backing off',
      { verdict: 'backing_off', backsOffUntil: '2026-11-23T10:12:00.000Z' },
      'A card was declined. Nothing is charged before Nov 23, 5:12 AM.',
    ],
    [
      'not subscribed',
      { verdict: 'subscription_inactive', period: null },
      'It does not charge now: your subscription is not active.',
    ],
    ['low already', { available: 42 }, '42 credits are left now: the next use of credits charges.'],
  ]
  for (const [what, changes, words] of cases)
    it(`when it is ${what}`, async () => {
      const element = await shown(keeping(aRecharge(changes)))

      expect(standing(element)).to.contain(words)
      expect(await violationsAround(element)).to.deep.equal([])
    })

  it('tells aloud that it stands otherwise, and not that a figure has changed', async () => {
    const now = aRecharge({ spent: 10_710, count: 2, asOf: '2026-11-23T09:31:00.000Z' })
    const charging = aRecharge({
      ...{ state: 'charging', verdict: 'in_flight', asOf: '2026-11-23T09:32:00.000Z' },
    })
    const read = inTurn(json(aRecharge()), json(now), json(charging))
    const element = await shown(keeping(aRecharge(), { [READ]: read }))
    element.refresh()
    await reads(element, '.standing', '2 of 4 charges')
    expect(spoken(element)).to.equal('')

    element.refresh()
    await waitUntil(() => spoken(element).startsWith('Charging. A charge of $53.55'))
  })

  it('sees a charge that is declined, which changes no balance', async () => {
    const charging = aRecharge({ state: 'charging', verdict: 'in_flight' })
    const declined = aRecharge({
      ...{ verdict: 'backing_off', backsOffUntil: '2026-11-23T10:31:00.000Z' },
      asOf: '2026-11-23T09:31:00.000Z',
    })
    const element = await shown(
      keeping(charging, { [READ]: inTurn(json(charging), json(declined)) }),
    )

    await waitUntil(() => standing(element).includes('A card was declined'))
  })
})

describe('<recharge-settings> warns', () => {
  const warns = async (changes: Partial<Recharge>, typed: object, name: string, words: string) => {
    const element = await shown(keeping(aRecharge(changes)))
    for (const [known, text] of Object.entries(typed)) type(element, known, String(text))
    await element.updateComplete
    expect(notes(element, name)).to.contain(words)
  }
  it('when what is bought does not lift the balance over the threshold', () =>
    warns({}, { threshold: '600' }, 'amount', '500 credits alone do not lift the balance over 600'))
  it('when the threshold is smaller than the largest recent session', () =>
    warns({ largestUse: 84 }, {}, 'threshold', 'Your largest recent session used 84 credits.'))
  it('when the limit is smaller than one charge', () =>
    warns({}, { cap: '53.54' }, 'cap', 'One charge is $53.55. With a smaller limit'))

  it('when no card is on file, and when one expires', async () => {
    const none = await shown(keeping(aRecharge({ verdict: 'no_card', card: null })))
    expect(textOf(inside(none, '.paying'))).to.contain('Add a card: without one')
    expect(textOf(inside(none, '.paying button'))).to.equal('Add a card')

    const soon = await shown(keeping(aRecharge({ card: aPaymentMethod({ expiry: 'soon' }) })))
    expect(textOf(inside(soon, '.paying'))).to.contain('Visa ending in 4242 expires soon.')
  })

  it('when the price is another one than was agreed to', async () => {
    const element = await shown(keeping(aRecharge({ quote: aQuote({ price: 4000 }) })))
    expect(textOf(inside(element, '#price-changed'))).to.contain('The price is $53.55 now.')
  })

  it('and leads to the cards', async () => {
    const element = await shown(keeping())
    const needed = eventsOf('credits-payment-methods-needed')
    press(element, 'Change cards')
    expect(needed()[0]!.detail).to.deep.equal({ card: 'pm_1' })
  })
})
