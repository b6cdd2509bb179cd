import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditsClient } from '../../src/client/credits-client.js'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import '../../src/define/credit-gate.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json } from '../support/fake-api.js'
import { aCanStart } from '../support/reservations.js'
import { aToken } from '../support/tokens.js'
import { afterThisTest, drawn, inState, mount, mountA } from './support/page.js'

const client = () =>
  clientAnswering({
    'GET /v1/balance': json(aBalance()),
    'GET /v1/can-start': json(aCanStart({ available: 14 })),
  })

describe('the page of the host', () => {
  it('may define the elements twice', async () => {
    const Known = customElements.get('credit-balance')
    const copy = '/src/define/credit-balance.ts?again'
    await import(copy)

    expect(customElements.get('credit-balance')).to.equal(Known)
  })

  it('may use a second copy of an element under another name', async () => {
    const copy = '/src/elements/credit-balance.ts?copy'
    const { CreditBalance: Copy } = (await import(copy)) as {
      CreditBalance: { define: (tag: string) => void }
    }
    if (!customElements.get('copied-balance')) Copy.define('copied-balance')
    const element = mount(client(), html`<copied-balance lang="en"></copied-balance>`)
    await inState(element, 'ready')

    expect(element.shadowRoot!.textContent).to.contain('312')
  })

  it('registers nothing by importing the classes', async () => {
    const seen: string[] = []
    const define = customElements.define.bind(customElements)
    afterThisTest(() => (customElements.define = define))
    customElements.define = (tag) => void seen.push(tag)
    const entry = '/src/index.ts?bare'
    await import(entry)

    expect(seen).to.deep.equal([])
  })

  it('may forbid inline styles and scripts', async () => {
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "style-src 'self'; script-src 'self'"
    document.head.append(policy)
    const refused: string[] = []
    const listener = (event: SecurityPolicyViolationEvent): void =>
      void refused.push(`${event.violatedDirective} ${event.sample}`)
    document.addEventListener('securitypolicyviolation', listener)
    afterThisTest(() => document.removeEventListener('securitypolicyviolation', listener))

    const card = mountA(
      CreditBalance,
      client(),
      html`<credit-balance lang="en" variant="card"></credit-balance>`,
    )
    const gate = mount(
      client(),
      html`<credit-gate lang="en" feature="ai-scribe" minutes="10"></credit-gate>`,
    )
    await inState(card, 'ready')
    await inState(gate, 'blocked')
    await drawn(card)

    const bar = card.shadowRoot!.querySelector('.bar.monthly')!
    expect(bar.getBoundingClientRect().width).to.be.above(0)
    expect(getComputedStyle(card.shadowRoot!.querySelector('section')!).borderTopStyle).to.equal(
      'solid',
    )
    expect(refused).to.deep.equal([])
  })

  it("may hand over the browser's own fetch", async () => {
    const asking = new CreditsClient({
      baseUrl: `${location.origin}/nothing`,
      getToken: () => aToken(),
      fetch: globalThis.fetch,
    })
    const refused: unknown = await asking.readBalance().catch((error: unknown) => error)

    expect(refused).to.have.property('status', 404)
  })

  it('keeps its own lang, dir, classes and attributes as they are', async () => {
    const element = mount(client(), html`<credit-balance></credit-balance>`)
    await inState(element, 'ready')

    expect(element.getAttributeNames()).to.deep.equal([])
  })
})
