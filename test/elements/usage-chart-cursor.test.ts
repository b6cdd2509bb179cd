import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { usageAnswer } from '../support/usage-answers.js'
import {
  buttonNamed,
  chartOver,
  inside,
  isPainted,
  pointed,
  press,
  rowsOf,
  spoken,
  steady,
} from './support/charts.js'
import { inState } from './support/page.js'

describe('the cursor of a <usage-chart>', () => {
  it('goes from bar to bar by keys, and says each', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    await isPainted(chart)

    press(chart, 'ArrowRight')
    expect(spoken(chart)).to.equal(
      'Tue 17 Nov: 14 credits, AI Scribe 10 credits, AI Transcribe 4 credits',
    )
    press(chart, 'ArrowRight')
    press(chart, 'ArrowRight')
    expect(spoken(chart)).to.contain('Thu 19 Nov: 70 credits')
    expect(inside(chart, '.tip')!.hidden).to.equal(false)
    press(chart, 'End')
    expect(spoken(chart)).to.contain('Mon 23 Nov')
    press(chart, 'Home')
    expect(spoken(chart)).to.contain('Tue 17 Nov')

    press(chart, 'Escape')
    expect(inside(chart, '.tip')!.hidden).to.equal(true)
  })

  it('goes the other way from right to left', async () => {
    const chart = chartOver(steady, html`<usage-chart lang="ar" range="7d"></usage-chart>`)
    await inState(chart, 'ready')
    await isPainted(chart)
    press(chart, 'Home')
    const first = spoken(chart)
    press(chart, 'ArrowLeft')
    expect(spoken(chart)).not.to.equal(first)
    press(chart, 'ArrowRight')

    expect(spoken(chart)).to.equal(first)
    expect(first).to.contain('نوفمبر')
  })

  it('follows the pointer', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    await isPainted(chart)
    const plot = inside(chart, '[role="application"]')!
    const { left, right, top } = plot.getBoundingClientRect()

    plot.dispatchEvent(new PointerEvent('pointermove', { clientX: right - 8, clientY: top + 50 }))
    expect(pointed(chart)).to.equal('Mon 23 Nov')
    plot.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 40, clientY: top + 50 }))
    expect(pointed(chart)).to.equal('Tue 17 Nov')
    plot.dispatchEvent(new PointerEvent('pointerleave'))
    expect(inside(chart, '.tip')!.hidden).to.equal(true)
  })

  it('tells an hour that the clocks show twice by its distance from UTC', async () => {
    const chart = chartOver(
      usageAnswer({ credits: () => 1 }),
      html`<usage-chart
        lang="en-GB"
        range="custom"
        by="hour"
        from="2026-11-01"
        to="2026-11-01"
      ></usage-chart>`,
    )
    await inState(chart, 'ready')
    const hours = rowsOf(chart)
      .slice(1, -1)
      .map(([time]) => time)

    expect(hours).to.have.length(25)
    expect(hours.slice(0, 4)).to.deep.equal([
      'Sun 1 Nov, 0:00',
      'Sun 1 Nov, 1:00 (UTC−4)',
      'Sun 1 Nov, 1:00 (UTC−5)',
      'Sun 1 Nov, 2:00',
    ])
  })

  it('shows the table in its place', async () => {
    const chart = chartOver(steady)
    await inState(chart, 'ready')
    const button = buttonNamed(chart, 'Table')
    button.click()
    await chart.updateComplete

    expect(button.getAttribute('aria-pressed')).to.equal('true')
    expect(inside(chart, '[role="application"]')!.hidden).to.equal(true)
    expect(inside(chart, 'table')!.getBoundingClientRect().width).to.be.above(200)
  })
})
