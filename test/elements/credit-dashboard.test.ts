import { expect, nextFrame, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { CreditDashboard } from '../../src/elements/credit-dashboard.js'
import '../../src/define/credit-dashboard.js'
import type { Scope } from '../../src/contract/routes.js'
import { noBillingDetails } from '../support/billing-details.js'
import { type Answers, clientAnswering, json, problem, recorded } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { aBundles } from '../support/purchases.js'
import { aToken } from '../support/tokens.js'
import { wholePractice } from '../support/whole-practice.js'
import { violationsAround } from './support/axe.js'
import { afterThisTest, inState, mountA, place, textOf } from './support/page.js'

const ADMIN: readonly Scope[] = ['read', 'reserve', 'buy', 'manage']

async function shown(
  answers: Answers,
  { scopes = ADMIN, deepLinks = false, lang = 'en' } = {},
): Promise<CreditDashboard> {
  const client = clientAnswering(answers, { getToken: () => aToken({ scope: scopes.join(' ') }) })
  const element = mountA(
    CreditDashboard,
    client,
    html`<credit-dashboard
      lang=${lang}
      feature="ai-scribe"
      ?deep-links=${deepLinks}
      .loadTill=${fakeTill().load}
    ></credit-dashboard>`,
  )
  await inState(element, 'ready')
  return element
}

const all = (of: Element, selector: string): HTMLElement[] => [
  ...of.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]
const tags = (of: Element): string[] =>
  all(of, '*')
    .map(({ localName }) => localName)
    .filter((name) => name.includes('-'))
const link = (of: Element, name: string): HTMLAnchorElement =>
  all(of, 'nav a').find((found) => textOf(found) === name) as HTMLAnchorElement
const within = (of: Element, tag: string): Element => of.shadowRoot!.querySelector(tag)!
const withAddress = (hash: string): void => {
  history.replaceState(null, '', hash)
  afterThisTest(() => history.replaceState(null, '', location.pathname + location.search))
}

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
        { timeout: 5000 },
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

  it('brings a section into view and gives it the focus, and leaves the address alone', async () => {
    const element = await shown(wholePractice())
    const before = location.href
    link(element, 'Usage').click()

    const section = element.shadowRoot!.getElementById('usage')!
    expect(element.shadowRoot!.activeElement).to.equal(section)
    await waitUntil(() => section.getBoundingClientRect().top < innerHeight)
    expect(location.href).to.equal(before)
  })

  it('leaves it to a page that goes there in another way', async () => {
    const element = await shown(wholePractice())
    const asked: string[] = []
    element.addEventListener('credits-section-start', (event) => {
      event.preventDefault()
      asked.push(event.detail.section)
    })
    link(element, 'Invoices').click()

    expect(asked).to.deep.equal(['invoices'])
    expect(element.shadowRoot!.activeElement).to.equal(null)
  })

  it('is entered at the section that the address names, at first and later', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    const focused = (): string | undefined => element.shadowRoot!.activeElement?.id
    await waitUntil(() => focused() === 'history')

    link(element, 'Auto-recharge').click()
    await waitUntil(() => focused() === 'recharge')
    expect(location.hash).to.equal('#credits-recharge')
  })

  it('keeps that section in view while what is above it is read, until the person acts', async () => {
    withAddress('#credits-history')
    const element = await shown(wholePractice(), { deepLinks: true })
    const section = element.shadowRoot!.getElementById('history')!
    const top = (): number => section.getBoundingClientRect().top
    for (const above of ['credit-purchase', 'recharge-settings', 'payment-methods', 'usage-chart'])
      await inState(within(element, above), 'ready')
    await waitUntil(() => within(element, 'recharge-settings').shadowRoot!.querySelector('form'))
    await waitUntil(() => top() >= 0 && top() < 40, 'it is where the page begins')

    dispatchEvent(new WheelEvent('wheel'))
    scrollTo(0, 0)
    element.style.paddingBlockEnd = '40px'
    await nextFrame()
    await nextFrame()
    expect(top()).to.be.above(1000)
  })

  it('stays where it is for an address of the page', async () => {
    withAddress('#/billing/history')
    const element = await shown(wholePractice())

    expect(element.shadowRoot!.activeElement).to.equal(null)
    expect(element.goTo('nowhere')).to.equal(false)
    expect(element.goTo('balance')).to.equal(true)
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
