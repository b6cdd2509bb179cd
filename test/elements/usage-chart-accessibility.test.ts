import { expect } from '@open-wc/testing'
import { html } from 'lit'
import type { UsageChart } from '../../src/elements/usage-chart.js'
import '../../src/define/usage-chart.js'
import { aBalance } from '../support/balances.js'
import { type Answer, clientAnswering, json, never, status } from '../support/fake-api.js'
import { usageAnswer } from '../support/usage-answers.js'
import { violationsAround } from './support/axe.js'
import { inside, press, steady } from './support/charts.js'
import { inState, mount } from './support/page.js'

const states: [state: string, usage: Answer][] = [
  ['ready', steady],
  ['empty', usageAnswer({ credits: () => 0 })],
  ['loading', never],
  ['failed', status(404)],
]

describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ar'])
      for (const [state, usage] of states)
        for (const table of [false, true])
          it(`in a ${theme} ${lang} ${table ? 'table' : 'chart'}: ${state}`, async () => {
            const page = mount(
              clientAnswering({ 'GET /v1/balance': json(aBalance()), 'GET /v1/usage': usage }),
              html`<div
                lang=${lang}
                style="color-scheme: ${theme}; background: Canvas; color: CanvasText"
              >
                <usage-chart
                  compare
                  range="custom"
                  from="2026-11-01"
                  to="2026-11-09"
                  ?table=${table}
                >
                </usage-chart>
              </div>`,
            )
            const chart = page.firstElementChild as UsageChart
            await inState(chart, state)
            if (state === 'ready' && !table) {
              press(chart, 'Home')
              expect(inside(chart, '[role="status"]')!.textContent).not.to.equal('')
            }

            expect(await violationsAround(page)).to.deep.equal([])
          })
})
