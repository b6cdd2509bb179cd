import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { json, never, problem, recorded, status } from '../support/fake-api.js'
import { aBundles } from '../support/purchases.js'
import { eventsOf, inState } from './support/page.js'
import {
  buttonNamed,
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

describe('<credit-purchase>', () => {
  it('says what is for sale, what it is worth, and what it costs with tax', async () => {
    const { element } = shopOver(selling())
    await readyToPay(element)

    expect(wordsOf(element)).to.contain(
      '500 credits $45.00 $0.09 a credit, 10% less than the smallest bundle',
    )
    expect(wordsOf(element)).to.contain('2,000 credits Best value $160.00 $0.08 a credit, 20% less')
    expect(wordsOf(element)).to.contain('VAT 19% $8.55 Total $53.55')
    expect(wordsOf(element)).to.contain('We accept Visa Mastercard American Express')
    expect(wordsOf(element)).to.contain('Purchases are generally non-refundable. Contact support')
  })

  it('is a group of native radio buttons, and says the new total aloud', async () => {
    const { element } = shopOver(selling())
    await readyToPay(element)
    radioOf(element, 'credits-2000').click()
    await waitUntil(() => said(element) === 'Total $190.40')

    expect(radioOf(element, 'credits-2000').checked).to.equal(true)
    expect(radioOf(element, 'credits-500').checked).to.equal(false)
    expect(radioOf(element, 'credits-500').closest('fieldset')).not.to.equal(null)
  })

  it('shows no total while the price of another choice is on its way', async () => {
    let slow = false
    const quote = selling()['GET /v1/quote']!
    const { element } = shopOver(
      selling({ 'GET /v1/quote': (request) => (slow ? never : quote)(request) }),
    )
    await readyToPay(element)
    slow = true
    radioOf(element, 'credits-2000').click()
    await element.updateComplete

    expect(wordsOf(element)).not.to.contain('$53.55')
    expect(buttonNamed(element, 'Purchase Credits').getAttribute('aria-disabled')).to.equal('true')
  })

  it('takes a quantity where a bundle allows one', async () => {
    const { element } = shopOver(selling())
    await readyToPay(element)
    expect(buttonNamed(element, 'One more')).to.equal(undefined)
    radioOf(element, 'credits-100').click()
    await element.updateComplete
    buttonNamed(element, 'One more').click()
    await waitUntil(() => wordsOf(element).includes('2 × 100 credits'))

    expect(wordsOf(element)).to.contain('Total $23.80')
  })

  it('asks the server for the price, and marks one that is old', async () => {
    const { asked, answer } = recorded(selling()['GET /v1/quote']!)
    let broken = false
    const { element } = shopOver(
      selling({ 'GET /v1/quote': (request) => (broken ? status(404) : answer)(request) }),
    )
    await readyToPay(element)
    expect(new URL(asked[0]!.url).search).to.equal('?bundle=credits-500&quantity=1')
    broken = true
    element.refresh()
    await waitUntil(() => wordsOf(element).includes('This price may be out of date.'))
  })

  it('leads to support only where links may lead', async () => {
    const { element } = shopOver(
      selling(),
      {},
      ({ load }) =>
        html`<credit-purchase
          lang="en"
          link-hosts="help.credits.test"
          .loadTill=${load}
        ></credit-purchase>`,
    )
    await readyToPay(element)
    const links = () => [...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href)
    expect(links()).to.deep.equal(['https://help.credits.test/refunds'])

    element.linkHosts = 'elsewhere.test'
    await element.updateComplete
    expect(links()).to.deep.equal([])
  })

  for (const supportUrl of ['javascript:alert(1)', 'data:text/html,x', 'https://evil.test/'])
    it(`renders no link to ${supportUrl}`, async () => {
      const { element } = shopOver(selling({ 'GET /v1/bundles': json(aBundles({ supportUrl })) }))
      await readyToPay(element)

      expect(element.shadowRoot!.querySelector('a')).to.equal(null)
      expect(element.shadowRoot!.innerHTML).not.to.contain(supportUrl)
    })

  it('chooses the default card, and keeps the form of a new one while another is chosen', async () => {
    const { element, calls, container } = shopOver(selling(oneCard))
    await readyToPay(element)
    await waitUntil(() => hasRadio(element, 'pm_1'))
    expect(radioOf(element, 'pm_1').checked).to.equal(true)
    radioOf(element, 'new').click()
    await waitUntil(() => container()?.querySelector('input'))
    container()!.querySelector('input')!.value = '4242'
    radioOf(element, 'pm_1').click()
    await element.updateComplete
    radioOf(element, 'new').click()
    await element.updateComplete

    expect(container()!.querySelector('input')!.value).to.equal('4242')
    expect(calls).to.deep.equal(['load pk_test_1', 'open 5355 USD'])
  })

  it('lets someone who may not buy ask an admin', async () => {
    const asked = eventsOf('credits-purchase-ask')
    const { element, calls } = shopOver(selling({ 'GET /v1/quote': problem('forbidden') }))
    await inState(element, 'not-allowed')
    buttonNamed(element, 'Ask the admin').click()

    expect(asked()[0]!.detail).to.deep.equal({ bundle: 'credits-500', quantity: 1 })
    expect(wordsOf(element)).to.contain('2,000 credits')
    expect(buttonNamed(element, 'Purchase Credits')).to.equal(undefined)
    expect(calls).to.deep.equal([])
  })

  for (const [blocked, words] of [
    ['no_subscription', 'You need an active subscription to buy credits.'],
    ['past_due', 'Pay the open invoice of your subscription'],
    ['canceled', 'Renew your subscription'],
    ['payments_unavailable', 'Credits cannot be bought at the moment.'],
  ] as const)
    it(`says what to do, before the bundles: ${blocked}`, async () => {
      const { element } = shopOver(selling({ 'GET /v1/bundles': json(aBundles({ blocked })) }))
      await inState(element, 'blocked')

      expect(wordsOf(element)).to.contain(words)
      expect(wordsOf(element).indexOf(words)).to.be.lessThan(
        wordsOf(element).indexOf('Choose a bundle'),
      )
      expect(buttonNamed(element, 'Purchase Credits')).to.equal(undefined)
    })

  it('asks for billing details', async () => {
    const needed = eventsOf('credits-billing-details-needed')
    const blocked = 'billing_details_required'
    const { element } = shopOver(selling({ 'GET /v1/bundles': json(aBundles({ blocked })) }))
    await inState(element, 'blocked')
    buttonNamed(element, 'Add billing details').click()

    expect(needed().length).to.equal(1)
  })

  it('asks nobody for billing details who may not buy', async () => {
    const bundles = json(aBundles({ blocked: 'billing_details_required' }))
    const { element } = shopOver(
      selling({ 'GET /v1/bundles': bundles, 'GET /v1/quote': problem('forbidden') }),
    )
    await inState(element, 'not-allowed')

    expect(buttonNamed(element, 'Ask the admin')).not.to.equal(undefined)
    expect(buttonNamed(element, 'Add billing details')).to.equal(undefined)
  })

  it('says so when nothing can be read, and reads again', async () => {
    let broken = true
    const { element } = shopOver(
      selling({
        'GET /v1/bundles': (request) => (broken ? status(404) : json(aBundles()))(request),
      }),
    )
    await inState(element, 'failed')
    expect(wordsOf(element)).to.equal('Buy credits Bundles could not be loaded. Try again')
    broken = false
    buttonNamed(element, 'Try again').click()

    await readyToPay(element)
  })
})
