import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import { type Answer, clientAnswering, inTurn, json, never, recorded } from '../support/fake-api.js'
import { aCanStart } from '../support/reservations.js'
import { inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

/** 312 credits, of which a limit leaves so many. */
const leaves = (available: number, version = 7): Answer => json(aCanStart({ available, version }))

const cardOver = (
  canStart: Answer,
  balance: Answer = json(aBalance()),
  { feature = 'ai-scribe', lang = 'en' } = {},
): CreditBalance =>
  mountA(
    CreditBalance,
    clientAnswering({ 'GET /v1/balance': balance, 'GET /v1/can-start': canStart }),
    html`<credit-balance lang=${lang} variant="card" feature=${feature}></credit-balance>`,
  )

const lines = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('section > p')].map(textOf)

async function decided(element: CreditBalance): Promise<string[]> {
  await inState(element, 'ready')
  await waitUntil(() => element.shadowRoot!.querySelector('section'), 'the card is there')
  await waitUntil(() => !element.shadowRoot!.querySelector('.coverage.bone'), 'it is decided')
  return lines(element)
}

describe('<credit-balance variant="card"> of a member with a limit', () => {
  it('says what his limit leaves him, and promises no more minutes than that', async () => {
    expect(await decided(cardOver(leaves(40)))).to.deep.equal([
      '312 credits available',
      'Your limit leaves you 40 of them in this period.',
      'about 6 minutes of AI Scribe',
    ])
    expect(await decided(cardOver(leaves(0)))).to.include('Your limit for this period is used up.')
  })

  it('says nothing of a limit that leaves as much as there is', async () => {
    expect(await decided(cardOver(leaves(312)))).to.deep.equal([
      '312 credits available',
      'about 52 minutes of AI Scribe',
    ])
  })

  it('promises no minutes before it is known whether there is a limit', async () => {
    const element = cardOver(never)
    await inState(element, 'ready')
    await waitUntil(() => element.shadowRoot!.querySelector('.coverage'), 'the card is there')
    expect(element.shadowRoot!.querySelector('.coverage')!.matches('.bone')).to.equal(true)
  })

  it('tells it also without a feature, and asks nothing where there is none', async () => {
    expect(await decided(cardOver(leaves(40), undefined, { feature: '' }))).to.deep.equal([
      '312 credits available',
      'Your limit leaves you 40 of them in this period.',
    ])
    const { asked, answer } = recorded(leaves(40))
    await decided(cardOver(answer, json(aBalance({ features: [] })), { feature: '' }))
    expect(asked).to.have.length(0)
  })

  it('takes no answer to other figures for one to these', async () => {
    const balances = inTurn(json(aBalance()), json(aBalance({ available: 812, version: 8 })))
    const element = cardOver(inTurn(leaves(312), never), balances)
    await decided(element)
    element.refresh()
    await waitUntil(() => lines(element)[0]!.startsWith('812'), 'the figures are new')
    expect(lines(element)).to.deep.equal([
      '812 credits available',
      'about 135 minutes of AI Scribe',
    ])
  })

  it('says it in Arabic', async () => {
    const element = cardOver(leaves(40), undefined, { lang: 'ar' })
    await waitUntil(() => lines(element).length === 3, 'the words are here')
    expect(lines(element)[1]).to.equal(
      `حدك يترك لك منها ${new Intl.NumberFormat('ar').format(40)} في هذه الفترة.`,
    )
  })
})
