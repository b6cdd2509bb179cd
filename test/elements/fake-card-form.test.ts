import { expect } from '@open-wc/testing'
import type { CardFormLook, LoadTill } from '../../src/payment/till.js'
import { testAccount } from '../../src/testing.js'
import { fakeTill } from '../support/fake-till.js'

const look: CardFormLook = {
  ...{ ink: '#000', muted: '#333', surface: '#fff', border: '#999', accent: '#00f' },
  ...{ danger: '#900', radius: '4px', fontFamily: 'serif', fontSize: '16px' },
  ...{ dark: false, still: true },
}

/** What the first field of a form is called, in a language and after another. */
async function namesIn(load: LoadTill, locales: readonly string[]): Promise<string[]> {
  const place = document.body.appendChild(document.createElement('div'))
  try {
    const till = await load('pk_test')
    const form = await till.openForm(place, { look, locale: locales[0]! })
    return locales.map((locale) => {
      form.change({ look, locale })
      const label = place.querySelector('label')!
      const { direction } = getComputedStyle(label)
      const { lang } = label.closest<HTMLElement>('[lang]')!
      expect(getComputedStyle(label.querySelector('input')!).direction, 'of digits').to.equal('ltr')
      return `${lang} ${direction} ${label.textContent.trim()}`
    })
  } finally {
    place.remove()
  }
}

describe('a card form that stands in for a provider’s', () => {
  it('follows the language that it is told, in the tests of hosts', async () => {
    const { loadTill } = testAccount('new-practice')
    expect(await namesIn(loadTill, ['ar', 'de-AT', 'en-GB', 'es', 'fr', 'pl'])).to.deep.equal([
      'ar rtl رقم البطاقة (تجريبي)',
      'de ltr Kartennummer (Test)',
      'en ltr Card number (test)',
      'es ltr Número de tarjeta (prueba)',
      'fr ltr Numéro de carte (test)',
      'en ltr Card number (test)',
    ])
  })

  it('follows it in the stories too', async () => {
    const { load } = fakeTill()
    expect(await namesIn(load, ['ar', 'de', 'en-XA', 'es', 'fr'])).to.deep.equal([
      'ar rtl رقم البطاقة',
      'de ltr Kartennummer',
      'en ltr Card number',
      'es ltr Número de tarjeta',
      'fr ltr Numéro de carte',
    ])
  })
})
