import { expect } from '@open-wc/testing'
import { html, type ReactiveElement, type TemplateResult } from 'lit'
import '../../src/define/credit-dashboard.js'
import '../../src/define/credit-gate.js'
import { clientAnswering } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { wholePractice } from '../support/whole-practice.js'
import { drawn, inState, mount } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

/** How a page may set its own text. */
const LOUD =
  'letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; text-align: center;' +
  'text-indent: 2em; font-style: italic; line-height: 3; white-space: pre;' +
  'text-shadow: 1px 1px; word-break: break-all'

const { load } = fakeTill()

const ELEMENTS: readonly [string, TemplateResult, string?][] = [
  ['credit-balance', html`<credit-balance variant="card"></credit-balance>`],
  ['credit-purchase', html`<credit-purchase .loadTill=${load}></credit-purchase>`, 'choosing'],
  ['payment-methods', html`<payment-methods .loadTill=${load}></payment-methods>`],
  ['recharge-settings', html`<recharge-settings .loadTill=${load}></recharge-settings>`],
  ['usage-chart', html`<usage-chart></usage-chart>`],
  ['credit-history', html`<credit-history></credit-history>`],
  ['invoice-list', html`<invoice-list></invoice-list>`],
  ['billing-details', html`<billing-details></billing-details>`],
  ['credit-alerts', html`<credit-alerts></credit-alerts>`],
  ['credit-requests', html`<credit-requests></credit-requests>`],
  ['running-sessions', html`<running-sessions></running-sessions>`],
  ['credit-dashboard', html`<credit-dashboard .loadTill=${load}></credit-dashboard>`],
]

describe('the text of a page does not come into', () => {
  for (const [tag, content, state = 'ready'] of ELEMENTS)
    it(`<${tag}>`, async () => {
      const page = mount(
        clientAnswering(wholePractice()),
        html`<div style=${LOUD}>${content}</div>`,
      )
      const element = page.querySelector<ReactiveElement>(tag)!
      await inState(element, state)
      await drawn(element)
      const text = (): Element | null =>
        element.shadowRoot!.querySelector(':is(p, h2, h3, li, dt, label)')
      await waitUntil(text)
      const style = getComputedStyle(text()!)

      expect(style.textTransform).to.equal('none')
      expect(style.fontStyle).to.equal('normal')
      expect(['normal', '0px']).to.include(style.wordSpacing)
      expect(parseFloat(style.letterSpacing) || 0).to.be.at.most(0)
      expect(style.textShadow).to.equal('none')
      expect(style.wordBreak).to.equal('normal')
      expect(style.textIndent).to.equal('0px')
      expect(style.whiteSpace).to.equal('normal')
      expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.below(2.5)
    })
})
