import { expect } from '@open-wc/testing'
import { html } from 'lit'
import type { Forecast } from '../../src/contract/forecast.js'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import {
  type Answer,
  clientAnswering,
  inTurn,
  json,
  never,
  recorded,
  status,
} from '../support/fake-api.js'
import { aForecast } from '../support/forecasts.js'
import { drawn, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const cardForetold = (forecast: Answer, balance: Answer = json(aBalance())): CreditBalance =>
  mountA(
    CreditBalance,
    clientAnswering({ 'GET /v1/balance': balance, 'GET /v1/forecast': forecast }),
    html`<credit-balance lang="en-GB" variant="card"></credit-balance>`,
  )

const rowNamed = (element: Element, name: string): Element | undefined =>
  [...element.shadowRoot!.querySelectorAll('[part~="row"]')].find(
    (row) => textOf(row.querySelector('dt')) === name,
  )

const fact = (element: Element, name: string): string | undefined => {
  const row = rowNamed(element, name)
  return row && textOf(row.querySelector('dd'))
}

/** Nothing of the card is still on its way. */
async function filled(element: CreditBalance): Promise<CreditBalance> {
  await inState(element, 'ready')
  await drawn(element)
  await waitUntil(() => !element.shadowRoot!.querySelector('.bone'), 'the card is filled')
  return element
}

const foretelling = (changes: Partial<Forecast>): Promise<CreditBalance> =>
  filled(cardForetold(json(aForecast(changes))))

const PACE = 'At this pace'
const UNUSED = 'Will expire unused'

describe('the outlook of the card', () => {
  it('says when the credits run out, and how many will expire unused', async () => {
    const element = await foretelling({})
    expect(fact(element, PACE)).to.match(/^Run out 24\s*–\s*29 Dec$/)
    expect(fact(element, UNUSED)).to.equal('40 to 90 on 1 Dec')
  })

  it('names one day where there is no doubt, and none where it is far away', async () => {
    const day = '2026-12-24'
    const certain = await foretelling({ runsOut: { earliest: day, latest: day }, unused: null })
    expect(fact(certain, PACE)).to.equal('Run out 24 Dec')
    expect(fact(certain, UNUSED)).to.equal('None')
    const open = await foretelling({ runsOut: { earliest: day, latest: null } })
    expect(fact(open, PACE)).to.equal('Run out 24 Dec or later')
    expect(fact(await foretelling({ runsOut: null }), PACE)).to.equal('Last more than a year')
  })

  it('says nothing of credits that will all be used, and as little as is known of others', async () => {
    const at = '2026-12-01T05:00:00.000Z'
    const unused = (least: number, most: number) => ({ unused: { at, credits: { least, most } } })
    expect(fact(await foretelling(unused(0, 0)), UNUSED)).to.equal('None')
    expect(fact(await foretelling(unused(0, 30)), UNUSED)).to.equal('Up to 30 on 1 Dec')
    expect(fact(await foretelling(unused(30, 30)), UNUSED)).to.equal('About 30 on 1 Dec')
  })

  it('is honest where there is too little use', async () => {
    const element = await foretelling({ pace: null, runsOut: null, unused: null })
    expect(fact(element, PACE)).to.equal('Too early to tell')
    expect(fact(element, UNUSED)).to.equal('Too early to tell')
  })

  it('keeps its place while it is asked', async () => {
    const element = cardForetold(never)
    await inState(element, 'ready')
    await drawn(element)
    const value = rowNamed(element, PACE)!.querySelector('dd span')!
    expect(value.className).to.equal('bone')
    expect(getComputedStyle(value).visibility).to.equal('hidden')
  })

  it('does not change the height of the card when it comes, nor do the figures', async () => {
    let answer!: (response: Response) => void
    const answered = new Promise<Response>((resolve) => (answer = resolve))
    const element = cardForetold(json(aForecast()), () => answered)
    await inState(element, 'loading')
    await drawn(element)
    const { height } = element.getBoundingClientRect()

    answer(Response.json(aBalance()))
    await filled(element)
    expect(element.getBoundingClientRect().height).to.equal(height)
  })

  it('is left out by a backend that tells none, and shows nothing that breaks the contract', async () => {
    for (const answer of [status(404), json({ ...aForecast(), runsOut: { earliest: 'soon' } })]) {
      const element = await filled(cardForetold(answer))
      expect(rowNamed(element, PACE)).to.equal(undefined)
    }
  })

  it('is asked again when the balance is another one', async () => {
    const forecast = recorded(json(aForecast()))
    const balances = inTurn(json(aBalance({ version: 7 })), json(aBalance({ version: 8 })))
    const element = await filled(cardForetold(forecast.answer, balances))
    expect(forecast.asked).to.have.length(1)
    element.refresh()
    await waitUntil(() => forecast.asked.length === 2, 'it is asked again')
  })
})
