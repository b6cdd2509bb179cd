import { expect } from '@open-wc/testing'
import { CreditsError } from '../../src/client/credits-error.js'
import type { AlertRulesInput } from '../../src/contract/alert.js'
import { defaultAlertRules, someAlertRules } from '../support/alerts.js'
import { inTurn, json, never, problem, recorded, status } from '../support/fake-api.js'
import {
  addresses,
  describedBy,
  fieldOf,
  find,
  focused,
  focusedName,
  keeping,
  opened,
  press,
  READ,
  rulesOf,
  SAVE,
  says,
  spoken,
  turn,
  type,
} from './support/alert-rules-page.js'
import { eventsOf, inState, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

const sent = async (request: Request): Promise<AlertRulesInput> =>
  (await request.json()) as AlertRulesInput

const [low, expiring] = someAlertRules().rules
describe('the rules of <credit-alerts> are saved', () => {
  it('once, as a whole, under the version that was seen, and the page is told', async () => {
    const { asked, answer } = recorded(keeping)
    const element = await opened({ [READ]: inTurn(json(someAlertRules()), never), [SAVE]: answer })
    const starts = eventsOf('credits-alert-rules-start')
    const complete = eventsOf('credits-alert-rules-complete')
    await type(fieldOf(element, 1, 'Fewer than'), ' 80 ')
    await turn(fieldOf(element, 2, 'E-mail'))
    await turn(fieldOf(element, 2, 'Enabled'))
    await type(addresses(element)[0]!, ' front@northgate.example ')
    focused(element)?.blur()
    press(element, 'Save')
    press(element, 'Save')
    await says(element, 'Saved. The rules apply from now on.')

    expect(asked).to.have.length(1)
    expect(starts()).to.have.length(1)
    expect(await sent(asked[0]!)).to.deep.equal({
      version: 2,
      rules: [
        { ...low!, threshold: 80 },
        { ...expiring!, enabled: false, tell: ['page', 'email'] },
      ],
      emails: ['front@northgate.example'],
    })
    expect(asked[0]!.headers.get('idempotency-key')).to.match(/\d/)
    expect(textOf(find(element, 'footer'))).to.equal('Save Saved. The rules apply from now on.')
    expect(element.matches(':state(unsaved)')).to.equal(false)
    expect(complete()[0]!.detail.alertRules.version).to.equal(3)
  })

  it('not when the page cancels it', async () => {
    const { asked, answer } = recorded(keeping)
    const element = await opened({ [READ]: json(someAlertRules()), [SAVE]: answer })
    element.addEventListener('credits-alert-rules-start', (event) => event.preventDefault())
    await type(fieldOf(element, 1, 'Fewer than'), '80')
    press(element, 'Save')
    await element.updateComplete

    expect(asked).to.have.length(0)
    expect(rulesOf(element)[0]).to.equal('Rule 1 Fewer than 80 credits are left')
  })

  it('not when nothing was changed, which is said', async () => {
    const { asked, answer } = recorded(keeping)
    const element = await opened({ [READ]: json(defaultAlertRules()), [SAVE]: answer })
    await type(fieldOf(element, 1, 'Fewer than'), '80')
    await type(fieldOf(element, 1, 'Fewer than'), '50')
    press(element, 'Save')
    await says(element, 'There is nothing to save: nothing was changed.')
    expect(asked).to.have.length(0)
  })

  it('not with a mistake: each is named at its field, and led to', async () => {
    const { asked, answer } = recorded(keeping)
    const element = await opened({ [READ]: json(someAlertRules()), [SAVE]: answer })
    await type(fieldOf(element, 1, 'Fewer than'), '5.5')
    await type(fieldOf(element, 2, 'Within'), '91')
    await type(addresses(element)[0]!, 'office')
    press(element, 'Save')
    await waitUntil(() => focusedName(element) === 'summary', 'what is wrong has the focus')

    expect(textOf(find(element, '#summary'))).to.equal(
      '3 fields need your attention ' +
        'Rule 1: enter a whole number from 1 to 1,000,000,000. ' +
        'Rule 2: enter a whole number from 1 to 90. ' +
        'Address 1: enter an address such as office@practice.example.',
    )
    const within = fieldOf(element, 2, 'Within')
    expect(within.getAttribute('aria-invalid')).to.equal('true')
    expect(describedBy(within)).to.equal('days Rule 2: enter a whole number from 1 to 90.')
    expect(describedBy(addresses(element)[0]!)).to.contain('such as office@practice.example.')
    press(element, 'Rule 2: enter a whole number from 1 to 90.')
    await waitUntil(() => focused(element) === within, 'the field has the focus')
    await type(within, '90')
    expect(within.getAttribute('aria-invalid')).to.equal('false')
    expect(textOf(find(element, '#summary'))).to.contain('2 fields')
    expect(asked).to.have.length(0)
  })

  it('or what the backend refuses is said at its field, and nothing has to be typed again', async () => {
    const refused = problem('invalid_request', {
      fields: [
        { path: 'rules.1.threshold', message: 'is from 1 to 30 days' },
        { path: 'emails.0', message: 'does not take mail' },
      ],
    })
    const element = await opened({
      [READ]: json(someAlertRules({ emails: [] })),
      [SAVE]: refused,
    })
    // One that is left empty is not sent, so that the backend's first is the form's second.
    press(element, 'Add an address')
    press(element, 'Add an address')
    await waitUntil(() => addresses(element).length === 2, 'there are two')
    await type(addresses(element)[1]!, 'office@northgate.example')
    press(element, 'Save')
    await waitUntil(() => focusedName(element) === 'summary', 'what is wrong has the focus')

    expect(describedBy(fieldOf(element, 2, 'Within'))).to.contain(
      'Rule 2: this was not accepted. Check it.',
    )
    expect(describedBy(addresses(element)[0]!)).to.equal('')
    expect(describedBy(addresses(element)[1]!)).to.equal(
      'Address 2: this was not accepted. Check it.',
    )
    expect(addresses(element)[1]!.value).to.equal('office@northgate.example')
  })

  for (const [what, answer, words] of [
    ['an answer', status(404), 'The rules were not saved. Try again.'],
    [
      'a network',
      () => Promise.reject(new CreditsError('offline', 'No network.')),
      'The rules were not saved: you are offline.',
    ],
    [
      'the right',
      problem('forbidden'),
      'The rules were not saved: you do not have permission to do that.',
    ],
  ] as const)
    it(`not without ${what}, which is said, and what is filled in stays`, async () => {
      const heard = eventsOf('credits-error')
      const element = await opened({ [READ]: json(someAlertRules()), [SAVE]: answer })
      await type(fieldOf(element, 1, 'Fewer than'), '80')
      press(element, 'Save')
      await says(element, words)

      expect(textOf(find(element, 'form > [part="error"]'))).to.equal(words)
      expect(fieldOf(element, 1, 'Fewer than').value).to.equal('80')
      expect(element.matches(':state(unsaved)')).to.equal(true)
      expect(heard()).to.have.length(1)
    })

  it('over what was read again meanwhile: focus and input stay', async () => {
    const again = recorded(json(someAlertRules({ changedAt: '2026-11-03T08:00:00.000Z' })))
    const element = await opened({ [READ]: inTurn(json(someAlertRules()), again.answer) })
    const field = fieldOf(element, 1, 'Fewer than')
    field.focus()
    await type(field, '80')
    press(element, 'Add an address')
    await waitUntil(() => addresses(element).length === 2, 'there are two')
    addresses(element)[1]!.focus()
    element.refresh()
    await waitUntil(() => again.asked.length === 1, 'it is read again')
    await inState(element, 'ready')
    await element.updateComplete

    expect(field.value).to.equal('80')
    expect(focused(element)).to.equal(addresses(element)[1])
    expect(find(element, '#conflict')).to.equal(null)
  })

  it('or discarded, with the focus kept in the form', async () => {
    const element = await opened()
    press(element, 'Remove Rule 1: Fewer than 50 credits are left')
    await inState(element, 'unsaved')
    press(element, 'Discard changes')
    await waitUntil(() => focusedName(element) === 'save', 'the focus is kept')

    expect(rulesOf(element)).to.have.length(2)
    expect(spoken(element)).to.equal('Your changes were discarded.')
  })
})
