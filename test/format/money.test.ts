import { expect, it } from 'vitest'
import { formatBasisPoints, formatMoney, formatUnitPrice } from '../../src/format/money.js'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

it.each([
  [4500, 'USD', 'en', '$45.00'],
  [4505, 'EUR', 'de', '45,05 €'],
  [4500, 'JPY', 'en', '¥4,500'],
  [1234, 'KWD', 'en', 'KWD 1.234'],
  [150_000, 'HUF', 'en', 'HUF 1,500'],
  [190_550, 'HUF', 'en', 'HUF 1,905.50'],
  [160_000, 'COP', 'en', 'COP 1,600'],
  [139_900, 'ISK', 'en', 'ISK 1,399'],
  [4_500, 'RSD', 'en', 'RSD 45.00'],
  [99_999_999, 'USD', 'en', '$999,999.99'],
  [0, 'GBP', 'en-GB', '£0.00'],
  [4500, 'USD', 'ar', '\u200f45.00 US$\u200e'],
  [-1500, 'USD', 'en', '−$15.00'],
  [-1500, 'EUR', 'de', '−15,00 €'],
  [-1500, 'USD', 'ar', '\u200f\u200e−15.00\u200f US$\u200e'],
  [4500, 'JPY', 'ar', '\u200f4,500 JP¥\u200e'],
])('%i of %s in %s', (amount, currency, locale, said) => {
  expect(plain(formatMoney(amount, currency, locale))).toBe(said)
})

it.each([
  [16_000, 2000, 'USD', '$0.08'],
  [1000, 100, 'USD', '$0.10'],
  [850, 100, 'USD', '$0.085'],
  [1000, 300, 'USD', '$0.0334'],
  [4500, 500, 'JPY', '¥9'],
  [4500, 1600, 'JPY', '¥2.82'],
  [450_000, 500, 'HUF', 'HUF 9'],
  [4_500, 500, 'KWD', 'KWD 0.009'],
])('%i for %i in %s', (amount, many, currency, said) => {
  expect(formatUnitPrice(amount, many, currency, 'en')).toBe(said)
})

it('tells rates without digits that say nothing', () => {
  expect([1900, 725, 2].map((rate) => formatBasisPoints(rate, 'en'))).toEqual([
    '19%',
    '7.25%',
    '0.02%',
  ])
})
