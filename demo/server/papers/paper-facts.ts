import {
  addressLines,
  decimalsOf,
  type Card,
  type Invoice,
  type InvoiceLine,
} from '@virtual-practice/credits/contract'
import type { PaperWords } from './paper-words.js'

/** Who issues papers. */
export interface Seller {
  readonly name: string
  /** Its address, line by line. */
  readonly address: readonly string[]
  readonly taxId?: string | undefined
  /** As Stripe names it, such as `gb_vat`. */
  readonly taxIdType?: string | undefined
}

/** Everything that a paper says, in words. */
export interface PaperFacts {
  readonly title: string
  readonly author: string | undefined
  readonly issuedAt: Date
  readonly dates: readonly (readonly [label: string, value: string])[]
  readonly parties: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly sums: readonly {
    readonly label: string
    readonly amount: string
    readonly isTotal: boolean
  }[]
  readonly notes: readonly string[]
}

/** What a paper is made with, beside what it is of. */
export interface PaperStyle {
  readonly seller: Seller | undefined
  readonly words: PaperWords
  /** In which its dates are. */
  readonly timeZone: string
  /** What a kind of tax ID is called where it is from. */
  readonly nameOfTaxId: (type: string) => string | undefined
}

/** What comes to a total. */
interface Billed {
  readonly lines: readonly InvoiceLine[]
  readonly price: number
  readonly tax: Invoice['tax']
  readonly total: number
}

export const dayIn = ({ words, timeZone }: PaperStyle): ((instant: string) => string) => {
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone })
  return (instant) => format.format(new Date(instant))
}

/** From whom a paper is, and for whom. */
export function partiesOf(
  { company, address, taxId }: Invoice,
  style: PaperStyle,
): PaperFacts['parties'] {
  const { seller, words } = style
  const countries = new Intl.DisplayNames([words.locale], { type: 'region' })
  /** An address is read in its own direction, whatever that of the paper is. */
  const asGiven = (lines: readonly string[]): string[] =>
    words.dir === 'rtl' ? lines.map(isolated) : [...lines]
  const taxIdLine = (value: string, type?: string): string => `${taxIdWord(type, style)}: ${value}`
  const fromLines = ({ name, address, taxId, taxIdType }: Seller): string[] => [
    ...[name, ...address],
    ...(taxId === undefined ? [] : [taxIdLine(taxId, taxIdType)]),
  ]
  return [
    ...(seller ? [{ heading: words.from, lines: asGiven(fromLines(seller)) }] : []),
    {
      heading: words.billedTo,
      lines: asGiven([
        ...(company === null ? [] : [company]),
        ...(address ? addressLines(address, countries.of(address.country) ?? address.country) : []),
        ...(taxId ? [taxIdLine(taxId.value, taxId.type)] : []),
      ]),
    },
  ]
}

/** The table of a paper, and what it comes to. */
export function tableOf(
  { lines, price, tax, total }: Billed,
  currency: string,
  words: PaperWords,
  totalWord: string,
): Pick<PaperFacts, 'columns' | 'rows' | 'sums'> {
  const money = moneyIn(currency, words)
  const sum = (label: string, amount: number, isTotal = false) => ({
    ...{ label, amount: money(amount), isTotal },
  })
  return {
    columns: [words.description, words.quantity, words.unitPrice, words.amount],
    rows: lines.map(({ text, quantity, unitPrice, amount }) => [
      ...[text, new Intl.NumberFormat(words.locale).format(quantity)],
      ...[money(unitPrice), money(amount)],
    ]),
    sums: [
      sum(words.subtotal, price),
      ...(tax ? [sum(words.tax(tax.name, rateOf(tax.basisPoints, words.locale)), tax.amount)] : []),
      sum(totalWord, total, true),
    ],
  }
}

export const cardName = ({ brand, last4 }: Card): string =>
  `${BRANDS[brand] ?? ''} •••• ${last4}`.trim()

/** Every register of value added tax has its own name for its numbers: this one all know. */
const taxIdWord = (type: string | undefined, { words, nameOfTaxId }: PaperStyle): string => {
  if (type?.endsWith('_vat')) return words.vatNumber
  const name = type === undefined ? undefined : nameOfTaxId(type)
  return name !== undefined && LATIN.test(name) ? words.taxIdOf(name) : words.taxId
}

/** What the faces of a paper have letters for. */
const LATIN = /^[ -~]+$/

/** Money is kept in the minor unit, of which each currency has its own number in the major one. */
function moneyIn(currency: string, { locale, dir }: PaperWords): (amount: number) => string {
  const digits = decimalsOf(currency)
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  })
  return (amount) =>
    format
      .formatToParts(amount / 10 ** digits)
      .map(({ type, value }) => (type === 'currency' && dir === 'rtl' ? isolated(value) : value))
      .join('')
}

/** Keeps its own direction where all around it is read from right to left: `US$`, and not `$US`. */
export const isolated = (text: string): string => `\u2068${text}\u2069`

const rateOf = (basisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
}
