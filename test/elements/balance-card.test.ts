import { expect, nextFrame } from '@open-wc/testing'
import { html } from 'lit'
import type { Balance } from '../../src/contract/balance.js'
import { CreditBalance } from '../../src/elements/credit-balance.js'
import '../../src/define/credit-balance.js'
import { aBalance } from '../support/balances.js'
import { type Answer, clientAnswering, inTurn, json, status } from '../support/fake-api.js'
import { drawn, inState, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const cardOver = (answer: Answer): CreditBalance =>
  mountA(
    CreditBalance,
    clientAnswering({ 'GET /v1/balance': answer }),
    html`<credit-balance lang="en-GB" variant="card" feature="ai-scribe"></credit-balance>`,
  )

async function cardOf(balance: Partial<Balance>): Promise<CreditBalance> {
  const element = cardOver(json(aBalance(balance)))
  await inState(element, 'ready')
  await drawn(element)
  await waitUntil(() => !element.shadowRoot!.querySelector('.bone'), 'what is ahead is known')
  return element
}

/** The facts by name. */
const factsOf = (element: Element): Record<string, string> =>
  Object.fromEntries(
    [...element.shadowRoot!.querySelectorAll('[part~="row"]')].map((row) => [
      textOf(row.querySelector('dt')),
      textOf(row.querySelector('dd')),
    ]),
  )

const part = (element: Element, name: string): string =>
  textOf(element.shadowRoot!.querySelector(`[part~="${name}"]`))

describe('<credit-balance variant="card">', () => {
  it('tells the figure, where it comes from and what happens to it', async () => {
    const element = await cardOf({ available: 312, held: 60 })

    expect(part(element, 'amount')).to.equal('312')
    expect(part(element, 'unit')).to.equal('credits available')
    expect(part(element, 'status')).to.equal('Enough')
    expect(part(element, 'legend')).to.equal('Monthly 212 Purchased 100')
    expect(factsOf(element)).to.deep.equal({
      Plan: 'Pro · Active',
      'On hold': '60 credits',
      'Next expiry in 8 days': '212 on 1 Dec',
      'Next refresh in 8 days': '500 on 1 Dec',
    })
  })

  it('says the time of the figures in the zone of the account', async () => {
    const element = await cardOf({})

    expect(textOf(element.shadowRoot!.querySelector('.as-of'))).to.equal(
      'As of 23 Nov, 04:30 (America/New_York)',
    )
  })

  it('tells times in UTC, and says so, in a zone nobody knows', async () => {
    const period = { ...aBalance().period!, timeZone: 'Mars/Phobos' }
    const element = await cardOf({ period })

    expect(textOf(element.shadowRoot!.querySelector('.as-of'))).to.equal(
      'As of 23 Nov, 09:30 (UTC) Times are in UTC: this browser does not know Mars/Phobos.',
    )
  })

  it('shows what is owed beside what is there', async () => {
    const element = await cardOf({ available: 0, debt: 12 })

    expect(factsOf(element)['Owed repaid first from the next credits']).to.equal('12 credits')
  })

  it('says when a subscription ends', async () => {
    const subscription = { state: 'active', cancelAtPeriodEnd: true } as const
    const element = await cardOf({ subscription, nextRefresh: null })

    expect(factsOf(element)).to.include({
      Plan: 'Pro · Ends on 1 Dec',
      'Next refresh': 'None planned',
    })
  })

  it('has a meter with the parts in words', async () => {
    const element = await cardOf({ available: 312 })
    const meter = element.shadowRoot!.querySelector('[role="meter"]')!

    expect(meter.getAttribute('aria-valuetext')).to.equal('212 monthly, 100 purchased')
    expect(meter.getAttribute('aria-valuemax')).to.equal('600')
    const [monthly, purchased] = [...meter.children].map((bar) => bar.getBoundingClientRect().width)
    expect(monthly! / purchased!).to.be.closeTo(2.12, 0.1)
  })

  it('has no empty part in its meter, nor a gap beside one', async () => {
    const element = await cardOf({ monthly: 0, purchased: 100, available: 100, plan: null })
    const meter = element.shadowRoot!.querySelector('[role="meter"]')!

    const { left, right } = meter.getBoundingClientRect()
    const bar = meter.querySelector('.purchased')!.getBoundingClientRect()
    expect([bar.left, bar.right]).to.deep.equal([left, right])
  })

  it('moves the meter when figures change, and not when they come', async () => {
    const element = cardOver(
      inTurn(json(aBalance()), json(aBalance({ available: 90, version: 8 }))),
    )
    const moved: string[] = []
    element.shadowRoot!.addEventListener('transitionrun', ({ target }) => {
      moved.push((target as Element).className)
    })
    await inState(element, 'ready')
    await drawn(element)
    await nextFrame()
    await nextFrame()
    expect(moved).to.deep.equal([])

    element.refresh()
    await waitUntil(() => moved.some((name) => name.includes('bar')), 'a bar moves')
    expect(part(element, 'amount')).to.equal('90')
  })

  it('shows no figure, and no gaps, when none was ever read', async () => {
    const element = cardOver(status(404))
    await inState(element, 'failed')
    await drawn(element)

    expect(textOf(element.shadowRoot!.querySelector('section'))).to.equal(
      'Credits could not be loaded. Try again',
    )
  })
})
