import { expect } from '@open-wc/testing'
import type { Answers } from '../support/fake-api.js'
import { json, problem, recorded } from '../support/fake-api.js'
import { aBundles, aPurchaseResult } from '../support/purchases.js'
import { inState } from './support/page.js'
import {
  BUY,
  buttonNamed,
  readyToPay,
  said,
  selling,
  type Shop,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

const QUOTE = 'GET /v1/quote'

/** Sells until the right, or the token, is taken away. */
function shopUntil(code: 'forbidden' | 'unauthorized', more: Answers = {}) {
  const answers = selling(more)
  let taken = false
  const unless =
    (operation: string): Answers[string] =>
    (request) =>
      (taken ? problem(code) : answers[operation]!)(request)
  const shop = shopOver({ ...answers, [QUOTE]: unless(QUOTE), [BUY]: unless(BUY) })
  return { shop, take: (now: boolean) => (taken = now) }
}

const typed = ({ container }: Shop): HTMLInputElement => container()!.querySelector('input')!
const focusedIn = ({ element }: Shop): Element | null => element.shadowRoot!.activeElement

describe('<credit-purchase> when a right or the token goes while a card is typed', () => {
  it('says so where the focus is, and keeps the card until it is back', async () => {
    const { shop, take } = shopUntil('forbidden')
    const { element } = shop
    await readyToPay(element)
    typed(shop).focus()
    typed(shop).value = '4242'
    take(true)
    element.refresh()
    await inState(element, 'not-allowed')
    await waitUntil(() => said(element).startsWith('Only an admin can buy credits'))
    expect(focusedIn(shop)?.localName).to.equal('h2')

    take(false)
    element.refresh()
    await readyToPay(element)
    expect(typed(shop).value).to.equal('4242')
    expect(typed(shop).checkVisibility()).to.equal(true)
    expect(shop.calls.filter((call) => call.startsWith('open'))).to.have.length(1)
  })

  it('says that nothing was charged, and goes to the title when its button is gone', async () => {
    const { shop, take } = shopUntil('forbidden')
    const { element } = shop
    const pay = await readyToPay(element)
    take(true)
    pay.focus()
    pay.click()
    await inState(element, 'not-allowed')
    await waitUntil(() => focusedIn(shop)?.localName === 'h2')
    expect(wordsOf(element)).to.contain('The purchase could not be started. Nothing was charged.')
    expect(wordsOf(element)).to.contain('Only an admin can buy credits')
    expect(said(element)).to.contain('Nothing was charged.')
  })

  it('asks to sign in again, and pays once when that is done', async () => {
    const buy = recorded(json(aPurchaseResult()))
    const { shop, take } = shopUntil('unauthorized', { [BUY]: buy.answer })
    const { element, calls } = shop
    ;(await readyToPay(element)).focus()
    take(true)
    buttonNamed(element, 'Purchase Credits').click()
    await waitUntil(() =>
      wordsOf(element).includes('Sign in again to buy credits. The purchase could not be started.'),
    )
    expect(focusedIn(shop)).to.equal(buttonNamed(element, 'Purchase Credits'))

    take(false)
    buttonNamed(element, 'Purchase Credits').click()
    await inState(element, 'done')
    expect(buy.asked).to.have.length(1)
    expect(calls.filter((call) => call.startsWith('pay'))).to.have.length(1)
  })

  it('goes to the title when the subscription is found to be over', async () => {
    let over = false
    const shop = shopOver(
      selling({
        'GET /v1/bundles': json(() => aBundles(over ? { blocked: 'canceled' } : {})),
        [BUY]: problem('subscription_inactive'),
      }),
    )
    const pay = await readyToPay(shop.element)
    over = true
    pay.focus()
    pay.click()
    await inState(shop.element, 'blocked')
    await waitUntil(() => focusedIn(shop)?.localName === 'h2')
  })
})
