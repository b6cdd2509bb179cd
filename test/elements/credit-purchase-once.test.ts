import { expect } from '@open-wc/testing'
import { inTurn, json, problem, recorded } from '../support/fake-api.js'
import { aBundles, aPurchaseResult } from '../support/purchases.js'
import { inState } from './support/page.js'
import {
  BUY,
  buttonNamed,
  FOLLOW,
  oneCard,
  readyToPay,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

describe('<credit-purchase> in two tabs', () => {
  it('shows what was paid in another tab, and pays it no second time', async () => {
    const buy = recorded(problem('purchased_meanwhile', { purchase: 'pur_7' }))
    const { element, calls } = shopOver(
      selling({
        [BUY]: buy.answer,
        [FOLLOW]: json(aPurchaseResult({ id: 'pur_7', state: 'succeeded' })),
      }),
    )
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(wordsOf(element)).to.contain('in another tab or on another device')
    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal([])
  })

  it('orders after the last purchase that was on the screen, whatever was read since', async () => {
    const order = recorded(json(aPurchaseResult()))
    const bundles = recorded(
      inTurn(
        json(aBundles({ lastPurchase: 'pur_1' })),
        json(aBundles({ lastPurchase: 'pur_2', bundles: aBundles().bundles.slice(0, 2) })),
      ),
    )
    const after = async (): Promise<unknown> =>
      ((await order.asked.at(-1)!.json()) as { after: unknown }).after
    const { element } = shopOver(
      selling({
        ...oneCard,
        'GET /v1/bundles': bundles.answer,
        [BUY]: order.answer,
        [FOLLOW]: json(aPurchaseResult({ id: 'pur_9', state: 'succeeded' })),
      }),
    )
    await readyToPay(element)
    element.refresh()
    await waitUntil(() => element.shadowRoot!.querySelectorAll('[name="bundle"]').length === 2)
    ;(await readyToPay(element)).click()
    await inState(element, 'done')
    expect(await after()).to.equal('pur_1')

    buttonNamed(element, 'Buy more').click()
    await inState(element, 'choosing')
    ;(await readyToPay(element)).click()
    await inState(element, 'done')
    expect(await after()).to.equal('pur_9')
  })
})
