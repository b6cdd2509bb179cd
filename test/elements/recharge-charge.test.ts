import { expect } from '@open-wc/testing'
import type { Purchase } from '../../src/contract/purchase.js'
import type { Recharge } from '../../src/contract/recharge.js'
import { type Answers, inTurn, json, never, problem, recorded } from '../support/fake-api.js'
import { aPurchaseResult } from '../support/purchases.js'
import { anUnfinished, aRecharge } from '../support/recharge.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, textOf } from './support/page.js'
import { CANCEL, FOLLOW } from './support/purchase.js'
import {
  buttonOf,
  choose,
  focused,
  inside,
  keeping,
  press,
  READ,
  reads,
  says,
  shown,
  tillOf,
} from './support/recharge-page.js'
import { waitUntil } from './support/wait-until.js'

/** A charge stands so; once it is followed again it has succeeded. */
function waiting(purchase: Partial<Purchase>, changes: Partial<Recharge> = {}, more: Answers = {}) {
  const unfinished = anUnfinished(purchase)
  const recharge = aRecharge({ available: 31, unfinished, ...changes })
  return keeping(recharge, {
    [FOLLOW]: inTurn(
      json(aPurchaseResult(unfinished)),
      json(aPurchaseResult(unfinished)),
      json(aPurchaseResult({ ...unfinished, state: 'succeeded', declineCode: null })),
    ),
    [READ]: inTurn(
      json(recharge),
      json({ ...recharge, unfinished: null, asOf: '2026-11-23T09:40:00.000Z' }),
    ),
    ...more,
  })
}

describe('<recharge-settings> finishes a charge', () => {
  it('and does not open the form of a card before it is known whether one is on file', async () => {
    const till = tillOf({})
    const methods = recorded(never)
    const element = await shown(waiting({}, {}, { 'GET /v1/payment-methods': methods.answer }), {
      till,
    })
    await reads(element, '.charge', '500 credits for $53.55 are not paid yet.')
    await waitUntil(() => methods.asked.length > 0)
    element.requestUpdate()
    await element.updateComplete

    expect(till.calls).to.deep.equal([])
  })

  it('that was declined, with a card on file, by the payment it began with', async () => {
    const till = tillOf({})
    const followed = recorded(waiting({})[FOLLOW]!)
    const element = await shown(waiting({}, {}, { [FOLLOW]: followed.answer }), { till })
    const complete = eventsOf('credits-purchase-complete')
    await reads(element, '.charge', 'There is not enough money on this card.')
    await reads(element, '.charge', '500 credits for $53.55 are not paid yet.')
    expect(await violationsAround(element)).to.deep.equal([])
    buttonOf(element, 'Pay $53.55').focus()
    press(element, 'Pay $53.55')
    await says(element, 'Paid. 500 credits were added.')

    await waitUntil(() => focused(element) === 'charge-ended')
    expect(till.calls).to.deep.equal(['load pk_test_1', 'pay pm_1'])
    expect(followed.asked.every(({ url }) => url.includes('/pur_9/follow'))).to.equal(true)
    expect(complete()[0]!.detail.purchase.id).to.equal('pur_9')
    buttonOf(element, 'Close').focus()
    press(element, 'Close')
    await waitUntil(() => focused(element) === 'title')
    expect(inside(element, '#charge-ended')).to.equal(null)
  })

  it('with a new card, whose form is in the page itself', async () => {
    const till = tillOf({})
    const element = await shown(waiting({}), { till })
    await reads(element, '.charge', 'New card')
    choose(element, 'New card')
    await waitUntil(() => till.calls.includes('open 5355 USD'))
    expect(till.container()!.getRootNode()).to.equal(document)
    await reads(element, '.charge', 'is not saved.')
    await waitUntil(() => buttonOf(element, 'Pay $53.55').ariaDisabled === 'false')
    press(element, 'Pay $53.55')
    await says(element, 'Paid. 500 credits were added.')
    expect(till.calls).to.include('pay form')
  })

  it('and says why a try was declined, and lets one try again', async () => {
    const till = tillOf({ outcomes: [{ kind: 'declined', code: 'expired_card' }] })
    const element = await shown(waiting({}), { till })
    await reads(element, '.charge', 'Pay $53.55')
    press(element, 'Pay $53.55')
    await reads(element, '.charge', 'This card has expired.')
    expect(buttonOf(element, 'Pay $53.55').ariaDisabled).to.equal('false')
  })

  it('that the bank asks about, with the bank', async () => {
    const till = tillOf({})
    const asking = { state: 'requires_action', declineCode: null } as const
    const answers = waiting(
      asking,
      { state: 'action_required', verdict: 'action_required' },
      {
        [FOLLOW]: inTurn(
          json(aPurchaseResult(anUnfinished(asking))),
          json(aPurchaseResult(anUnfinished({ state: 'succeeded' }))),
        ),
      },
    )
    const element = await shown(answers, { till })
    await reads(element, '.charge', 'your bank wants you to confirm this.')
    press(element, 'Continue with your bank')
    await says(element, 'Paid. 500 credits were added.')
    expect(till.calls).to.deep.equal(['load pk_test_1', 'authenticate pi_1_secret_1'])
  })

  it('by cancelling it', async () => {
    const canceled = aPurchaseResult({ ...anUnfinished(), state: 'canceled' })
    const element = await shown(waiting({}, {}, { [CANCEL]: json(canceled) }))
    await reads(element, '.charge', 'Cancel this charge')
    press(element, 'Cancel this charge')
    await says(element, 'The charge was cancelled. Nothing was charged.')
    expect(textOf(inside(element, '#charge-ended'))).to.contain('Nothing was charged.')
  })

  it('not where somebody may not buy, and says who may', async () => {
    const element = await shown(waiting({}, {}, { [FOLLOW]: problem('forbidden') }))
    await reads(element, '.charge', 'Somebody who may buy credits can pay this charge.')
    expect(inside(element, '.charge button')).to.equal(null)
  })
})
