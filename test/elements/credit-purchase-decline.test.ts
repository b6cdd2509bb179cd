import { expect } from '@open-wc/testing'
import type { CardOutcome } from '../../src/payment/till.js'
import { inTurn, json, recorded } from '../support/fake-api.js'
import { aPurchase, aPurchaseResult, aQuote } from '../support/purchases.js'
import { inState } from './support/page.js'
import {
  BUY,
  CANCEL,
  radioOf,
  readyToPay,
  said,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

const declinedFor = (code: string): CardOutcome => ({ kind: 'declined', code })

describe('<credit-purchase> after a decline', () => {
  it('pays the same purchase, and nothing is typed again', async () => {
    const { asked, answer } = recorded(json(aPurchaseResult()))
    const outcomes: CardOutcome[] = [declinedFor('insufficient_funds'), { kind: 'confirmed' }]
    const { element, calls, container } = shopOver(selling({ [BUY]: answer }), { outcomes })
    const button = await readyToPay(element)
    container()!.querySelector('input')!.value = '4000 0000 0000 9995'
    button.focus()
    button.click()
    await inState(element, 'declined')

    expect(wordsOf(element)).to.contain('There is not enough money on this card.')
    expect(said(element)).to.contain('Nothing was charged.')
    expect(element.shadowRoot!.activeElement).to.equal(button)
    expect(container()!.querySelector('input')!.value).to.equal('4000 0000 0000 9995')
    expect(calls).not.to.include('close')

    button.click()
    await inState(element, 'done')
    expect(await Promise.all(asked.map((request) => request.json()))).to.have.length(2)
    expect(calls.filter((call) => call.startsWith('open')).length).to.equal(1)
  })

  it('buys another bundle, and the first purchase is cancelled', async () => {
    const cancel = recorded(json(aPurchaseResult({ state: 'canceled' })))
    const other = aPurchase({ id: 'pur_2', ...aQuote({ bundle: 'credits-100' }) })
    const { element } = shopOver(
      selling({
        [CANCEL]: cancel.answer,
        [BUY]: inTurn(
          json(aPurchaseResult()),
          json({ purchase: other, clientSecret: 'pi_2_secret', checkoutUrl: null }),
        ),
      }),
      { outcomes: [declinedFor('expired_card'), { kind: 'confirmed' }] },
    )
    ;(await readyToPay(element)).click()
    await inState(element, 'declined')
    radioOf(element, 'credits-100').click()
    await waitUntil(() => wordsOf(element).includes('Total $11.90'))
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(cancel.asked.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/v1/purchases/pur_1/cancel',
    ])
  })
})
