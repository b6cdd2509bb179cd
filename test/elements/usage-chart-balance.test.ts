import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { aBalance } from '../support/balances.js'
import { seriesAnswer } from '../support/balance-series.js'
import { clientAnswering, json, never, problem, recorded } from '../support/fake-api.js'
import { queryOf } from '../support/usage-answers.js'
import { violationsAround } from './support/axe.js'
import {
  buttonNamed,
  chartOver,
  choose,
  inside,
  isPainted,
  labelled,
  painted,
  part,
  pixelsOf,
  press,
  rowsOf,
  spoken,
  steady,
} from './support/charts.js'
import { inState, mount, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const SERIES = 'GET /v1/balance/series'

/**
 * 500 granted, 40 used a day, 200 bought on the third day, 100 by auto-recharge on the fourth, and what
 * was left of the 500 gone on the last.
 */
const week = seriesAnswer((slot) => ({
  granted: slot === 0 ? 500 : 0,
  bought: slot === 2 ? 200 : 0,
  recharged: slot === 3 ? 100 : 0,
  used: slot < 6 ? 40 : 0,
  expired: slot === 6 ? 260 : 0,
}))

const balanceChart = (answer = week) =>
  chartOver(steady, html`<usage-chart lang="en-GB" range="7d" view="balance"></usage-chart>`, {
    [SERIES]: answer,
  })

describe('the balance in a <usage-chart>', () => {
  it('tells what is left, and what became of the rest', async () => {
    const chart = balanceChart()
    await inState(chart, 'ready')

    expect(part(chart, 'title')).to.equal('Balance')
    expect(part(chart, 'amount')).to.equal('300')
    expect(part(chart, 'unit')).to.equal('credits left')
    expect(part(chart, 'status')).to.equal(
      '300 credits left on 23 Nov 2026. In this time: granted 500, bought 200, auto-recharged 100, used 240, expired 260.',
    )
  })

  it('has the same in its table, where what is left is not added up', async () => {
    const chart = balanceChart()
    await inState(chart, 'ready')
    const rows = rowsOf(chart)

    expect(rows[0]).to.deep.equal([
      ...['Time', 'Monthly', 'Purchased', 'Total'],
      ...['Granted', 'Bought', 'Auto-recharged', 'Used', 'Expired', 'Taken back'],
    ])
    const row = (n: number): string => rows[n]!.join(' ')
    expect(row(1)).to.equal('Tue 17 Nov 460 0 460 500 0 0 40 0 0')
    expect(row(3)).to.equal('Thu 19 Nov 380 200 580 0 200 0 40 0 0')
    expect(row(4)).to.equal('Fri 20 Nov 340 300 640 0 0 100 40 0 0')
    expect(row(7)).to.equal('Mon 23 Nov 0 300 300 0 0 0 0 260 0')
    expect(row(8)).to.equal('Total    500 200 100 240 260 0')
  })

  it('marks grants, purchases, auto-recharge and expiries, and says which mark is which', async () => {
    const chart = balanceChart()
    await inState(chart, 'ready')
    await isPainted(chart)
    const { color } = getComputedStyle(inside(chart, 'section')!)
    const ink = (): number => pixelsOf(chart).get(color) ?? 0

    expect(ink()).to.be.above(4 * 16)
    expect([...chart.shadowRoot!.querySelectorAll('.sign')].map(textOf)).to.deep.equal([
      'Granted',
      'Bought',
      'Auto-recharged',
      'Expired',
    ])
    const shapes = [...chart.shadowRoot!.querySelectorAll<HTMLCanvasElement>('.sign canvas')]
    expect(new Set(shapes.map((shape) => shape.toDataURL())).size).to.equal(4)
    expect(painted(chart, 1)).to.be.above(0)
  })

  it('tells at the cursor what happened there', async () => {
    const chart = balanceChart()
    await inState(chart, 'ready')
    await isPainted(chart)

    press(chart, 'Home')
    expect(spoken(chart)).to.equal('Tue 17 Nov: 460 credits, Granted 500 credits, Used 40 credits')
    for (let day = 1; day < 4; day += 1) press(chart, 'ArrowRight')
    expect(spoken(chart)).to.equal(
      'Fri 20 Nov: 640 credits, Monthly 340 credits, Purchased 300 credits, Auto-recharged 100 credits, Used 40 credits',
    )
    press(chart, 'End')
    expect(spoken(chart)).to.equal('Mon 23 Nov: 300 credits, Expired 260 credits')
    expect(inside(chart, '[role="application"]')!.ariaLabel).to.contain('Balance over time')
  })

  it('is chosen by a person, and asked for once', async () => {
    const { asked, answer } = recorded(week)
    const chart = chartOver(steady, undefined, { [SERIES]: answer })
    await inState(chart, 'ready')
    expect(asked).to.have.length(0)
    choose(chart, 'Show', 'balance')
    await waitUntil(() => part(chart, 'title') === 'Balance' && part(chart, 'amount') === '300')

    expect(chart.view).to.equal('balance')
    expect(queryOf(asked[0]!)).to.deep.equal({
      by: 'day',
      from: '2026-11-17T05:00:00.000Z',
      to: '2026-11-24T05:00:00.000Z',
    })
    expect(asked).to.have.length(1)
    expect(labelled(chart, 'Split')).to.equal(null)
    expect(spoken(chart)).to.contain('300 credits left')
  })

  it('shows only what is pressed in the legend', async () => {
    const chart = balanceChart()
    await inState(chart, 'ready')
    buttonNamed(chart, 'Monthly').click()
    await waitUntil(() => rowsOf(chart)[0]![1] === 'Purchased')

    expect(rowsOf(chart)[1]!.slice(0, 2)).to.deep.equal(['Tue 17 Nov', '0'])
    expect(part(chart, 'status')).to.contain('300 credits left')
  })

  it('is nothing where nothing is known, and not where all is used up', async () => {
    const unknown = balanceChart(seriesAnswer(() => ({})))
    unknown.range = 'custom'
    Object.assign(unknown, { from: '2026-12-01', to: '2026-12-02' })
    await inState(unknown, 'empty')
    expect(part(unknown, 'status')).to.equal('Nothing is known of this time yet.')

    const used = balanceChart(seriesAnswer(() => ({ granted: 5, used: 5 })))
    await inState(used, 'ready')
    expect(used.matches(':state(empty)')).to.equal(false)
    expect(part(used, 'status')).to.contain('0 credits left')
  })

  it('says why there is none', async () => {
    const denied = balanceChart(problem('forbidden'))
    await inState(denied, 'denied')
    await inState(balanceChart(never), 'loading')
  })

  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ar'])
      it(`has no violation, ${theme} ${lang}`, async () => {
        const content = html`<div
          lang=${lang}
          style="color-scheme: ${theme}; background: Canvas; color: CanvasText"
        >
          <usage-chart range="7d" view="balance"></usage-chart>
        </div>`
        const answers = { 'GET /v1/balance': json(aBalance()), [SERIES]: week }
        const page = mount(clientAnswering(answers), content)
        await inState(page.firstElementChild!, 'ready')
        expect(await violationsAround(page)).to.deep.equal([])
      })
})
