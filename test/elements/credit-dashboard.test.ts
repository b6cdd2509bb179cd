import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditDashboard } from '../../src/elements/credit-dashboard.js'
import { noBillingDetails } from '../support/billing-details.js'
import { clientAnswering, json, problem, recorded } from '../support/fake-api.js'
import { aBundles } from '../support/purchases.js'
import { wholePractice } from '../support/whole-practice.js'
import { violationsAround } from './support/axe.js'
import { all, shown, within } from './support/dashboard.js'
import { inState, mountA, place, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const tags = (of: Element): string[] =>
  all(of, '*')
    .map(({ localName }) => localName)
    .filter((name) => name.includes('-'))

describe('<credit-dashboard>', () => {
  it('has everything for an admin, each of it at work', async () => {
    const element = await shown(wholePractice())

    expect(tags(element)).to.have.members([
      ...['credit-alerts', 'credit-balance', 'credit-purchase', 'recharge-settings'],
      ...['payment-methods', 'billing-details', 'usage-chart', 'credit-history', 'invoice-list'],
      ...['credit-requests', 'running-sessions'],
    ])
    for (const tag of tags(element))
      await waitUntil(
        () => within(element, tag).matches(':is(:state(ready), :state(choosing))'),
        `<${tag}> is ready`,
      )
    expect(all(element, '.section').map((section) => section.getAttribute('aria-label'))).to.eql(
      all(element, 'nav a').map((found) => textOf(found)),
    )
    expect(await violationsAround(element)).to.deep.equal([])
  })

  it('has nothing of what a member may not do, and does not ask the backend for it', async () => {
    const bundles = recorded(() => new Response(null, { status: 403 }))
    const element = await shown(wholePractice({ 'GET /v1/bundles': bundles.answer }), {
      scopes: ['read', 'reserve'],
    })

    expect(tags(element)).to.have.members([
      ...['credit-alerts', 'credit-balance', 'credit-requests', 'running-sessions'],
      ...['usage-chart', 'credit-history'],
    ])
    expect(within(element, 'credit-alerts').hasAttribute('rules')).to.equal(false)
    await inState(within(element, 'credit-requests'), 'ready')
    expect(bundles.asked).to.have.length(0)
  })

  it('leads from buying to the billing details that are missing', async () => {
    const element = await shown(
      wholePractice({
        'GET /v1/bundles': json(aBundles({ blocked: 'billing_details_required' })),
        'GET /v1/quote': problem('billing_details_required'),
        'GET /v1/billing-details': json(noBillingDetails()),
      }),
    )
    const buying = within(element, 'credit-purchase')
    const form = within(element, 'billing-details')
    await inState(form, 'ready')
    await inState(buying, 'blocked')
    all(buying, 'button')
      .find((found) => textOf(found) === 'Add billing details')!
      .click()

    expect(element.shadowRoot!.activeElement).to.equal(form)
    expect(form.shadowRoot!.activeElement?.id).to.equal('company')
  })

  it('says once that nobody is signed in', async () => {
    const client = clientAnswering({}, { getToken: () => null })
    const element = mountA(
      CreditDashboard,
      client,
      html`<credit-dashboard lang="en"></credit-dashboard>`,
    )
    await inState(element, 'denied')

    expect(textOf(within(element, '[part="error"]'))).to.equal('Sign in again to see credits.')
    expect(tags(element)).to.deep.equal([])
  })

  it('says that it is not set up', async () => {
    const element = place(html`<credit-dashboard lang="en"></credit-dashboard>`)
    await inState(element, 'not-configured')
    expect(tags(element)).to.deep.equal([])
  })

  it('is Arabic in Arabic', async () => {
    const element = await shown(wholePractice(), { lang: 'ar' })

    expect(textOf(within(element, 'h2'))).to.equal('إدارة الرصيد')
    expect(within(element, '.dashboard').getAttribute('dir')).to.equal('rtl')
  })
})
