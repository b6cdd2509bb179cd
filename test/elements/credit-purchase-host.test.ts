import { expect } from '@open-wc/testing'
import { html } from 'lit'
import '../../src/define/billing-details.js'
import { aBillingDetails } from '../support/billing-details.js'
import { type Answers, json, problem } from '../support/fake-api.js'
import { aBundles } from '../support/purchases.js'
import { afterThisTest, inState } from './support/page.js'
import {
  buttonNamed,
  radioOf,
  readyToPay,
  said,
  selling,
  shopOver,
  wordsOf,
} from './support/purchase.js'
import { waitUntil } from './support/wait-until.js'

const NOT_HERE = 'They cannot be given here. Whoever manages the practice’s credits gives them'

/** Without billing details; the page has the form for them. */
const lackingDetails = (details: Answers) =>
  shopOver(
    selling({
      'GET /v1/bundles': json(aBundles({ blocked: 'billing_details_required' })),
      ...details,
    }),
    {},
    ({ load }) =>
      html`<credit-purchase lang="en" .loadTill=${load}></credit-purchase
        ><billing-details lang="en"></billing-details>`,
  ).element

function takingOver(type: 'credits-purchase-ask' | 'credits-billing-details-needed'): void {
  const take = (event: Event): void => event.preventDefault()
  document.addEventListener(type, take)
  afterThisTest(() => document.removeEventListener(type, take))
}

describe('<credit-purchase> in a page', () => {
  it('tells the page’s developer once that a bundle is not for sale', async () => {
    const { warn } = console
    const warned: unknown[] = []
    afterThisTest(() => (console.warn = warn))
    console.warn = (...words: unknown[]) => void warned.push(words[0])
    const { element } = shopOver(
      selling(),
      {},
      ({ load }) =>
        html`<credit-purchase lang="en" bundle="gone" .loadTill=${load}></credit-purchase>`,
    )
    await readyToPay(element)
    element.refresh()
    await readyToPay(element)

    expect(warned.length).to.equal(1)
    expect(warned[0]).to.contain('bundle="gone" is not for sale')
    expect(radioOf(element, 'credits-100').checked).to.equal(true)
  })

  it('says whom to ask when nobody handles it', async () => {
    const { element } = shopOver(selling({ 'GET /v1/quote': problem('forbidden') }))
    await inState(element, 'not-allowed')
    buttonNamed(element, 'Ask the admin').click()
    await element.updateComplete

    const words =
      'Nothing is sent from here. Tell an admin of your practice that you need 500 credits.'
    expect(wordsOf(element)).to.contain(words)
    expect(said(element)).to.equal(words)
  })

  it('says nothing more when the page asks the admin itself', async () => {
    takingOver('credits-purchase-ask')
    const { element } = shopOver(selling({ 'GET /v1/quote': problem('forbidden') }))
    await inState(element, 'not-allowed')
    buttonNamed(element, 'Ask the admin').click()
    await element.updateComplete

    expect(wordsOf(element)).not.to.contain('Nothing is sent from here.')
  })

  it('goes to the first empty field of the form for billing details', async () => {
    const element = lackingDetails({
      'GET /v1/billing-details': json(aBillingDetails({ address: null, taxId: null })),
    })
    const form = document.querySelector('billing-details')!
    await inState(form, 'ready')
    await inState(element, 'blocked')
    buttonNamed(element, 'Add billing details').click()
    await element.updateComplete

    expect(form.shadowRoot!.activeElement!.id).to.equal('country')
    expect(wordsOf(element)).not.to.contain(NOT_HERE)
  })

  it('says where billing details are given when this person has no form for them', async () => {
    const element = lackingDetails({ 'GET /v1/billing-details': problem('forbidden') })
    await inState(document.querySelector('billing-details')!, 'denied')
    await inState(element, 'blocked')
    buttonNamed(element, 'Add billing details').click()
    await waitUntil(() => said(element).startsWith(NOT_HERE))

    expect(wordsOf(element)).to.contain(NOT_HERE)
  })

  it('leaves billing details to a page that takes over', async () => {
    takingOver('credits-billing-details-needed')
    const element = lackingDetails({ 'GET /v1/billing-details': json(aBillingDetails()) })
    await inState(document.querySelector('billing-details')!, 'ready')
    await inState(element, 'blocked')
    buttonNamed(element, 'Add billing details').click()
    await element.updateComplete

    expect(document.querySelector('billing-details')!.matches(':focus-within')).to.equal(false)
    expect(wordsOf(element)).not.to.contain(NOT_HERE)
  })
})
