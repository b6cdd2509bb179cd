import { expect } from '@open-wc/testing'
import type { CardOutcome } from '../../src/payment/till.js'
import { aBalance } from '../support/balances.js'
import { inTurn, json, problem, recorded } from '../support/fake-api.js'
import { aPurchaseResult, aQuote } from '../support/purchases.js'
import { eventsOf, inState } from './support/page.js'
import {
  BUY,
  buttonNamed,
  hasRadio,
  FOLLOW,
  oneCard,
  readyToPay,
  said,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

describe('<credit-purchase> pays', () => {
  it('with a new card, and says that the credits are there', async () => {
    const complete = eventsOf('credits-purchase-complete')
    const { asked, answer } = recorded(json(aPurchaseResult()))
    const balance = recorded(json(aBalance()))
    const { element, calls } = shopOver(
      selling({ [BUY]: answer, 'GET /v1/balance': balance.answer }),
    )
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(await asked[0]!.json()).to.deep.equal({
      ...{ bundle: 'credits-500', quantity: 1, total: 5355, currency: 'USD', after: null },
    })
    expect(calls).to.include('pay form')
    expect(calls.at(-1)).to.equal('close')
    expect(wordsOf(element)).to.contain('500 credits are in your account. They never expire.')
    expect(wordsOf(element)).to.contain('$53.55 paid with Visa ending in 4242.')
    expect(said(element)).to.contain('Credits added')
    expect(complete().map(({ detail }) => detail.purchase.id)).to.deep.equal(['pur_1'])
    expect(balance.asked.length, 'the balance is read again').to.be.above(0)
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Credits added')
  })

  it('with a card on file by its id', async () => {
    const { element, calls } = shopOver(selling(oneCard))
    await readyToPay(element)
    await waitUntil(() => hasRadio(element, 'pm_1'))
    buttonNamed(element, 'Purchase Credits').click()
    await inState(element, 'done')

    expect(calls).to.include('pay pm_1')
  })

  it('once for a double click, and for Enter twice', async () => {
    const start = eventsOf('credits-purchase-start')
    const { asked, answer } = recorded(json(aPurchaseResult()))
    const { element, calls } = shopOver(selling({ [BUY]: answer }))
    const button = await readyToPay(element)
    button.click()
    button.click()
    element.shadowRoot!.querySelector('form')!.requestSubmit()
    await inState(element, 'done')

    expect(asked.length).to.equal(1)
    expect(start().length).to.equal(1)
    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal(['pay form'])
  })

  it('nothing while the card is not filled in', async () => {
    const { asked, answer } = recorded(json(aPurchaseResult()))
    const start = eventsOf('credits-purchase-start')
    const { element } = shopOver(selling({ [BUY]: answer }), { complete: false })
    ;(await readyToPay(element)).click()
    await inState(element, 'choosing')

    expect([asked.length, start().length]).to.deep.equal([0, 0])
  })

  it('nothing when the page takes over', async () => {
    const { asked, answer } = recorded(json(aPurchaseResult()))
    const { element } = shopOver(selling({ [BUY]: answer }))
    element.addEventListener('credits-purchase-start', (event) => event.preventDefault())
    ;(await readyToPay(element)).click()
    await element.updateComplete
    await inState(element, 'choosing')

    expect(asked.length).to.equal(0)
  })

  it('and waits for the bank, which asks the person', async () => {
    let end!: (outcome: CardOutcome) => void
    const { element } = shopOver(selling(), {
      outcomes: [
        ({ onAuthenticate }) => {
          onAuthenticate()
          return new Promise((resolve) => (end = resolve))
        },
      ],
    })
    ;(await readyToPay(element)).click()
    await inState(element, 'authenticating')
    expect(said(element)).to.contain('Your bank asks you to confirm this payment.')
    end({ kind: 'confirmed' })
    await inState(element, 'done')
  })

  it('and follows a payment that takes its time', async () => {
    const processing = json(aPurchaseResult({ state: 'processing' }))
    const { element } = shopOver(
      selling({
        [FOLLOW]: inTurn(processing, processing, json(aPurchaseResult({ state: 'succeeded' }))),
      }),
    )
    const seen: string[] = []
    const watch = new MutationObserver(() => seen.push(said(element)))
    watch.observe(element.shadowRoot!, { subtree: true, characterData: true, childList: true })
    ;(await readyToPay(element)).click()
    await inState(element, 'done')
    watch.disconnect()

    expect(seen.some((words) => words.startsWith('Your payment is being processed'))).to.equal(true)
  })

  it('says what it is that takes its time', async () => {
    const processing = json(aPurchaseResult({ state: 'processing' }))
    const { element } = shopOver(selling({ [FOLLOW]: processing }))
    ;(await readyToPay(element)).click()
    await inState(element, 'processing')

    expect(wordsOf(element)).to.match(/500 credits for \$53\.55, ordered on \w+ \d+/)
  })

  it('nothing at a price that has changed, and shows the new one', async () => {
    let price = 4500
    const { element, calls } = shopOver(
      selling({
        'GET /v1/quote': () => Response.json(aQuote({ price })),
        [BUY]: () => {
          price = 5000
          return problem('price_changed')(new Request('https://credits.test'))
        },
      }),
    )
    ;(await readyToPay(element)).click()
    await waitUntil(() => wordsOf(element).includes('Total $59.50'))

    expect(wordsOf(element)).to.contain('The price has changed, and nothing was charged.')
    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal([])
  })

  it('nothing that somebody else has paid already', async () => {
    const { element, calls } = shopOver(
      selling({ [BUY]: json(aPurchaseResult({ state: 'succeeded' })) }),
    )
    ;(await readyToPay(element)).click()
    await inState(element, 'done')

    expect(wordsOf(element)).to.contain('Nothing was charged twice.')
    expect(calls.filter((call) => call.startsWith('pay'))).to.deep.equal([])
  })

  it('nothing for certain when the provider cannot say: the backend is asked', async () => {
    const { element } = shopOver(selling({ [FOLLOW]: json(aPurchaseResult({ state: 'open' })) }), {
      outcomes: [{ kind: 'unknown' }],
    })
    ;(await readyToPay(element)).click()
    await waitUntil(() => wordsOf(element).includes('The payment did not go through.'))
  })
})
