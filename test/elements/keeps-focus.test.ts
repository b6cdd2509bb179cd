import { expect } from '@open-wc/testing'
import { html, type TemplateResult } from 'lit'
import '../../src/define/credit-alerts.js'
import '../../src/define/credit-balance.js'
import '../../src/define/credit-history.js'
import '../../src/define/credit-requests.js'
import '../../src/define/invoice-list.js'
import '../../src/define/payment-methods.js'
import '../../src/define/recharge-settings.js'
import '../../src/define/running-sessions.js'
import '../../src/define/usage-chart.js'
// What comes late in a page is there before anybody has asked again.
import '../../src/elements/balance-card.js'
import '../../src/elements/usage-drawing.js'
import { anAlertOf, someAlertRules } from '../support/alerts.js'
import { type Answer, clientAnswering, inTurn, json } from '../support/fake-api.js'
import { aToken } from '../support/tokens.js'
import { wholePractice } from '../support/whole-practice.js'
import { inState, mount, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const ELEMENTS: Readonly<Record<string, TemplateResult>> = {
  'credit-balance': html`<credit-balance lang="en" variant="card"></credit-balance>`,
  'credit-history': html`<credit-history lang="en"></credit-history>`,
  'credit-requests': html`<credit-requests lang="en"></credit-requests>`,
  'invoice-list': html`<invoice-list lang="en"></invoice-list>`,
  'payment-methods': html`<payment-methods lang="en"></payment-methods>`,
  'recharge-settings': html`<recharge-settings lang="en"></recharge-settings>`,
  'running-sessions': html`<running-sessions lang="en"></running-sessions>`,
  'usage-chart': html`<usage-chart lang="en"></usage-chart>`,
}

describe('who asks again by keyboard', () => {
  for (const [tag, content] of Object.entries(ELEMENTS))
    it(`goes on at the title once there is an answer: <${tag}>`, async () => {
      let isThere = false
      const answers = wholePractice()
      const client = clientAnswering(
        Object.fromEntries(
          Object.entries(answers).map(([route, answer]) => [
            route,
            (request: Request) =>
              isThere ? answer(request) : Promise.reject(new TypeError('no route')),
          ]),
        ),
        { getToken: () => aToken({ scope: 'read reserve buy manage' }) },
      )
      const element = mount(client, content)
      await inState(element, 'failed')
      const root = element.shadowRoot!
      const button = (): HTMLElement | undefined =>
        [...root.querySelectorAll<HTMLElement>('button')].find((one) => textOf(one) === 'Try again')
      await waitUntil(button, 'it can be asked again')
      button()!.focus()

      isThere = true
      button()!.click()
      await inState(element, 'ready')
      await waitUntil(() => !button(), 'the notice is gone')
      expect(root.activeElement?.part.contains('title')).to.equal(true)
    })
})

it('who puts away the last notice goes on at the line of the rules, not at what is removed with one key', async () => {
  const notice = anAlertOf('low_credits')
  const list = (...alerts: unknown[]): Answer =>
    json({ alerts, timeZone: 'UTC', asOf: '2026-11-23T09:30:00.000Z' })
  const client = clientAnswering(
    wholePractice({
      'GET /v1/alerts': inTurn(list(notice), list({ ...notice, dismissed: true })),
      'GET /v1/alert-rules': json(someAlertRules()),
      'POST /v1/alerts/:alert/dismiss': json({ ...notice, dismissed: true }),
    }),
    { getToken: () => aToken({ scope: 'read manage' }) },
  )
  const element = mount(client, html`<credit-alerts lang="en" rules></credit-alerts>`)
  await inState(element, 'rules')
  const root = element.shadowRoot!
  const summary = root.querySelector<HTMLElement>('summary')!
  summary.click()
  const dismiss = (): HTMLElement | null => root.querySelector('section > ul > li > button')
  await waitUntil(dismiss, 'there is a notice')
  dismiss()!.focus()
  dismiss()!.click()
  await waitUntil(() => !dismiss(), 'it is gone')
  await waitUntil(() => root.activeElement?.localName === 'summary', 'the line has the focus')
})
