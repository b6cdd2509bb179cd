import { expect } from '@open-wc/testing'
import { anAlertOf, defaultAlertRules, manyAlertRules, someAlertRules } from '../support/alerts.js'
import { json, recorded } from '../support/fake-api.js'
import {
  addresses,
  buttons,
  fieldOf,
  find,
  focusedName,
  opened,
  placed,
  press,
  READ,
  rulesOf,
  says,
  spoken,
  turn,
  type,
} from './support/alert-rules-page.js'
import { inState, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

describe('the rules of <credit-alerts>', () => {
  it('stand below the notices, behind a line that says how many hold', async () => {
    const element = placed({
      [READ]: json(manyAlertRules()),
      'GET /v1/alerts': json({
        alerts: [anAlertOf('low_credits')],
        ...{ timeZone: 'America/New_York', asOf: '2026-11-23T09:30:00.000Z' },
      }),
    })
    await inState(element, 'rules')
    await waitUntil(() => find(element, 'li.panel') && find(element, 'summary'), 'both are there')

    expect(textOf(find(element, 'summary'))).to.equal('Alert rules 13 of 20 rules enabled')
    const [notice, rules] = ['li.panel', 'details'].map((what) => find(element, what)!)
    expect(notice!.getBoundingClientRect().bottom).to.be.below(rules!.getBoundingClientRect().top)
    expect(find(element, '#save')!.checkVisibility()).to.equal(false)
  })

  it('say in sentences what holds for an account that configured nothing', async () => {
    const element = await opened({ [READ]: json(defaultAlertRules()) })

    expect(rulesOf(element)).to.deep.equal([
      'Rule 1 Fewer than 50 credits are left',
      'Rule 2 Fewer than 20 credits are left',
      'Rule 3 Credits expire within 7 days',
      'Rule 4 Daily use is above 200% of what is usual',
    ])
    expect(textOf(find(element, '.always'))).to.equal(
      'You are always notified, in every way, when work stops for lack of credits. This cannot be switched off.',
    )
    expect(fieldOf(element, 3, 'Within').value).to.equal('7')
    expect(fieldOf(element, 3, 'Severity').value).to.equal('info')
    expect(fieldOf(element, 3, 'E-mail').checked).to.equal(false)
    expect(fieldOf(element, 3, 'Enabled').checked).to.equal(true)
  })

  it('are not asked for by a page that shows notices alone, until it shows them', async () => {
    const { asked, answer } = recorded(json(someAlertRules()))
    const element = placed({ [READ]: answer }, { rules: false })
    await inState(element, 'empty')
    expect(asked).to.have.length(0)

    element.rules = true
    await inState(element, 'rules')
    element.rules = false
    await inState(element, 'empty')
    expect(find(element, '[part="card"]')).to.equal(null)
  })

  it('follow the kind in their words, unit and usual threshold', async () => {
    const element = await opened()
    await type(fieldOf(element, 1, 'Alert about'), 'low_percent')

    expect(rulesOf(element)[0]).to.equal('Rule 1 Less than 20% of the monthly credits is left')
    expect(fieldOf(element, 1, 'Less than').value).to.equal('20')
    expect(textOf(find(element, '#low_threshold_unit'))).to.equal('% of the month')
    await inState(element, 'unsaved')
    expect(textOf(find(element, 'summary'))).to.equal('Alert rules Not saved yet')
  })

  it('of a feature are of each, or of one by its name', async () => {
    const element = await opened()
    await type(fieldOf(element, 1, 'Alert about'), 'feature_limit')
    expect(rulesOf(element)[0]).to.equal('Rule 1 A feature has used 100 credits in the period')
    const feature = fieldOf(element, 1, 'Feature')
    expect([...feature.querySelectorAll('option')].map(textOf)).to.deep.equal([
      ...['Each feature', 'AI Scribe', 'AI Transcribe'],
    ])

    await type(feature, 'ai-scribe')
    expect(rulesOf(element)[0]).to.equal('Rule 1 AI Scribe has used 100 credits in the period')
    await type(fieldOf(element, 1, 'Alert about'), 'member_limit')
    expect(rulesOf(element)[0]).to.equal('Rule 1 A member has used 80% of their limit')
    expect(fieldOf(element, 1, 'From').value).to.equal('80')
    expect(find(element, '#low_feature')).to.equal(null)
  })

  it('are added with the focus in the new one, up to twenty', async () => {
    const element = await opened({ [READ]: json(someAlertRules({ rules: [] })) })
    expect(textOf(find(element, 'p.rule'))).to.equal(
      'No rules yet. You are only notified when work stops.',
    )
    press(element, 'Add a rule')
    await waitUntil(() => focusedName(element).endsWith('_kind'), 'the focus is in the new rule')

    expect(rulesOf(element)).to.deep.equal(['Rule 1 Fewer than 50 credits are left'])
    expect(spoken(element)).to.equal('A rule was added. It is not saved yet.')
    for (let n = 2; n <= 20; n++) {
      press(element, 'Add a rule')
      await element.updateComplete
    }
    expect(rulesOf(element)).to.have.length(20)
    expect(buttons(element)).not.to.include('Add a rule')
    expect(textOf(find(element, '#add-rule'))).to.equal('There can be 20 at most.')
  })

  it('leave the focus in the place of what was removed, and at last where one adds', async () => {
    const element = await opened({ [READ]: json(defaultAlertRules()) })
    press(element, 'Remove Rule 2: Fewer than 20 credits are left')
    await waitUntil(() => focusedName(element).startsWith('Remove Rule 2'), 'the next has it')
    expect(focusedName(element)).to.equal('Remove Rule 2: Credits expire within 7 days')
    expect(spoken(element)).to.equal('Rule 2 was removed. That is not saved yet.')

    press(element, 'Remove Rule 3: Daily use is above 200% of what is usual')
    await waitUntil(() => focusedName(element).startsWith('Remove Rule 2'), 'the last has it')
    press(element, 'Remove Rule 2: Credits expire within 7 days')
    await element.updateComplete
    press(element, 'Remove Rule 1: Fewer than 50 credits are left')
    await waitUntil(() => focusedName(element) === 'add-rule', 'where one adds has it')
  })

  it('say of a rule that reaches nobody that it does', async () => {
    const element = await opened({ [READ]: json(someAlertRules({ emails: [] })) })
    const hint = (): string => textOf(find(element, '.rule .hint'))
    await turn(fieldOf(element, 1, 'E-mail'))
    expect(hint()).to.equal('Add an e-mail address below for this.')
    for (const way of ['E-mail', 'Message to the host', 'Notice in the page'])
      await turn(fieldOf(element, 1, way))
    expect(hint()).to.equal('Nobody is notified of this. Choose at least one way.')
    await turn(fieldOf(element, 1, 'Enabled'))
    expect(hint()).to.equal('')
  })

  it('have addresses that are added and removed by keyboard and name', async () => {
    const element = await opened()
    press(element, 'Add an address')
    await waitUntil(() => focusedName(element) === 'Address 2', 'the focus is in the new one')
    await type(addresses(element)[1]!, 'billing@northgate.example')
    press(element, 'Remove office@northgate.example')
    await waitUntil(() => addresses(element).length === 1, 'it is gone')

    expect(addresses(element)[0]!.value).to.equal('billing@northgate.example')
    await says(element, 'Address 1 was removed. That is not saved yet.')
    expect(focusedName(element)).to.equal('Remove billing@northgate.example')
  })
})
