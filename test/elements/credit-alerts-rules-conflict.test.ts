import { expect } from '@open-wc/testing'
import type { AlertRules, AlertRulesInput } from '../../src/contract/alert.js'
import { someAlertRules } from '../support/alerts.js'
import { inTurn, json, problem, recorded } from '../support/fake-api.js'
import {
  fieldOf,
  find,
  focusedName,
  keeping,
  opened,
  press,
  READ,
  rulesOf,
  SAVE,
  says,
  spoken,
  type,
} from './support/alert-rules-page.js'
import { textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const [low, expiring] = someAlertRules().rules
const THEIRS: AlertRules = someAlertRules({
  version: 3,
  rules: [
    { ...low!, severity: 'critical' },
    { ...expiring!, id: 'early', threshold: 30 },
  ],
})

describe('the rules of <credit-alerts>, of two people at once, are saved', () => {
  const conflicting = async (saves = recorded(keeping)) => {
    const element = await opened({
      [READ]: inTurn(json(someAlertRules()), json(THEIRS)),
      [SAVE]: inTurn(problem('changed_meanwhile'), saves.answer),
    })
    await type(fieldOf(element, 1, 'Fewer than'), '80')
    press(element, 'Save')
    await waitUntil(() => focusedName(element) === 'conflict', 'the choice has the focus')
    return { element, saves }
  }

  it('not over what somebody else has saved, which is shown', async () => {
    const { element } = await conflicting()

    expect(spoken(element)).to.equal('Somebody else has changed these rules')
    const changes = [...element.shadowRoot!.querySelectorAll('#conflict li')].map(textOf)
    expect(changes).to.deep.equal([
      'Fewer than 50 credits are left: Warning, now: Critical',
      'Removed: Credits expire within 7 days',
      'Added: Credits expire within 30 days',
    ])
    expect(fieldOf(element, 1, 'Fewer than').value).to.equal('80')
    expect(find(element, 'form > [part="error"]')).to.equal(null)
  })

  it('not before the choice is made', async () => {
    const { element, saves } = await conflicting()
    find(element, '#save')!.focus()
    press(element, 'Save')
    await waitUntil(() => focusedName(element) === 'conflict', 'the choice has the focus again')

    expect(saves.asked).to.have.length(0)
  })

  it('over it where the person says so', async () => {
    const { element, saves } = await conflicting()
    press(element, 'Save mine over theirs')
    await says(element, 'Saved. The rules apply from now on.')

    expect((await saves.asked[0]!.json()) as AlertRulesInput).to.deep.include({
      version: 3,
      rules: [{ ...low!, threshold: 80 }, expiring!],
    })
    expect(find(element, '#conflict')).to.equal(null)
    expect(focusedName(element)).to.equal('save')
  })

  it('or theirs are taken', async () => {
    const { element, saves } = await conflicting()
    press(element, 'Take theirs')
    await says(element, 'The form has what was saved last.')

    expect(rulesOf(element)).to.deep.equal([
      'Rule 1 Fewer than 50 credits are left',
      'Rule 2 Credits expire within 30 days',
    ])
    expect(fieldOf(element, 1, 'Severity').value).to.equal('critical')
    expect(focusedName(element)).to.equal('save')
    expect(saves.asked).to.have.length(0)
    expect(element.matches(':state(unsaved)')).to.equal(false)
  })
})
