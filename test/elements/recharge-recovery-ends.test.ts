import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { RechargeRecovery } from '../../src/elements/recharge-recovery.js'
import { inTurn, json, never, problem, recorded, status, unreachable } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import {
  aRecovery,
  aRecoveryResult,
  FOLLOW_LINK,
  hastyLinkClient,
  linkClient,
  linked,
  READ_LINK,
} from '../support/recoveries.js'
import { aToken } from '../support/tokens.js'
import { violationsAround } from './support/axe.js'
import { inState, placeA, textOf } from './support/page.js'
import {
  button,
  card,
  opened,
  paying,
  press,
  pressable,
  reads,
  says,
} from './support/recovery-page.js'

const PAY = 'Pay $53.55'

describe('<recharge-recovery> without anything to pay', () => {
  it('says that it was paid by somebody else before', async () => {
    const element = await opened(linked({ state: 'succeeded' }), { state: 'done' })
    await reads(element, 'It was paid without this page. Nothing was charged here.')
    expect(button(element)).to.equal(null)
  })

  it('finds out that it was paid meanwhile before it pays itself', async () => {
    const till = fakeTill()
    const paid = json(aRecoveryResult({ state: 'succeeded' }))
    const answers = paying({}, { [FOLLOW_LINK]: inTurn(json(aRecoveryResult()), paid) })
    const element = await opened(answers, { till })
    await press(element, PAY)
    await inState(element, 'done')
    await reads(element, 'Nothing was charged here.')
    expect(till.calls).not.to.include('pay form')
  })

  it('waits while auto-recharge itself tries again, and says how that ended', async () => {
    const answers = linked(
      { state: 'preparing' },
      {
        [READ_LINK]: inTurn(json(aRecovery({ state: 'preparing' })), json(aRecovery())),
        [FOLLOW_LINK]: json(aRecoveryResult()),
      },
    )
    const element = await opened(answers, {
      state: 'pay',
      client: hastyLinkClient(answers),
    })
    await pressable(element, PAY)
  })

  it('says that it is closed', async () => {
    const element = await opened(linked({ state: 'canceled' }), { state: 'ended' })
    await reads(element, 'It was not paid within a day, so it was closed.')
  })

  for (const code of ['unauthorized', 'forbidden', 'not_found'] as const)
    it(`says what to do about a link that is answered with ${code}`, async () => {
      const element = await opened(linked({}, { [READ_LINK]: problem(code) }), { state: 'denied' })
      await reads(element, 'This link does not work anymore')
      await reads(element, 'open Credit Management')
      expect(await violationsAround(element)).to.deep.equal([])
    })

  it('says the same of a token that is of no link, and asks the backend nothing', async () => {
    const read = recorded(json(aRecovery()))
    const answers = linked({}, { [READ_LINK]: read.answer })
    const client = linkClient(answers, { getToken: () => aToken() })
    await opened(answers, { state: 'denied', client })
    expect(read.asked).to.deep.equal([])
  })

  it('has a link that ended while the page was open', async () => {
    const open = json(aRecoveryResult())
    const answers = paying(
      {},
      {
        [READ_LINK]: inTurn(json(aRecovery()), problem('unauthorized')),
        [FOLLOW_LINK]: inTurn(open, problem('unauthorized')),
      },
    )
    const element = await opened(answers)
    await press(element, PAY)
    await inState(element, 'denied')
    await reads(element, 'This link does not work anymore')
  })
})

describe('<recharge-recovery> that cannot be read', () => {
  it('says so, and reads again when asked to', async () => {
    const answers = paying({}, { [READ_LINK]: inTurn(status(400), json(aRecovery())) })
    const element = await opened(answers, { state: 'failed' })
    await reads(element, 'The payment could not be loaded.')
    await press(element, 'Try again')
    await pressable(element, PAY)
  })

  it('says so without a network', async () => {
    const element = await opened(linked({}, { [READ_LINK]: unreachable }), { state: 'failed' })
    await reads(element, 'The payment could not be loaded.')
  })

  it('is loading until it is known', async () => {
    const element = await opened(linked({}, { [READ_LINK]: never }), { state: 'loading' })
    await says(element, 'Loading the payment')
    expect(card(element).ariaBusy).to.equal('true')
  })

  it('lets one open it again when the provider was away', async () => {
    let away = true
    const follow = (request: Request) =>
      (away ? problem('payments_unavailable') : json(aRecoveryResult()))(request)
    const answers = paying({}, { [FOLLOW_LINK]: follow })
    const element = await opened(answers, { state: 'opening', client: hastyLinkClient(answers) })
    await reads(element, 'The payment could not be opened. Nothing was charged.')
    away = false
    await press(element, 'Try again')
    await pressable(element, PAY)
  })

  it('says so outside a configured page', async () => {
    const element = placeA(RechargeRecovery, html`<recharge-recovery></recharge-recovery>`)
    await inState(element, 'not-configured')
    expect(textOf(card(element))).to.include('Payments are not set up on this page.')
  })
})
