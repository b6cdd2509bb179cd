import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { clientAnswering, inTurn, json, problem, recorded, status } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { aPurchaseResult } from '../support/purchases.js'
import { afterThisTest, inState, place } from './support/page.js'
import {
  begun,
  BUY,
  buttonNamed,
  CANCEL,
  FOLLOW,
  oneCard,
  readyToPay,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

describe('<credit-purchase> that comes back', () => {
  it('pays what was begun, and begins nothing', async () => {
    const buy = recorded(json(aPurchaseResult()))
    const { element, calls } = shopOver(
      selling({
        ...oneCard,
        ...begun({}),
        [BUY]: buy.answer,
        [FOLLOW]: inTurn(
          json(aPurchaseResult()),
          json(aPurchaseResult()),
          json(aPurchaseResult({ state: 'succeeded' })),
        ),
      }),
    )
    await inState(element, 'unfinished')
    expect(wordsOf(element)).to.contain('Finish your purchase')
    expect(wordsOf(element)).not.to.contain('Choose a bundle')
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(buy.asked.length).to.equal(0)
    expect(calls).to.deep.equal(['load pk_test_1', 'pay pm_1'])
  })

  it('does not pay what was paid meanwhile', async () => {
    const { element, calls } = shopOver(
      selling({
        ...begun({}),
        [FOLLOW]: inTurn(json(aPurchaseResult()), json(aPurchaseResult({ state: 'succeeded' }))),
      }),
    )
    await inState(element, 'unfinished')
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(wordsOf(element)).to.contain('This was paid already')
    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal([])
  })

  it('goes on with the bank', async () => {
    const { element, calls } = shopOver(
      selling({
        ...begun({}),
        [FOLLOW]: inTurn(
          json(aPurchaseResult({ state: 'requires_action' })),
          json(aPurchaseResult({ state: 'succeeded' })),
        ),
      }),
    )
    await inState(element, 'unfinished')
    buttonNamed(element, 'Continue with your bank').click()
    await inState(element, 'done')

    expect(calls).to.include('authenticate pi_1_secret_1')
  })

  it('says what could not be cancelled, and that it is still there', async () => {
    const { element } = shopOver(
      selling({ ...begun({}), [CANCEL]: status(404), [FOLLOW]: json(aPurchaseResult()) }),
    )
    await inState(element, 'unfinished')
    buttonNamed(element, 'Cancel this purchase').click()
    await waitUntil(() => wordsOf(element).includes('could not be cancelled'))
    expect(wordsOf(element)).not.to.contain('could not be started')
    expect(wordsOf(element)).to.contain('Finish your purchase')
  })

  it('cancels what was begun', async () => {
    const { element } = shopOver(selling(begun({})))
    await inState(element, 'unfinished')
    buttonNamed(element, 'Cancel this purchase').click()
    await inState(element, 'ended')

    expect(wordsOf(element)).to.contain('Nothing was charged.')
    buttonNamed(element, 'Choose again').click()
    await readyToPay(element)
  })

  it('shows how it ended while the page was away', async () => {
    const answers = selling()
    const client = clientAnswering(answers)
    const { load } = fakeTill()
    const key = `credits-purchase ${client.baseUrl} acct_1 member_1`
    localStorage.setItem(key, 'pur_1')
    afterThisTest(() => localStorage.clear())
    const provider = place(
      html`<credits-provider .client=${client}
        ><credit-purchase lang="en" .loadTill=${load}></credit-purchase
      ></credits-provider>`,
    )
    const element = provider.querySelector('credit-purchase')!
    await inState(element, 'done')

    expect(wordsOf(element)).to.contain('Credits added')
    expect(localStorage.getItem(key)).to.equal(null)
  })

  for (const [what, purchase, title] of [
    ['is disputed', { dispute: 'open' }, 'Payment disputed'],
    ['was taken back by the bank', { dispute: 'lost' }, 'Payment taken back'],
    ['went back', { refunded: 500 }, 'Money returned'],
  ] as const)
    it(`does not say that credits are there when the money ${what}`, async () => {
      const { element } = shopOver(selling(begun({ state: 'succeeded', ...purchase })))
      await inState(element, 'done')

      expect(wordsOf(element)).to.contain(title)
      expect(wordsOf(element)).not.to.contain('Credits added')
      expect(wordsOf(element)).not.to.contain('are in your account')
    })

  it('says that credits are there when a dispute was won', async () => {
    const { element } = shopOver(selling(begun({ state: 'succeeded', dispute: 'won' })))
    await inState(element, 'done')

    expect(wordsOf(element)).to.contain('Credits added')
  })

  it('hears of a purchase that is begun and paid in another tab', async () => {
    let state: 'open' | 'succeeded' = 'open'
    const { element } = shopOver(selling({ [FOLLOW]: json(() => aPurchaseResult({ state })) }))
    await readyToPay(element)
    const [first] = Object.keys(localStorage)
    expect(first).to.equal(undefined)
    const provider = element.closest('credits-provider')!
    const key = `credits-purchase ${provider.client!.baseUrl} acct_1 member_1`
    dispatchEvent(new StorageEvent('storage', { key, newValue: 'pur_1' }))
    await inState(element, 'unfinished')
    state = 'succeeded'
    dispatchEvent(new StorageEvent('storage', { key, newValue: null }))
    await inState(element, 'done')

    expect(wordsOf(element)).to.contain('in another tab or on another device')
  })

  it('finds what is open when another order is refused for it', async () => {
    const { element } = shopOver(
      selling({
        [BUY]: problem('purchase_open', { purchase: 'pur_7' }),
        [FOLLOW]: json(aPurchaseResult({ id: 'pur_7' })),
      }),
    )
    ;(await readyToPay(element)).click()
    await inState(element, 'unfinished')
  })
})
