import { expect } from '@open-wc/testing'
import { aBillingDetails, withTaxId } from '../support/billing-details.js'
import { inTurn, json, never, problem, status } from '../support/fake-api.js'
import {
  field,
  inside,
  labels,
  press,
  READ,
  SAVE,
  says,
  shown,
  spoken,
  type,
} from './support/billing-page.js'
import { textOf } from './support/page.js'

describe('<billing-details>', () => {
  it('shows what is saved, in fields named as the country names them', async () => {
    const element = await shown({ [READ]: json(aBillingDetails()) })

    expect(field(element, 'company').value).to.equal('Praxis am Park GmbH')
    expect(textOf(inside(element, '#country').querySelector('option:checked'))).to.equal('Germany')
    expect(labels(element)).to.deep.equal([
      'Company name',
      'Country',
      'Address',
      'Address, second line (optional)',
      'Postal code',
      'City',
      'VAT number (optional)',
      'Language of invoices',
    ])
    expect(textOf(inside(element, '#taxValue-hint'))).to.contain('USt-IdNr. · For example DE')
    expect(textOf(inside(element, 'header'))).to.contain('Changes apply to later invoices only.')
  })

  it('asks for what another country has, and keeps what is typed', async () => {
    const element = await shown({ [READ]: json(aBillingDetails()) })
    type(element, 'country', 'US')
    await element.updateComplete

    expect(labels(element).slice(4)).to.deep.equal([
      'ZIP code',
      'City',
      'State',
      'US EIN (optional)',
      'Language of invoices',
    ])
    expect(textOf(inside(element, '#taxValue-hint'))).to.match(/^For example 12-3456789/)
    expect(field(element, 'postalCode').value).to.equal('10115')

    type(element, 'country', 'CA')
    await element.updateComplete
    expect(textOf(inside(element, '#taxType'))).to.equal('Business NumberGST/HST number')
  })

  for (const [state, words] of [
    ['unverified', 'Not checked Its format is valid. No register was asked about it.'],
    ['pending', 'Being checked The tax office’s register has been asked.'],
    ['verified', 'Verified Found in the tax office’s register.'],
    ['rejected', 'Not found The tax office’s register does not know it. Check the number.'],
  ] as const)
    it(`says of a tax ID that it is ${state}, until another is typed`, async () => {
      const element = await shown({ [READ]: json(withTaxId(state)) })
      const hint = (): string => textOf(inside(element, '#taxValue-hint'))
      expect(hint()).to.equal(`USt-IdNr. · For example DE123456789 ${words}`)

      type(element, 'taxValue', 'DE811907980')
      await element.updateComplete
      expect(hint()).to.contain('It is checked after you save.')
    })

  it('has no choice of a language where invoices have one', async () => {
    const element = await shown({ [READ]: json(aBillingDetails({ languages: ['en'] })) })
    expect(labels(element)).not.to.include('Language of invoices')
  })

  it('has no field where nothing may be changed', async () => {
    const element = await shown({ [READ]: json(aBillingDetails()) })
    element.readonly = true
    await element.updateComplete

    expect(element.shadowRoot!.querySelector('input, select, button')).to.equal(null)
    expect(textOf(inside(element, 'dl'))).to.contain('Parkstraße 1210115 BerlinGermany')
  })

  for (const [state, answer, words] of [
    ['failed', status(404), 'Billing details could not be loaded.'],
    ['denied', problem('forbidden'), 'You do not have access to billing details.'],
    ['loading', never, ''],
  ] as const)
    it(`is ${state} in words`, async () => {
      const element = await shown({ [READ]: answer }, { state })

      expect(textOf(inside(element, '[part="error"]'))).to.equal(words)
      expect(inside(element, '#company')).to.equal(null)
    })

  it('speaks Arabic, with numbers from left to right', async () => {
    const element = await shown({ [READ]: json(aBillingDetails()) }, { lang: 'ar' })

    expect(getComputedStyle(inside(element, 'section')).direction).to.equal('rtl')
    expect(textOf(inside(element, 'h2'))).to.equal('بيانات الفوترة')
    expect(getComputedStyle(field(element, 'taxValue')).direction).to.equal('ltr')
  })

  it('says aloud that it could not be read, at first and again', async () => {
    const none = await shown({ [READ]: problem('forbidden') }, { state: 'failed' })
    expect(spoken(none)).to.equal('You do not have access to billing details.')

    const answers = inTurn(json(aBillingDetails()), problem('unauthorized'))
    const element = await shown({ [READ]: answers, [SAVE]: problem('unauthorized') })
    type(element, 'company', 'Praxis am See GmbH')
    element.refresh()
    await says(element, 'Sign in again to see billing details.')
    press(element, 'Save')
    await says(element, 'The details were not saved: sign in again first.')
    expect(field(element, 'company').value).to.equal('Praxis am See GmbH')
  })

  it('breaks a long name rather than leave its box', async () => {
    const company = `${'Donaudampfschifffahrtsgesellschaft'.repeat(5)} mbH`
    const element = await shown({ [READ]: json(aBillingDetails({ company })) })
    element.readonly = true
    element.style.inlineSize = '280px'
    await element.updateComplete
    const box = inside(element, 'section').getBoundingClientRect()
    const name = document.createRange()
    name.selectNodeContents(inside(element, 'dd'))
    expect(name.getBoundingClientRect().right).to.be.below(box.right)
  })
})
