import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../src/format/money.js'
import { parseMoney, parseWhole, typedMoney, typedWhole } from '../../src/format/typed.js'

const locale = fc.constantFrom(
  'en',
  'en-IN',
  'de',
  'de-CH',
  'fr',
  'pt-BR',
  'ar',
  'ar-EG',
  'fa',
  'ja',
)
const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CHF', 'HUF', 'ISK')
const amount = fc.integer({ min: 0, max: 99_999_999 })

describe('money as it is typed', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(amount, currency, locale, (money, unit, language) => {
        expect(parseMoney(typedMoney(money, unit, language), unit, language)).toBe(money)
      }),
    )
  })

  it('is read back as it is shown elsewhere, with its sign', () => {
    fc.assert(
      fc.property(amount, currency, fc.constantFrom('en', 'de'), (money, unit, language) => {
        expect(parseMoney(formatMoney(money, unit, language), unit, language)).toBe(money)
      }),
    )
  })

  it('is a whole number of the minor unit, or none at all, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), currency, locale, (text, unit, language) => {
        const money = parseMoney(text, unit, language)
        expect(money === undefined || (Number.isSafeInteger(money) && money >= 0)).toBe(true)
      }),
    )
  })

  it.each([
    ['200', 'USD', 'en', 20_000],
    ['1,250.5', 'USD', 'en', 125_050],
    [' $ 45.00 ', 'USD', 'en', 4500],
    ['45.00 USD', 'USD', 'en', 4500],
    ['1.250,50', 'EUR', 'de', 125_050],
    ['1.000', 'EUR', 'de', 100_000],
    ['45,5', 'EUR', 'fr', 4550],
    ['45.5', 'EUR', 'fr', 4550],
    ['٤٥٫٥٠', 'USD', 'ar-EG', 4550],
    ['45.50', 'USD', 'ar-EG', 4550],
    ['4500', 'JPY', 'en', 4500],
    ['1.250', 'KWD', 'en', 1250],
  ])('%s %s in %s is %d', (text, unit, language, money) => {
    expect(parseMoney(text, unit, language)).toBe(money)
  })

  it.each([
    ['', 'USD', 'en'],
    ['.', 'USD', 'en'],
    ['.50', 'USD', 'en'],
    ['-5', 'USD', 'en'],
    ['1.000', 'USD', 'en'],
    ['10,50', 'USD', 'en'],
    ['1.2.3', 'USD', 'en'],
    ['10.50', 'EUR', 'de'],
    ['4.5', 'JPY', 'en'],
    ['45 EUR', 'USD', 'en'],
    ['1e3', 'USD', 'en'],
  ])('%s %s in %s is refused, and not guessed', (text, unit, language) => {
    expect(parseMoney(text, unit, language)).toBeUndefined()
  })
})

describe('a whole number as it is typed', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(), locale, (value, language) => {
        expect(parseWhole(typedWhole(value, language), language)).toBe(value)
        expect(parseWhole(new Intl.NumberFormat(language).format(value), language)).toBe(value)
      }),
    )
  })

  it.each(['', '4.5', '-4', 'four', '1,00'])('%s is none', (text) => {
    expect(parseWhole(text, 'en')).toBeUndefined()
  })
})
