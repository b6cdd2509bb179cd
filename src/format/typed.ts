import { decimalsOf } from '../contract/currency.js'
import { cachedIntl } from './cached-intl.js'

/** What a locale writes numbers with. */
interface Signs {
  readonly digits: readonly string[]
  readonly decimal: string
  readonly group: string
}

/** Signs that show no number: directions, spaces, and what stands beside money. */
const BESIDE = /[\p{Cf}\s\p{Sc}]/gu

/**
 * Money as a person types it, in the minor unit of its currency; undefined for what is no amount of
 * it. The locale's decimal sign counts, groups only where they belong, and more decimals than the
 * currency has are refused: nothing is guessed, for `1.000` is a thousand to some and one to others.
 */
export function parseMoney(text: string, currency: string, locale: string): number | undefined {
  const digits = decimalsOf(currency)
  const [whole, fraction = '', ...more] = plain(withoutCode(text, currency), locale).split('.')
  if (!whole || more.length > 0 || fraction.length > digits) return undefined
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) return undefined
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** A whole number as a person types it; undefined for what is none. */
export function parseWhole(text: string, locale: string): number | undefined {
  const digits = plain(text, locale)
  const value = Number(digits)
  return /^\d+$/.test(digits) && Number.isSafeInteger(value) ? value : undefined
}

/** Money as a person would type it: the number alone, without groups. */
export const typedMoney = (amount: number, currency: string, locale: string): string =>
  cachedIntl(Intl.NumberFormat, locale, {
    useGrouping: false,
    minimumFractionDigits: decimalsOf(currency),
    maximumFractionDigits: decimalsOf(currency),
  } as const).format(amount / 10 ** decimalsOf(currency))

/** A whole number as a person would type it. */
export const typedWhole = (value: number, locale: string): string =>
  cachedIntl(Intl.NumberFormat, locale, { useGrouping: false } as const).format(value)

const withoutCode = (text: string, currency: string): string =>
  text.replace(BESIDE, '').replace(RegExp(`^${currency}|${currency}$`, 'i'), '')

/**
 * Digits and a point, without groups. Groups that are not where they belong stay, and spoil it. A
 * point that the locale has no use for is a decimal sign.
 */
function plain(text: string, locale: string): string {
  const { digits, decimal, group } = signsOf(locale)
  const known = text
    .replace(BESIDE, '')
    .replace(/\p{Nd}/gu, (sign) => (digits.includes(sign) ? String(digits.indexOf(sign)) : sign))
  const [whole = '', ...fraction] = known.split(group === '.' ? decimal : RegExp(`[.${decimal}]`))
  const grouped = RegExp(`^\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3}$`)
  const joined = group && grouped.test(whole) ? whole.replaceAll(group, '') : whole
  return [joined, ...fraction].map((part) => part.replaceAll('.', '·')).join('.')
}

function signsOf(locale: string): Signs {
  const format = cachedIntl(Intl.NumberFormat, locale, {} as const)
  const parts = format.formatToParts(-1234567.5)
  const sign = (type: Intl.NumberFormatPartTypes): string =>
    (parts.find((part) => part.type === type)?.value ?? '').replace(BESIDE, '')
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit))
  return { digits, decimal: sign('decimal') || '.', group: sign('group') }
}
