import { ar } from './words-ar.js'
import { de } from './words-de.js'
import { en } from './words-en.js'
import { es } from './words-es.js'
import { fr } from './words-fr.js'

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
  /** A tax ID of a kind that has no name here; a number of value added tax; one that has. */
  readonly taxId: string
  readonly vatNumber: string
  readonly taxIdOf: (name: string) => string
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
  readonly amount: string
  readonly subtotal: string
  /** A tax with its rate, such as `VAT 19%`. */
  readonly tax: (name: string, rate: string) => string
  readonly total: string
  /** How it was paid: a card by its brand and last digits. */
  readonly paidWith: (card: string) => string
  readonly thanks: string
  readonly creditNote: string
  /** A note that takes a credit note back. */
  readonly cancellation: string
  readonly creditNoteNumber: string
  readonly forInvoice: string
  readonly cancels: string
  /** A number of a day. */
  readonly numberOf: (number: string, day: string) => string
  readonly totalCredited: string
  readonly totalCancelled: string
  /** Why there is a credit note, and why one is taken back. */
  readonly credited: Readonly<Record<'refund' | 'dispute', string>>
  readonly cancelled: Readonly<Record<'refund' | 'dispute', string>>
  /** With the word of who ordered it, which may be none. */
  readonly reason: (why: string, word: string) => string
  readonly paidBackTo: (card: string) => string
  /** A line of an invoice of which not all went back. */
  readonly partOf: (line: string) => string
  /** What one of a bundle brings. */
  readonly line: (credits: number, bonus: number) => string
}

const LANGUAGES: Readonly<Record<string, PaperWords>> = { en, ar, de, es, fr }

/** What papers can be written in: BCP 47 tags. */
export const PAPER_LANGUAGES: readonly string[] = Object.keys(LANGUAGES)

/** The words of the nearest language that there is: English where there is none nearer. */
export function paperWords(language: string): PaperWords {
  return LANGUAGES[language] ?? LANGUAGES[language.split('-')[0]!] ?? en
}
