import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { CreditDashboard } from '../../src/elements/credit-dashboard.js'
import '../../src/define/credit-dashboard.js'
import { memberName } from '../../src/elements/member-names.js'
import { UsageChart } from '../../src/elements/usage-chart.js'
import { clientAnswering } from '../support/fake-api.js'
import { fakeTill } from '../support/fake-till.js'
import { aToken } from '../support/tokens.js'
import { wholePractice } from '../support/whole-practice.js'
import { allMade } from './support/dashboard.js'
import { inState, mountA, ofClass, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const NAMES = { 'dr-lee': 'Dr Ada Lee', 'ms-adeyemi': 'Ms Funmi Adeyemi' }

const words = (of: Element | null, selector: string): string[] =>
  [...(of?.shadowRoot?.querySelectorAll(selector) ?? [])].map(textOf)

const tells = (of: Element, selector: string, name: string): Promise<void> =>
  waitUntil(() => words(of, selector).join().includes(name), `it tells ${name}`)

async function dashboard(): Promise<(tag: string) => Element> {
  const client = clientAnswering(wholePractice(), {
    getToken: () => aToken({ scope: 'read reserve buy manage' }),
  })
  const element = mountA(
    CreditDashboard,
    client,
    html`<credit-dashboard
      lang="en"
      .memberNames=${NAMES}
      .loadTill=${fakeTill().load}
    ></credit-dashboard>`,
  )
  await allMade(element)
  return (tag) => element.shadowRoot!.querySelector(tag)!
}

describe('members', () => {
  it('are called by name wherever the dashboard tells of them, or by their id', async () => {
    const within = await dashboard()
    const history = within('credit-history')
    await inState(history, 'ready')
    const members = words(history, '.day .member').filter(Boolean)
    expect(members).to.include('Dr Ada Lee')
    expect(members).to.include('dr-okafor')
    expect(members).not.to.include('dr-lee')

    const recharge = within('recharge-settings')
    await tells(recharge, '.muted.small', 'Ms Funmi Adeyemi')

    const chart = ofClass(UsageChart, within('usage-chart'))
    chart.groupBy = 'member'
    await tells(chart, '[part="legend"]', 'Dr Ada Lee')
    expect(words(chart, '[part="legend"]').join()).to.include('dr-okafor')
  })

  it('have no name that nobody gave them', () => {
    expect(memberName({}, 'constructor')).to.equal('constructor')
    expect(memberName({ 'dr-lee': '' }, 'dr-lee')).to.equal('dr-lee')
  })
})
