import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { aBalance } from '../support/balances.js'
import { json, recorded } from '../support/fake-api.js'
import { queryOf, usageAnswer } from '../support/usage-answers.js'
import {
  buttonNamed,
  chartOver,
  choose,
  inside,
  insideA,
  isPainted,
  labelledA,
  painted,
  part,
  rowsOf,
  spoken,
  steady,
} from './support/charts.js'
import { inState, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

describe('<usage-chart>', () => {
  it('tells the total, its days, and the most in one of them', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')

    expect(part(chart, 'amount')).to.equal('154')
    expect(part(chart, 'unit')).to.equal('credits used')
    expect(part(chart, 'status')).to.equal(
      '154 credits used from 17 Nov 2026 to 23 Nov 2026. Most: Thu 19 Nov, 70.',
    )
    expect(textOf(inside(chart, 'footer'))).to.equal('Times in America/New_York.')
  })

  it('has the same in its table, row by row and in all', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    const rows = rowsOf(chart)

    expect(rows[0]).to.deep.equal(['Time', 'AI Scribe', 'AI Transcribe', 'Total'])
    expect(rows[1]).to.deep.equal(['Tue 17 Nov', '10', '4', '14'])
    expect(rows[3]).to.deep.equal(['Thu 19 Nov', '50', '20', '70'])
    expect(rows).to.have.length(9)
    expect(rows[8]).to.deep.equal(['Total', '110', '44', '154'])
  })

  it('asks for whole days of the account’s zone', async () => {
    const { asked, answer } = recorded(steady)
    const chart = chartOver(answer)
    await inState(chart, 'ready')

    expect(queryOf(asked[0]!)).to.deep.equal({
      by: 'day',
      groupBy: 'feature',
      from: '2026-11-17T05:00:00.000Z',
      to: '2026-11-24T05:00:00.000Z',
    })
    expect(asked).to.have.length(1)
  })

  it('paints bars in the colours of its legend', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    await isPainted(chart)

    expect(painted(chart, 0)).to.be.above(painted(chart, 1))
    expect(painted(chart, 1)).to.be.above(0)
  })

  it('shows only what is pressed in the legend, and everything says so', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    await isPainted(chart)
    const scribe = buttonNamed(chart, 'AI Scribe')
    expect(scribe.getAttribute('aria-pressed')).to.equal('true')

    scribe.click()
    await waitUntil(() => part(chart, 'amount') === '44')
    expect(scribe.getAttribute('aria-pressed')).to.equal('false')
    expect(rowsOf(chart).at(-1)).to.deep.equal(['Total', '44'])
    expect(spoken(chart)).to.contain('44 credits used')
    await waitUntil(() => painted(chart, 0) === 0)

    scribe.click()
    await waitUntil(() => part(chart, 'amount') === '154')
  })

  it('splits by member', async () => {
    const chart = chartOver(usageAnswer({ credits: (key) => key.length }))
    await inState(chart, 'ready')
    choose(chart, 'Split', 'member')
    await waitUntil(() => rowsOf(chart)[0]![1] === 'dr-lee')

    expect(rowsOf(chart)[0]).to.deep.equal(['Time', 'dr-lee', 'dr-okafor', 'nurse-kim', 'Total'])
    expect(chart.groupBy).to.equal('member')
  })

  it('is held against the time before', async () => {
    const { asked, answer } = recorded((request) => {
      const early = queryOf(request).from < '2026-11-17'
      return usageAnswer({ credits: () => (early ? 5 : 10) })(request)
    })
    const chart = chartOver(answer)
    await inState(chart, 'ready')
    insideA(HTMLInputElement, chart, 'input[type="checkbox"]').click()
    await waitUntil(() => rowsOf(chart)[0]!.at(-1) === 'Before')

    expect(queryOf(asked.at(-1)!)).to.include({
      from: '2026-11-10T05:00:00.000Z',
      to: '2026-11-17T05:00:00.000Z',
    })
    expect(part(chart, 'status')).to.contain('100% more than the 70 before.')
    expect(rowsOf(chart).at(-1)).to.deep.equal(['Total', '70', '70', '140', '70'])
  })

  it('shows days of one’s own, and none that make no sense', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    choose(chart, 'Time', 'custom')
    await chart.updateComplete
    expect(labelledA(HTMLInputElement, chart, 'First day').value).to.equal('2026-11-17')

    choose(chart, 'First day', '2026-11-21')
    await waitUntil(() => part(chart, 'amount') === '98')
    choose(chart, 'Last day', '2026-11-01')
    await waitUntil(() => part(chart, 'error') !== '')

    expect(part(chart, 'error')).to.equal('The first day must not be after the last.')
  })

  it('offers no unit in which the range cannot be read', async () => {
    const chart = chartOver(steady, html`<usage-chart lang="en-GB" range="year"></usage-chart>`)
    await inState(chart, 'ready')

    expect([...labelledA(HTMLSelectElement, chart, 'Bars').options].map(textOf)).to.deep.equal([
      'By day',
      'By week',
      'By month',
    ])
  })

  it('tells what was given back', async () => {
    const chart = chartOver(usageAnswer({ credits: () => 10, refunded: 3 }))
    await inState(chart, 'ready')

    expect(part(chart, 'status')).to.contain('6 credits given back.')
    expect(rowsOf(chart)[1]!.at(-1)).to.equal('6')
  })

  it('follows its container', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    await isPainted(chart)
    const canvas = insideA(HTMLCanvasElement, chart, '.plot canvas')

    chart.style.inlineSize = '320px'
    await waitUntil(() => canvas.width < 300)
    expect(canvas.width).to.equal(Math.round(canvas.clientWidth * devicePixelRatio))
  })

  it('counts in the zone that the backend tells, for an account without a period', async () => {
    const { asked, answer } = recorded(usageAnswer({ credits: () => 1, timeZone: 'Asia/Tokyo' }))
    const chart = chartOver(answer, undefined, {
      'GET /v1/balance': json(aBalance({ plan: null, subscription: null, period: null })),
    })
    await waitUntil(() => asked.length === 2 && chart.matches(':state(ready)'))
    await waitUntil(() => inside(chart, 'section')!.getAttribute('aria-busy') === 'false')
    expect(asked).to.have.length(2)

    expect(queryOf(asked[1]!).to).to.equal('2026-11-23T15:00:00.000Z')
    expect(textOf(inside(chart, 'footer'))).to.equal('Times in Asia/Tokyo.')
  })
})
