import type { Address, Invoice } from '@virtual-practice/credits/contract'
import type { PaperWords } from './paper-words.js'

/** Who issues invoices. */
export interface Seller {
  readonly name: string
  /** Its address, line by line. */
  readonly address: readonly string[]
  readonly taxId?: string | undefined
}

/** Everything that an invoice says, in words. */
export interface InvoiceFacts {
  readonly title: string
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

export function invoiceFacts(
  invoice: Invoice,
  seller: Seller | undefined,
  words: PaperWords,
  timeZone: string,
): InvoiceFacts {
  const money = moneyIn(invoice.currency, words)
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone })
  const sum = (label: string, amount: number, isTotal = false) => ({
    ...{ label, amount: money(amount), isTotal },
  })
  const { tax, card, paidAt } = invoice
  /** An address is read in its own direction, whatever that of the paper is. */
  const asGiven = (lines: readonly string[]): string[] =>
    words.dir === 'rtl' ? lines.map(isolated) : [...lines]
  return {
    title: words.invoice,
    dates: [
      [words.number, invoice.number],
      [words.issued, day.format(new Date(invoice.issuedAt))],
      ...(paidAt === null ? [] : [[words.paid, day.format(new Date(paidAt))] as const]),
    ],
    parties: [
      ...(seller ? [{ heading: words.from, lines: asGiven(sellerLines(seller, words)) }] : []),
      {
        heading: words.billedTo,
        lines: asGiven([
          ...(invoice.company === null ? [] : [invoice.company]),
          ...(invoice.address ? addressLines(invoice.address, words.locale) : []),
          ...taxIdLine(invoice.taxId?.value, words),
        ]),
      },
    ],
    columns: [words.description, words.quantity, words.unitPrice, words.amount],
    rows: invoice.lines.map(({ text, quantity, unitPrice, amount }) => [
      ...[text, new Intl.NumberFormat(words.locale).format(quantity)],
      ...[money(unitPrice), money(amount)],
    ]),
    sums: [
      sum(words.subtotal, invoice.price),
      ...(tax ? [sum(words.tax(tax.name, rateOf(tax.basisPoints, words.locale)), tax.amount)] : []),
      sum(words.total, invoice.total, true),
      ...(invoice.refunded > 0 ? [sum(words.refunded, -invoice.refunded)] : []),
    ],
    notes: [
      ...(card ? [words.paidWith(`${BRANDS[card.brand] ?? ''} •••• ${card.last4}`.trim())] : []),
      words.thanks,
    ],
  }
}

const sellerLines = ({ name, address, taxId }: Seller, words: PaperWords): string[] => [
  name,
  ...address,
  ...taxIdLine(taxId, words),
]

const taxIdLine = (taxId: string | undefined, words: PaperWords): string[] =>
  taxId === undefined ? [] : [`${words.taxId}: ${taxId}`]

function addressLines(address: Address, locale: string): string[] {
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(address.country)
  const place = [address.postalCode, address.city].filter(Boolean).join(' ')
  return [address.line1, address.line2, place, address.region, country].filter(
    (line): line is string => Boolean(line),
  )
}

/** Money is kept in the minor unit, of which each currency has its own number in the major one. */
function moneyIn(currency: string, { locale, dir }: PaperWords): (amount: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return (amount) =>
    format
      .formatToParts(amount / 10 ** digits)
      .map(({ type, value }) => (type === 'currency' && dir === 'rtl' ? isolated(value) : value))
      .join('')
}

/** Keeps its own direction where all around it is read from right to left: `US$`, and not `$US`. */
const isolated = (text: string): string => `\u2068${text}\u2069`

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
