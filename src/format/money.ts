import { decimalsOf } from '../contract/currency.js'
import { cachedIntl } from './cached-intl.js'

/** A price for one credit has so many more digits than money has. */
const FINER_DIGITS = 2

/** Money in the minor unit of its currency: `$45.00`, `¥4,500`, `45,00 €`. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const decimals = decimalsOf(currency)
  const isWhole = amount % 10 ** decimals === 0
  const format = cachedIntl(Intl.NumberFormat, locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: isWhole ? leastDecimals(currency) : decimals,
    maximumFractionDigits: decimals,
  } as const)
  return inOnePiece(withMinus(format.format(amount / 10 ** decimals)))
}

/** Some currencies are written without decimals where there is nothing to write: `HUF 1,905`. */
const leastDecimals = (currency: string): number =>
  Math.min(
    decimalsOf(currency),
    cachedIntl(Intl.NumberFormat, 'en', { style: 'currency', currency } as const).resolvedOptions()
      .maximumFractionDigits ?? 0,
  )

/** What one of many costs, as fine as it needs to be: `$0.09`, `$0.085`. Rounded up at the end. */
export function formatUnitPrice(
  amount: number,
  many: number,
  currency: string,
  locale: string,
): string {
  const finest = 10 ** (decimalsOf(currency) + FINER_DIGITS)
  const price = Math.ceil((amount * 10 ** FINER_DIGITS) / many) / finest
  const format = cachedIntl(Intl.NumberFormat, locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: leastDecimals(currency),
    maximumFractionDigits: decimalsOf(currency) + FINER_DIGITS,
  } as const)
  return inOnePiece(format.format(price))
}

/** Hundredths of a percent: `19%`, `7.25%`. */
export function formatBasisPoints(basisPoints: number, locale: string): string {
  return cachedIntl(Intl.NumberFormat, locale, {
    style: 'percent',
    maximumFractionDigits: 2,
  } as const).format(basisPoints / 10_000)
}

/**
 * Less than nothing has a true minus. Where Arabic keeps it on the left of the digits, the currency
 * does not follow them to the right: it stays where it is beside other money.
 */
const withMinus = (money: string): string =>
  money.replace('-', '−').replace(/^\u200f\u200e\S+/, '$&\u200f')

/** Among letters from right to left, the sign of `US$` or `JP¥` at the end would leave its letters. */
const inOnePiece = (money: string): string => money.replace(/[A-Z]\p{Sc}$/u, '$&\u200e')
