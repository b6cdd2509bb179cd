import { expect } from '@open-wc/testing'
import { html, type TemplateResult } from 'lit'
import type { CreditBalance } from '../../src/elements/credit-balance.js'
import { CreditsProvider } from '../../src/elements/credits-provider.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json } from '../support/fake-api.js'
import { liveStream } from '../support/live-stream.js'
import { aToken } from '../support/tokens.js'
import { afterThisTest, inState, place, placeA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const placed = (content: TemplateResult): CreditsProvider => placeA(CreditsProvider, content)

const holding = (available: number, account = 'acct_1') =>
  clientAnswering(
    { 'GET /v1/balance': json(aBalance({ available, account })) },
    { getToken: () => aToken({ account }) },
  )

const amount = (element: Element | null): string =>
  textOf(element!.shadowRoot!.querySelector('[part="amount"]'))
const shows = (element: Element, figure: string): Promise<void> =>
  waitUntil(() => amount(element) === figure, `shows ${figure}`)

const badge = html`<credit-balance lang="en"></credit-balance>`

describe('<credits-provider>', () => {
  it('takes up no room of its own', () => {
    const provider = placed(html`<credits-provider></credits-provider>`)

    expect(getComputedStyle(provider).display).to.equal('contents')
  })

  for (const theme of ['light', 'dark'] as const)
    it(`makes everything inside ${theme}`, async () => {
      const provider = placed(html`<credits-provider theme=${theme}>${badge}</credits-provider>`)
      await provider.updateComplete

      expect(getComputedStyle(provider.firstElementChild!).colorScheme).to.equal(theme)
    })

  it('asks at its base-url with the token it is given', async () => {
    const asked: { url: string; token: string | null }[] = []
    const patched = globalThis.fetch
    afterThisTest(() => (globalThis.fetch = patched))
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init)
      asked.push({ url: request.url, token: request.headers.get('authorization') })
      return Promise.resolve(Response.json(aBalance({ available: 5 })))
    }
    const provider = placed(
      html`<credits-provider base-url="https://credits.test/x" .getToken=${() => 'tok'}
        >${badge}</credits-provider
      >`,
    )
    await shows(provider.firstElementChild!, '5')

    expect(asked).to.deep.include({ url: 'https://credits.test/x/v1/balance', token: 'Bearer tok' })
  })

  it('shows the balance the page already has, before any answer', async () => {
    const provider = placed(
      html`<credits-provider
        .client=${clientAnswering({ 'GET /v1/balance': () => new Promise(() => {}) })}
        .initialData=${aBalance({ available: 77 })}
        >${badge}</credits-provider
      >`,
    )

    await shows(provider.firstElementChild!, '77')
  })

  it('has the same result whenever its properties are set', async () => {
    const before = document.createElement('credits-provider')
    before.client = holding(1)
    const after = document.createElement('credits-provider')
    const late = Object.assign(document.createElement('late-provider'), { client: holding(3) })
    for (const provider of [before, after, late]) {
      provider.append(document.createElement('credit-balance'))
      document.body.append(provider)
      afterThisTest(() => provider.remove())
    }
    after.client = holding(2)
    const { CreditsProvider } = await import('../../src/elements/credits-provider.js')
    if (!customElements.get('late-provider'))
      customElements.define('late-provider', class extends CreditsProvider {})

    await shows(before.firstElementChild!, '1')
    await shows(after.firstElementChild!, '2')
    await shows(late.firstElementChild!, '3')
  })

  it('shows another account, and nothing of the first, when given another client', async () => {
    const provider = placed(
      html`<credits-provider .client=${holding(5)}>${badge}</credits-provider>`,
    )
    const balance = provider.firstElementChild as CreditBalance
    await shows(balance, '5')

    provider.client = clientAnswering({ 'GET /v1/balance': () => new Promise(() => {}) })
    await inState(balance, 'loading')
    expect(balance.shadowRoot!.textContent).not.to.contain('5')

    provider.client = holding(6, 'acct_2')
    await shows(balance, '6')
  })

  it('ends the work of the account before at once', async () => {
    const stream = liveStream()
    const first = { 'GET /v1/balance': json(aBalance()), 'GET /v1/events': stream.answer }
    const provider = placed(
      html`<credits-provider .client=${clientAnswering(first)}>${badge}</credits-provider>`,
    )
    await waitUntil(() => stream.requests.length > 0)

    provider.client = holding(6, 'acct_2')
    await provider.updateComplete

    expect(stream.requests[0]!.signal.aborted).to.equal(true)
  })

  it('keeps one account while getToken is a new function at each render', async () => {
    let reads = 0
    const patched = globalThis.fetch
    afterThisTest(() => (globalThis.fetch = patched))
    globalThis.fetch = (input) => {
      if (String(input instanceof Request ? input.url : input).endsWith('/balance')) reads++
      return Promise.resolve(Response.json(aBalance({ available: 5 })))
    }
    const provider = placed(
      html`<credits-provider account="a" base-url="https://one.test" .getToken=${() => 'tok'}
        >${badge}</credits-provider
      >`,
    )
    await shows(provider.firstElementChild!, '5')
    const before = reads

    provider.getToken = () => 'tok'
    await provider.updateComplete

    expect(amount(provider.firstElementChild)).to.equal('5')
    expect(reads).to.equal(before)
  })

  it('goes on when it is moved in the page', async () => {
    const provider = placed(
      html`<credits-provider .client=${holding(5)}>${badge}</credits-provider>`,
    )
    const balance = provider.firstElementChild as CreditBalance
    await shows(balance, '5')

    provider.parentElement!.append(document.createElement('hr'), provider)
    await balance.updateComplete

    expect(amount(balance)).to.equal('5')
  })

  it('goes on when it is taken out, and put back later', async () => {
    const provider = placed(
      html`<credits-provider .client=${holding(5)}>${badge}</credits-provider>`,
    )
    const main = provider.parentElement!
    await shows(provider.firstElementChild!, '5')

    provider.remove()
    await new Promise((resolve) => setTimeout(resolve))
    main.append(provider)

    await shows(provider.firstElementChild!, '5')
  })

  it('gives its account to elements that move into it', async () => {
    const first = placed(html`<credits-provider .client=${holding(5)}>${badge}</credits-provider>`)
    const second = placed(html`<credits-provider .client=${holding(6)}></credits-provider>`)
    const balance = first.firstElementChild as CreditBalance
    await shows(balance, '5')

    second.append(balance)

    await shows(balance, '6')
  })

  it('is missed in the console, once, where it was told nothing', async () => {
    const warned: unknown[] = []
    const { warn } = console
    afterThisTest(() => (console.warn = warn))
    console.warn = (...words: unknown[]) => void warned.push(words[0])
    place(html`<credits-provider>${badge}</credits-provider>`)
    place(html`<credits-provider>${badge}</credits-provider>`)

    const about = (): unknown[] =>
      warned.filter((words) => String(words).startsWith('<credit-balance>'))
    await waitUntil(() => about().length > 0, 'has warned')
    expect(about()).to.have.length(1)
  })
})
