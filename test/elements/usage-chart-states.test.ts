import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { UsageChart } from '../../src/elements/usage-chart.js'
import { inTurn, never, problem, status } from '../support/fake-api.js'
import { usageAnswer } from '../support/usage-answers.js'
import {
  buttonNamed,
  chartOver,
  inside,
  isPainted,
  part,
  rowsOf,
  spoken,
  steady,
} from './support/charts.js'
import { eventsOf, inState, placeA } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

describe('<usage-chart>', () => {
  it('keeps its height when the figures come', async () => {
    let answer!: (response: Response) => void
    let asked!: Request
    const chart = chartOver((request) => {
      asked = request
      return new Promise((resolve) => (answer = resolve))
    })
    await inState(chart, 'loading')
    await waitUntil(() => asked)
    expect(inside(chart, 'section')!.getAttribute('aria-busy')).to.equal('true')
    expect(spoken(chart)).to.equal('Loading usage')
    const before = chart.getBoundingClientRect().height

    answer(await steady(asked))
    await inState(chart, 'ready')
    await isPainted(chart)
    expect(chart.getBoundingClientRect().height).to.equal(before)
    expect(inside(chart, 'section')!.getAttribute('aria-busy')).to.equal('false')
  })

  it('says so where nothing was used', async () => {
    const chart = chartOver(usageAnswer({ credits: () => 0 }))
    await inState(chart, 'empty')

    expect(inside(chart, '.none')!.textContent).to.equal('No credits were used.')
    expect(part(chart, 'amount')).to.equal('0')
    expect(rowsOf(chart).at(-1)).to.deep.equal(['Total', '0'])
  })

  it('shows words and no figure when none was ever read, and reads again', async () => {
    const heard = eventsOf('credits-error')
    const chart = chartOver(inTurn(status(404), steady))
    await inState(chart, 'failed')

    expect(part(chart, 'error')).to.equal('Usage could not be loaded.')
    expect(part(chart, 'amount')).to.equal('')
    expect(heard().map(({ detail }) => detail.code)).to.deep.equal(['not_found'])

    buttonNamed(chart, 'Try again').click()
    await inState(chart, 'ready')
    expect(part(chart, 'amount')).to.equal('154')
  })

  it('keeps the last figures, marked, when they could not be read again', async () => {
    const chart = chartOver(inTurn(steady, status(404)))
    await inState(chart, 'ready')
    chart.refresh()
    await inState(chart, 'stale')

    expect(part(chart, 'amount')).to.equal('154')
    expect(part(chart, 'error')).to.contain('Not up to date')
  })

  it('shows no figures of another time when those asked for could not be read', async () => {
    const chart = chartOver(inTurn(steady, status(404)))
    await inState(chart, 'ready')
    chart.range = '90d'
    await inState(chart, 'failed')

    expect(part(chart, 'amount')).to.equal('')
    expect(rowsOf(chart)).to.deep.equal([])
  })

  it('tells who may not see it', async () => {
    const chart = chartOver(problem('forbidden'))
    await inState(chart, 'denied')

    expect(part(chart, 'error')).to.equal('You do not have access to usage.')
    expect(inside(chart, '.controls')).to.equal(null)
  })

  it('says that there is no network, and keeps its figures', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    window.dispatchEvent(new Event('offline'))
    await inState(chart, 'offline')

    expect(part(chart, 'error')).to.contain('You are offline.')
    expect(part(chart, 'amount')).to.equal('154')
  })

  it('says so where credits are not set up, and throws nothing', async () => {
    const chart = placeA(UsageChart, html`<usage-chart lang="en"></usage-chart>`)
    await inState(chart, 'not-configured')
    chart.refresh()

    expect(part(chart, 'error')).to.equal('Credits are not set up on this page.')
  })

  it('dims the figures of the last question while the next is on its way', async () => {
    const chart = chartOver(inTurn(steady, never))
    await inState(chart, 'ready')
    chart.range = '90d'
    await chart.updateComplete

    expect(part(chart, 'amount')).to.equal('154')
    expect(inside(chart, 'section')!.getAttribute('aria-busy')).to.equal('true')
  })
})
