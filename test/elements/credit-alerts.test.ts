import { expect } from '@open-wc/testing'
import { html } from 'lit'
import type { Alert } from '../../src/contract/alert.js'
import { CreditAlerts } from '../../src/elements/credit-alerts.js'
import '../../src/define/credit-alerts.js'
import { anAlertOf } from '../support/alerts.js'
import { aBalance } from '../support/balances.js'
import {
  type Answer,
  type Answers,
  clientAnswering,
  inTurn,
  json,
  never,
  problem,
  status,
} from '../support/fake-api.js'
import { violationsAround } from './support/axe.js'
import { eventsOf, inState, mount, mountA, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const answer = (...alerts: Alert[]): Answer =>
  json({ alerts, timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' })

const over = (list: Answer, more: Answers = {}, lang = 'en'): CreditAlerts =>
  mountA(
    CreditAlerts,
    clientAnswering({ 'GET /v1/balance': json(aBalance()), 'GET /v1/alerts': list, ...more }),
    html`<credit-alerts lang=${lang}><a slot="action" href="#buy">Buy credits</a></credit-alerts>`,
  )

const rows = (element: CreditAlerts): string[] =>
  [...element.shadowRoot!.querySelectorAll('li')].map((row) => textOf(row.querySelector('div')))
const buttonOf = (element: CreditAlerts, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!
const spoken = (element: CreditAlerts): string =>
  textOf(element.shadowRoot!.querySelector('[role="status"]'))

async function ready(element: CreditAlerts): Promise<CreditAlerts> {
  await inState(element, 'ready')
  await element.updateComplete
  return element
}

const ALL = [
  anAlertOf('expiring'),
  anAlertOf('low_credits'),
  anAlertOf('unusual_use', { firedAt: '2026-11-23T09:10:00.000Z' }),
]

describe('<credit-alerts>', () => {
  it('says what is open in sentences, the gravest first, in the zone of the account', async () => {
    const element = await ready(over(answer(...ALL)))
    expect(rows(element)).to.deep.equal([
      'Unusual use 180 credits were used in one day, where 60 are usual.',
      'Credits are low Fewer than 50 credits were left on Nov 23, 4:00 AM.',
      'Credits expire soon Up to 212 credits expire, the first of them on Dec 1, 12:00 AM.',
    ])
  })

  it('says of the balance only the gravest, with the way out that the page offers', async () => {
    const element = await ready(
      over(answer(anAlertOf('low_credits'), anAlertOf('stopped'), anAlertOf('low_percent'))),
    )
    expect(rows(element)).to.deep.equal([
      'Work is stopped 60 credits were needed and 0 were available.',
    ])
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name="action"]')!
    expect(slot.assignedElements().map((link) => link.textContent)).to.deep.equal(['Buy credits'])
  })

  for (const [state, list] of [
    ['loading', never],
    ['empty', answer()],
  ] as const)
    it(`takes no room while it is ${state}, nor a gap of its page`, async () => {
      const page = mount(
        clientAnswering({ 'GET /v1/balance': json(aBalance()), 'GET /v1/alerts': list }),
        html`<div style="display: grid; gap: 20px">
          <p style="margin: 0">Above</p>
          <credit-alerts lang="en"></credit-alerts>
          <p style="margin: 0">Below</p>
        </div>`,
      )
      const [above, alerts, below] = [...page.children].map((child) => child as HTMLElement)
      await inState(alerts!, state)
      const gap = below!.getBoundingClientRect().top - above!.getBoundingClientRect().bottom
      expect(gap).to.equal(20)
    })

  it('shows nothing of what is put away, or is not for the page', async () => {
    const element = await ready(
      over(
        answer(
          anAlertOf('stopped', { dismissed: true }),
          anAlertOf('low_credits'),
          anAlertOf('expiring', { tell: ['webhook'] }),
        ),
      ),
    )
    expect(rows(element)).to.deep.equal([])
    expect(element.matches(':state(empty)')).to.equal(true)
    expect(element.getBoundingClientRect().height).to.equal(0)
  })

  it('says who has used how much of a limit, or what was used of a feature, as the page and the catalogue call them', async () => {
    const element = await ready(over(answer(anAlertOf('member_limit'), anAlertOf('feature_limit'))))
    expect(rows(element)[0]).to.contain('dr-wu has used 84')
    element.memberNames = { 'dr-wu': 'Dr Wu' }
    await element.updateComplete
    expect(rows(element)).to.deep.equal([
      'A limit is nearly used Dr Wu has used 84 of the 100 credits of this period, which ends on Dec 1, 12:00 AM.',
      'Use of a feature 412 credits were used for AI Scribe in this period, which ends on Dec 1, 12:00 AM.',
    ])
  })

  it('tells credits that are very low from those that are low by its title as well', async () => {
    const element = await ready(over(answer(anAlertOf('low_credits', { severity: 'critical' }))))
    expect(rows(element)[0]).to.contain('Credits are very low')
    expect(buttonOf(element, 'Dismiss: Credits are very low')).to.not.equal(null)
  })

  it('takes no room while it loads, and when it fails', async () => {
    for (const [list, state] of [
      [never, 'loading'],
      [status(404), 'failed'],
    ] as const) {
      const element = over(list)
      await inState(element, state)
      expect(element.getBoundingClientRect().height).to.equal(0)
      // Nor the gap of the grid or flex box that it is in.
      expect(getComputedStyle(element).position).to.equal('absolute')
    }
  })

  it('puts a notice away at the server, and goes on to the next one', async () => {
    const asked: string[] = []
    const dismissed: Answer = (request) => {
      asked.push(new URL(request.url).pathname)
      return json(anAlertOf('unusual_use', { dismissed: true }))(request)
    }
    const [expiring, low, unusual] = ALL as [Alert, Alert, Alert]
    const element = await ready(
      over(inTurn(answer(...ALL), answer(expiring, low, { ...unusual, dismissed: true })), {
        'POST /v1/alerts/:alert/dismiss': dismissed,
      }),
    )
    buttonOf(element, 'Dismiss: Unusual use').click()
    await waitUntil(() => rows(element).length === 2, 'it is gone')
    await waitUntil(() => element.shadowRoot!.activeElement !== null, 'the next one has the focus')
    expect(asked).to.deep.equal(['/v1/alerts/al_unusual_use/dismiss'])
    expect(element.shadowRoot!.activeElement).to.equal(
      buttonOf(element, 'Dismiss: Credits are low'),
    )
    expect(spoken(element)).to.equal('Dismissed.')
  })

  it('says when a notice could not be put away, and keeps it', async () => {
    const element = await ready(
      over(answer(ALL[1]!), { 'POST /v1/alerts/:alert/dismiss': problem('forbidden') }),
    )
    buttonOf(element, 'Dismiss: Credits are low').click()
    const said = () => element.shadowRoot!.querySelector('[part="error"]')
    await waitUntil(said, 'it says so')
    expect(textOf(said())).to.contain('not dismissed')
    expect(rows(element)).to.have.length(1)
  })

  it('tells the page what begins and what is over, and aloud only what comes later', async () => {
    const heard = eventsOf('credits-alert')
    const element = await ready(over(inTurn(answer(ALL[1]!), answer(ALL[2]!))))
    expect(spoken(element)).to.equal('')
    element.refresh()
    await waitUntil(() => spoken(element) !== '', 'it is said')
    expect(spoken(element)).to.equal(
      'Unusual use. 180 credits were used in one day, where 60 are usual.',
    )
    const told = heard().map(({ detail: { kind, severity, state } }) => [kind, severity, state])
    expect(told).to.deep.equal([
      ['low_credits', 'warning', 'open'],
      ['low_credits', 'warning', 'resolved'],
      ['unusual_use', 'warning', 'open'],
    ])
  })

  for (const scheme of ['light', 'dark'])
    for (const lang of ['en', 'ar'])
      it(`has nothing that axe finds: ${scheme}, ${lang}`, async () => {
        const element = await ready(over(answer(anAlertOf('stopped'), ...ALL), {}, lang))
        await waitUntil(() => rows(element).length === 3, 'the words are here')
        element.parentElement!.style.cssText = `color-scheme: ${scheme}; background: Canvas`
        expect(await violationsAround(element)).to.deep.equal([])
      })
})
