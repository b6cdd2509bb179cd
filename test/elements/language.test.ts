import { expect } from '@open-wc/testing'
import { html } from 'lit'
import type { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { registerStrings } from '../../src/i18n/strings.js'
import { aBalance } from '../support/balances.js'
import { clientAnswering, json } from '../support/fake-api.js'
import { inState, mount, place, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const client = () => clientAnswering({ 'GET /v1/balance': json(aBalance({ available: 1250 })) })
const shown = (lang: string, dir?: string): CreditBalance =>
  mount(client(), html`<div lang=${lang} dir=${dir ?? ''}><credit-balance></credit-balance></div>`)
    .firstElementChild as CreditBalance

/** Engines differ in the digits that plain Arabic has. */
const inArabic = `${new Intl.NumberFormat('ar').format(1250)} وحدة رصيد`

const figure = (element: Element): string => textOf(element.shadowRoot!.querySelector('.figure'))
const box = (element: Element): HTMLElement => element.shadowRoot!.querySelector('[part="card"]')!

describe('the language of the page', () => {
  for (const [lang, words] of [
    ['en', '1,250 credits'],
    ['en-GB', '1,250 credits'],
    ['ar', inArabic],
    ['ar-EG', '١٬٢٥٠ وحدة رصيد'],
    ['nl', '1,250 credits'],
    ['de', '1.250 Credits'],
    ['nonsense language', '1,250 credits'],
  ] as const)
    it(`is spoken where it is ${lang}`, async () => {
      const element = shown(lang)
      await inState(element, 'ready')

      expect(figure(element)).to.equal(words)
    })

  it('is marked as English where the page has words of another', async () => {
    const element = shown('nl')
    await inState(element, 'ready')

    expect(box(element).lang).to.equal('en')
  })

  it('is the nearest one, through shadow roots', async () => {
    const host = place(html`<div lang="ar"></div>`)
    const provider = document.createElement('credits-provider')
    provider.client = client()
    const element = document.createElement('credit-balance')
    provider.append(element)
    host.attachShadow({ mode: 'open' }).append(provider)
    await inState(element, 'ready')

    expect(figure(element)).to.equal(inArabic)
  })

  it('may be two on one page', async () => {
    const english = shown('en')
    const arabic = shown('ar')
    await inState(english, 'ready')
    await inState(arabic, 'ready')

    expect([figure(english), figure(arabic)]).to.deep.equal(['1,250 credits', inArabic])
  })

  it('is followed when it changes, also inside a shadow root', async () => {
    const host = place(html`<div></div>`)
    const inner = document.createElement('div')
    inner.lang = 'en'
    host.attachShadow({ mode: 'open' }).append(inner)
    const provider = inner.appendChild(document.createElement('credits-provider'))
    provider.client = client()
    const element = provider.appendChild(document.createElement('credit-balance'))
    await inState(element, 'ready')
    expect(figure(element)).to.equal('1,250 credits')

    inner.lang = 'ar'
    await waitUntil(() => figure(element) === inArabic)

    inner.removeAttribute('lang')
    await waitUntil(() => figure(element) === '1,250 credits')
    host.lang = 'ar'
    await waitUntil(() => figure(element) === inArabic)
  })

  it('takes up words and languages that the page brings later', async () => {
    const element = shown('pt-BR')
    await inState(element, 'ready')
    expect(figure(element)).to.equal('1,250 credits')

    registerStrings('pt-BR', { strings: { balance: { unit: () => 'créditos' } } })
    await waitUntil(() => figure(element) === '1.250 créditos', 'it is taken up')
  })

  it('goes from right to left in Arabic, also where the page forgot to say so', async () => {
    const element = shown('ar')
    await inState(element, 'ready')

    expect(getComputedStyle(box(element)).direction).to.equal('rtl')
  })

  it('has the direction of the page in English, which may be part of an Arabic page', async () => {
    const element = shown('en', 'rtl')
    await inState(element, 'ready')
    expect(getComputedStyle(box(element)).direction).to.equal('rtl')

    element.parentElement!.dir = 'ltr'

    await waitUntil(() => getComputedStyle(box(element)).direction === 'ltr')
  })
})
