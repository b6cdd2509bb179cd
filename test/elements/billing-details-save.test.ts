import { expect } from '@open-wc/testing'
import { aBillingDetails, noBillingDetails, withTaxId } from '../support/billing-details.js'
import { inTurn, json, never, problem, recorded, status } from '../support/fake-api.js'
import {
  field,
  focused,
  inside,
  insideA,
  keeping,
  press,
  READ,
  SAVE,
  says,
  shown,
  spoken,
  type,
} from './support/billing-page.js'
import { eventsOf, inState, textOf } from './support/page.js'
import { waitUntil } from './support/wait-until.js'

describe('<billing-details> saves', () => {
  it('saves once, says so, and tells the page', async () => {
    const { asked, answer } = recorded(keeping())
    const read = inTurn(json(aBillingDetails()), never)
    const element = await shown({ [READ]: read, [SAVE]: answer })
    const complete = eventsOf('credits-billing-details-complete')
    type(element, 'city', ' Potsdam ')
    await inState(element, 'unsaved')
    press(element, 'Save')
    press(element, 'Save')
    await says(element, 'Saved. Later invoices will use these details.')

    expect(asked).to.have.length(1)
    expect(await asked[0]!.json()).to.deep.include({ version: 3, language: 'de' })
    expect(asked[0]!.headers.get('idempotency-key')).to.match(/\d/)
    expect(field(element, 'city').value).to.equal('Potsdam')
    expect(element.matches(':state(unsaved)')).to.equal(false)
    expect(complete()[0]!.detail.billingDetails.version).to.equal(4)
  })

  it('saves the language that is chosen, and the page’s where nobody has chosen', async () => {
    const { asked, answer } = recorded(keeping())
    const first = await shown({ [READ]: json(noBillingDetails()), [SAVE]: answer }, { lang: 'ar' })
    expect(field(first, 'language').value).to.equal('ar')
    expect(first.matches(':state(unsaved)')).to.equal(false)

    const element = await shown({ [READ]: json(aBillingDetails()), [SAVE]: answer })
    expect(field(element, 'language').value).to.equal('de')
    type(element, 'language', 'fr')
    await inState(element, 'unsaved')
    press(element, 'Save')
    await says(element, 'Saved. Later invoices will use these details.')
    expect(await asked[0]!.json()).to.deep.include({ version: 3, language: 'fr' })
  })

  it('saves nothing when the page cancels it', async () => {
    const { asked, answer } = recorded(keeping())
    const element = await shown({ [READ]: json(aBillingDetails()), [SAVE]: answer })
    element.addEventListener('credits-billing-details-start', (event) => event.preventDefault())
    type(element, 'city', 'Potsdam')
    press(element, 'Save')
    await element.updateComplete

    expect(asked).to.have.length(0)
    expect(field(element, 'city').value).to.equal('Potsdam')
  })

  it('names what is missing, takes the focus there, and leads to each field', async () => {
    const { asked, answer } = recorded(keeping())
    const element = await shown({ [READ]: json(noBillingDetails()), [SAVE]: answer })
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'summary')

    expect(textOf(inside(element, '#summary'))).to.equal(
      '4 fields need your attention Company name: fill this in. Country: fill this in. Address: fill this in. City: fill this in.',
    )
    expect(field(element, 'city').getAttribute('aria-invalid')).to.equal('true')
    expect(textOf(inside(element, '#city-error'))).to.equal('City: fill this in.')
    expect(field(element, 'city').getAttribute('aria-describedby')).to.contain('city-error')
    press(element, 'City: fill this in.')
    await waitUntil(() => focused(element) === 'city')
    type(element, 'city', 'Berlin')
    await element.updateComplete
    expect(textOf(inside(element, '#summary'))).to.contain('3 fields')
    expect(asked).to.have.length(0)
  })

  it('says at its field, in the person’s language, what the backend refuses', async () => {
    const refused = problem('invalid_request', {
      fields: [{ path: 'taxId.value', message: 'Nine digits after DE.' }, 'nonsense'],
    })
    const element = await shown(
      { [READ]: json(aBillingDetails()), [SAVE]: refused },
      { lang: 'ar' },
    )
    type(element, 'taxValue', 'DE12')
    press(element, 'حفظ')
    await waitUntil(() => focused(element) === 'summary')

    expect(textOf(inside(element, '#taxValue-error'))).to.equal(
      'رقم ضريبة القيمة المضافة: هذا الرقم غير صالح. راجع كل رقم وحرف.',
    )
    expect(field(element, 'taxValue').value).to.equal('DE12')
  })

  for (const [what, answer, words] of [
    ['the network', status(503), 'The details were not saved. Try again.'],
    [
      'the right',
      problem('forbidden'),
      'The details were not saved: you do not have permission to do that.',
    ],
  ] as const)
    it(`says that without ${what} nothing was saved, and keeps what is typed`, async () => {
      const element = await shown(
        { [READ]: json(aBillingDetails()), [SAVE]: answer },
        { hasty: true },
      )
      type(element, 'city', 'Potsdam')
      press(element, 'Save')
      await says(element, words)

      expect(textOf(inside(element, 'form [part="error"]'))).to.equal(words)
      expect(field(element, 'city').value).to.equal('Potsdam')
    })

  it('keeps what is typed when the details are read again', async () => {
    const element = await shown({
      [READ]: inTurn(json(aBillingDetails()), json(withTaxId('rejected'))),
    })
    type(element, 'city', 'Potsdam')
    element.refresh()
    await waitUntil(() => textOf(inside(element, '#taxValue-hint')).includes('Not found'))

    expect(field(element, 'city').value).to.equal('Potsdam')
  })

  it('shows what somebody else has changed, and lets one choose', async () => {
    const theirs = aBillingDetails({
      version: 4,
      company: 'Praxis am Stadtpark GmbH',
      address: { ...aBillingDetails().address!, city: 'Bonn' },
    })
    const saved = recorded(keeping())
    const element = await shown({
      [READ]: inTurn(json(aBillingDetails()), json(theirs)),
      [SAVE]: inTurn(problem('changed_meanwhile'), saved.answer),
    })
    type(element, 'city', 'Potsdam')
    press(element, 'Save')
    await waitUntil(() => focused(element) === 'conflict')

    expect(spoken(element)).to.equal('Somebody else has changed these details')
    expect(textOf(inside(element, '#conflict li'))).to.equal(
      'Company name Praxis am Park GmbH, now: Praxis am Stadtpark GmbH',
    )
    expect(textOf(inside(element, '#conflict fieldset'))).to.equal(
      'City Keep yours Potsdam Take theirs Bonn',
    )
    press(element, 'Continue with this')
    await waitUntil(() => focused(element) === 'save')
    expect(field(element, 'company').value).to.equal('Praxis am Stadtpark GmbH')
    expect(field(element, 'city').value).to.equal('Potsdam')
    press(element, 'Save')
    await waitUntil(() => saved.asked.length === 1)
    expect(await saved.asked[0]!.json()).to.deep.include({ version: 4 })
  })

  it('takes theirs where that is chosen', async () => {
    const theirs = aBillingDetails({ version: 4, company: 'Theirs GmbH' })
    const element = await shown({ [READ]: inTurn(json(aBillingDetails()), json(theirs)) })
    type(element, 'company', 'Mine GmbH')
    element.refresh()
    await waitUntil(() => element.shadowRoot!.querySelector('#conflict'))
    insideA(HTMLInputElement, element, '#conflict input[value="theirs"]').click()
    press(element, 'Continue with this')
    await says(element, 'The form has what you chose. It is not saved yet.')

    expect(field(element, 'company').value).to.equal('Theirs GmbH')
    expect(element.matches(':state(unsaved)')).to.equal(false)
  })

  it('discards what is typed when it is told to, and keeps the focus in the form', async () => {
    const element = await shown({ [READ]: json(aBillingDetails()) })
    type(element, 'city', 'Potsdam')
    await element.updateComplete
    press(element, 'Discard changes')
    await waitUntil(() => focused(element) === 'save')

    expect(field(element, 'city').value).to.equal('Berlin')
  })
})
