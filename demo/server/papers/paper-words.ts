/** What a paper says in one language. */
export interface PaperWords {
  /** A BCP 47 tag: how figures and dates are written. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly invoice: string
  readonly number: string
  readonly issued: string
  readonly paid: string
  readonly from: string
  readonly billedTo: string
  readonly taxId: string
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
  readonly amount: string
  readonly subtotal: string
  /** A tax with its rate, such as `VAT 19%`. */
  readonly tax: (name: string, rate: string) => string
  readonly total: string
  readonly refunded: string
  /** How it was paid: a card by its brand and last digits. */
  readonly paidWith: (card: string) => string
  readonly thanks: string
  /** What one of a bundle brings. */
  readonly line: (credits: number, bonus: number) => string
}

const english = new Intl.NumberFormat('en')

const en: PaperWords = {
  locale: 'en-GB',
  dir: 'ltr',
  invoice: 'Invoice',
  number: 'Invoice number',
  issued: 'Date of issue',
  paid: 'Date paid',
  from: 'From',
  billedTo: 'Billed to',
  taxId: 'Tax ID',
  description: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',
  subtotal: 'Subtotal',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'Total',
  refunded: 'Refunded',
  paidWith: (card) => `Paid with ${card}`,
  thanks: 'Purchased credits never expire.',
  line: (credits, bonus) =>
    `${english.format(credits)} AI credits${bonus > 0 ? ` and ${english.format(bonus)} bonus credits` : ''}`,
}

const arabic = new Intl.NumberFormat('ar-u-nu-latn')

const ar: PaperWords = {
  locale: 'ar-u-nu-latn',
  dir: 'rtl',
  invoice: 'فاتورة',
  number: 'رقم الفاتورة',
  issued: 'تاريخ الإصدار',
  paid: 'تاريخ الدفع',
  from: 'من',
  billedTo: 'إلى',
  taxId: 'الرقم الضريبي',
  description: 'الوصف',
  quantity: 'الكمية',
  unitPrice: 'سعر الوحدة',
  amount: 'المبلغ',
  subtotal: 'المجموع قبل الضريبة',
  tax: (name, rate) => `${name} ${rate}`,
  total: 'الإجمالي',
  refunded: 'المُعاد',
  paidWith: (card) => `دُفعت ببطاقة ${card}`,
  thanks: 'الرصيد المُشترى لا ينتهي.',
  line: (credits, bonus) =>
    `${arabic.format(credits)} وحدة رصيد للذكاء الاصطناعي${bonus > 0 ? ` مع ${arabic.format(bonus)} وحدة إضافية` : ''}`,
}

const LANGUAGES: Readonly<Record<string, PaperWords>> = { en, ar }

/** The words of the nearest language that there is: English where there is none nearer. */
export function paperWords(language: string): PaperWords {
  return LANGUAGES[language] ?? LANGUAGES[language.split('-')[0]!] ?? en
}
