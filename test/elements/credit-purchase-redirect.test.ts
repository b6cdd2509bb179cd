import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { inTurn, json, recorded } from '../support/fake-api.js'
import type { FakeTill } from '../support/fake-till.js'
import { aPurchaseResult } from '../support/purchases.js'
import { afterThisTest, eventsOf, inState } from './support/page.js'
import {
  begun,
  BUY,
  buttonNamed,
  FOLLOW,
  readyToPay,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

const redirecting = ({ load }: FakeTill) =>
  html`<credit-purchase lang="en" checkout="redirect" .loadTill=${load}></credit-purchase>`

const PAGE = 'https://checkout.stripe.com/c/pay/1'

const hosted = (checkoutUrl: string) => ({
  ...aPurchaseResult(),
  clientSecret: null,
  checkoutUrl,
})

/** Hears where the element would go, and stays. */
function staying() {
  const left = eventsOf('credits-checkout-start')
  const stay = (event: Event): void => event.preventDefault()
  document.addEventListener('credits-checkout-start', stay)
  afterThisTest(() => document.removeEventListener('credits-checkout-start', stay))
  return left
}

const asking = (checkoutUrl: string) => {
  const buy = recorded(json(hosted(checkoutUrl)))
  const left = staying()
  return { buy, left, ...shopOver(selling({ [BUY]: buy.answer }), {}, redirecting) }
}

describe('<credit-purchase checkout="redirect">', () => {
  it('leaves for the provider’s page, which comes back to this one', async () => {
    const { element, buy, left, calls } = asking(PAGE)
    ;(await readyToPay(element)).click()
    await waitUntil(() => left().length > 0)

    expect(left()[0]!.detail.url).to.equal(PAGE)
    expect(await buy.asked[0]!.json()).to.include({ returnUrl: location.href })
    expect(calls).to.deep.equal([])
  })

  it('leaves once, however often it is clicked', async () => {
    const { element, buy, left } = asking(PAGE)
    const button = await readyToPay(element)
    button.click()
    button.click()
    await waitUntil(() => left().length > 0)

    expect(buy.asked.length).to.equal(1)
    expect(left().length).to.equal(1)
  })

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,pay',
    'https://evil.test/pay',
    'https://checkout.stripe.com@evil.test/pay',
    'http://checkout.stripe.com/',
  ])
    it(`does not leave for ${url}`, async () => {
      const { element, left } = asking(url)
      ;(await readyToPay(element)).click()
      await waitUntil(() => wordsOf(element).includes('not one that this page trusts'))

      expect(left().length).to.equal(0)
      expect(element.shadowRoot!.innerHTML).not.to.contain(url)
    })

  it('goes back to the page on which it was begun, also where cards are typed in here', async () => {
    const left = staying()
    const { element, calls } = shopOver(selling({ ...begun({}), [FOLLOW]: json(hosted(PAGE)) }))
    await inState(element, 'unfinished')
    expect(wordsOf(element)).to.contain('Nothing was charged.')
    buttonNamed(element, 'Continue to payment').click()
    await waitUntil(() => left().length > 0)

    expect(left()[0]!.detail.url).to.equal(PAGE)
    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal([])
  })

  it('remembers what it leaves for, also where it was begun in another browser', async () => {
    const left = staying()
    const { element } = shopOver(selling({ ...begun({}), [FOLLOW]: json(hosted(PAGE)) }))
    await inState(element, 'unfinished')
    buttonNamed(element, 'Continue to payment').click()
    await waitUntil(() => left().length > 0)

    const kept = Array.from({ length: localStorage.length }, (_, n) =>
      localStorage.getItem(localStorage.key(n)!),
    )
    expect(kept).to.deep.equal(['pur_1'])
  })

  it('pays here what was begun here', async () => {
    const left = staying()
    const { element, calls } = shopOver(
      selling({
        ...begun({}),
        [FOLLOW]: inTurn(
          json(aPurchaseResult()),
          json(aPurchaseResult()),
          json(aPurchaseResult({ state: 'succeeded' })),
        ),
      }),
      {},
      redirecting,
    )
    await inState(element, 'unfinished')
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(left().length).to.equal(0)
    expect(calls).to.include('pay form')
  })
})
