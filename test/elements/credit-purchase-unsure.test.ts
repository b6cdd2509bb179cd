import { expect } from '@open-wc/testing'
import type { CardOutcome } from '../../src/payment/till.js'
import { inTurn, json, problem } from '../support/fake-api.js'
import { aPaymentMethod, aPurchaseResult } from '../support/purchases.js'
import { eventsOf, inState } from './support/page.js'
import {
  begun,
  BUY,
  buttonNamed,
  FOLLOW,
  hasRadio,
  oneCard,
  radioOf,
  readyToPay,
  said,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

const paid = json(aPurchaseResult({ state: 'succeeded' }))
const html = (): Response =>
  new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })

describe('<credit-purchase> that is not told how a payment ended', () => {
  for (const [what, answer] of Object.entries({
    'is refused': problem('forbidden'),
    'gets a page in place of an answer': html,
  }))
    it(`never says that nothing was charged when it ${what}, and does not pay twice`, async () => {
      const errors = eventsOf('credits-error')
      const { element, calls } = shopOver(selling({ [FOLLOW]: inTurn(answer, paid) }))
      const button = await readyToPay(element)
      button.focus()
      button.click()
      await waitUntil(() => wordsOf(element).includes('We do not know yet whether you have paid'))

      expect(wordsOf(element)).not.to.contain('Nothing was charged')
      expect(said(element)).to.contain('Your card may have been charged.')
      expect(buttonNamed(element, 'Purchase Credits')).to.equal(undefined)
      expect(errors().length).to.equal(1)
      expect(element.shadowRoot!.activeElement?.textContent).to.contain('We do not know yet')

      buttonNamed(element, 'Check again').click()
      await inState(element, 'done')
      expect(calls.filter((call) => call.startsWith('pay')).length).to.equal(1)
    })
})

describe('<credit-purchase> while it is paying', () => {
  const twoCards = (): Response =>
    Response.json({
      paymentMethods: [aPaymentMethod(), aPaymentMethod({ id: 'pm_2', use: 'backup' })],
    })

  it('takes the card that was chosen, also when that has left the file meanwhile', async () => {
    let answer = (): void => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    const { element, calls } = shopOver(
      selling({
        'GET /v1/payment-methods': inTurn(twoCards, json({ paymentMethods: [aPaymentMethod()] })),
        [BUY]: async () => {
          await held
          return Response.json(aPurchaseResult())
        },
      }),
    )
    await readyToPay(element)
    await waitUntil(() => hasRadio(element, 'pm_2'))
    radioOf(element, 'pm_2').click()
    buttonNamed(element, 'Purchase Credits').click()
    await inState(element, 'paying')
    element.refresh()
    await waitUntil(() => !hasRadio(element, 'pm_2'))
    answer()
    await inState(element, 'done')

    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal(['pay pm_2'])
  })

  it('shows what is paid, whatever the page asks for meanwhile', async () => {
    let end: (outcome: CardOutcome) => void = () => {}
    const outcome = new Promise<CardOutcome>((resolve) => (end = resolve))
    const { element } = shopOver(selling(oneCard), { outcomes: [outcome] })
    ;(await readyToPay(element)).click()
    await inState(element, 'paying')
    element.bundle = 'credits-100'
    element.checkout = 'redirect'
    await element.updateComplete

    expect(wordsOf(element)).to.contain('Total $53.55')
    end({ kind: 'confirmed' })
    await inState(element, 'done')
  })

  it('keeps the focus of someone who pressed Enter on a choice', async () => {
    const { element } = shopOver(selling(), { outcomes: [{ kind: 'declined', code: 'lost_card' }] })
    await readyToPay(element)
    radioOf(element, 'credits-500').focus()
    element.shadowRoot!.querySelector('form')!.requestSubmit()
    await inState(element, 'declined')

    expect(element.shadowRoot!.activeElement?.textContent).to.contain('Purchase Credits')
  })

  it('offers the bank again when its code cannot be loaded', async () => {
    const { element } = shopOver(
      selling({
        ...begun({ state: 'requires_action' }),
        [FOLLOW]: json(aPurchaseResult({ state: 'requires_action' })),
      }),
      { loading: () => Promise.reject(new Error('no network')) },
    )
    await inState(element, 'unfinished')
    buttonNamed(element, 'Continue with your bank').click()
    await waitUntil(() => wordsOf(element).includes('Nothing was charged.'))

    await inState(element, 'choosing')
    expect(buttonNamed(element, 'Continue with your bank').ariaDisabled).to.equal('false')
  })
})
