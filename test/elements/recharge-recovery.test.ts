import { expect } from '@open-wc/testing'
import { inTurn, json, problem, recorded } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { aRecoveryResult, FOLLOW_LINK, linked, READ_LINK } from '../support/recoveries.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, inState, textOf } from './support/page.js'
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

describe('<recharge-recovery>', () => {
  it('says what is to be paid, for whom, until when, and why', async () => {
    const element = await opened(paying())
    await pressable(element, PAY)
    for (const words of [
      'Finish a payment For Northgate Practice',
      'Credits 500 credits',
      'Total with tax $53.55',
      'Can be paid until Nov 24, 4:30 AM (America/New_York)',
      'There is not enough money on this card.',
      'is not saved',
    ])
      expect(textOf(card(element))).to.include(words)
    expect(await violationsAround(element)).to.deep.equal([])
  })

  it('pays with a card in a form of the page itself, by the payment it began with', async () => {
    const till = fakeTill()
    const follow = recorded(paying()[FOLLOW_LINK]!)
    const element = await opened(paying({}, { [FOLLOW_LINK]: follow.answer }), { till })
    const complete = eventsOf('credits-recovery-complete')
    await pressable(element, PAY)
    expect(till.container()!.getRootNode() === document).to.equal(true)
    await press(element, PAY)
    await inState(element, 'done')
    await reads(element, 'Credits added 500 credits went to the practice’s account.')
    expect(till.calls).to.include.members(['load pk_test_1', 'open 5355 USD', 'pay form'])
    expect(complete()[0]!.detail.purchase.id).to.equal('pur_9')
    expect(follow.asked).to.have.length(3)
    expect(element.shadowRoot!.activeElement?.id).to.equal('title')
    expect(await violationsAround(element)).to.deep.equal([])
  })

  it('asks for nothing that its token does not open', async () => {
    const asked: string[] = []
    const answers = paying()
    const watched = Object.fromEntries(
      Object.entries(answers).map(([operation, answer]) => [
        operation,
        (request: Request) => (asked.push(operation), answer(request)),
      ]),
    )
    const element = await opened(watched)
    await press(element, PAY)
    await inState(element, 'done')
    expect(new Set(asked)).to.deep.equal(new Set([READ_LINK, FOLLOW_LINK]))
  })

  it('says why a try was declined, and lets one try again', async () => {
    const till = fakeTill({ outcomes: [{ kind: 'declined', code: 'expired_card' }] })
    const element = await opened(paying(), { till })
    await press(element, PAY)
    await reads(element, 'This card has expired. Nothing was charged.')
    await says(element, 'This card has expired.')
    await pressable(element, PAY)
  })

  it('does nothing with a form that is not filled in', async () => {
    const till = fakeTill({ complete: false })
    const element = await opened(paying(), { till })
    await press(element, PAY)
    await pressable(element, PAY)
    expect(till.calls).not.to.include('pay form')
  })

  it('leads to the bank that asks, without a form', async () => {
    const till = fakeTill()
    const asking = { state: 'requires_action', declineCode: 'authentication_required' } as const
    const done = json(aRecoveryResult({ state: 'succeeded' }))
    const answers = paying(asking, {
      [FOLLOW_LINK]: inTurn(json(aRecoveryResult(asking)), done),
    })
    const element = await opened(answers, { till })
    await reads(element, 'Your bank wants you to confirm this payment.')
    await press(element, 'Continue with your bank')
    await inState(element, 'done')
    expect(till.calls).to.deep.equal(['load pk_test_1', 'authenticate pi_9_secret_9'])
  })

  it('says that the bank asks while it does', async () => {
    const till = fakeTill({
      outcomes: [
        ({ onAuthenticate }) => {
          onAuthenticate()
          return new Promise(() => {})
        },
      ],
    })
    const element = await opened(paying(), { till })
    await press(element, PAY)
    await reads(element, 'Your bank asks you to confirm this payment.')
    expect(button(element).ariaDisabled).to.equal('true')
  })

  it('turns a wheel as wide as it is high while it pays', async () => {
    const till = fakeTill({ outcomes: [() => new Promise(() => {})] })
    const element = await opened(paying(), { till })
    await press(element, PAY)
    await reads(element, 'Paying…')
    const { offsetWidth, offsetHeight } = button(element).querySelector<HTMLElement>('.wheel')!
    expect(offsetWidth).to.be.greaterThan(0)
    expect(offsetHeight).to.equal(offsetWidth)
  })

  it('waits for a payment that takes its time', async () => {
    const slow = json(aRecoveryResult({ state: 'processing' }))
    const open = json(aRecoveryResult())
    const element = await opened(paying({}, { [FOLLOW_LINK]: inTurn(open, open, slow) }))
    await press(element, PAY)
    await inState(element, 'processing')
    await reads(element, 'Your payment is being processed')
  })

  it('says that nobody knows when the answer is lost, and asks again', async () => {
    const open = json(aRecoveryResult())
    const paid = json(aRecoveryResult({ state: 'succeeded' }))
    const answers = linked({}, { [FOLLOW_LINK]: inTurn(open, open, problem('not_found'), paid) })
    const element = await opened(answers)
    await press(element, PAY)
    await reads(element, 'We do not know yet whether you have paid')
    await press(element, 'Check again')
    await inState(element, 'done')
  })
})

it('<recharge-recovery> speaks Arabic from right to left', async () => {
  const element = await opened(paying(), { lang: 'ar' })
  await reads(element, 'إتمام دفعة')
  expect(card(element).dir).to.equal('rtl')
  expect(await violationsAround(element)).to.deep.equal([])
})
