import type { CreditNote } from '../contract/credit-note.js'
import type { InvoiceState } from '../contract/invoice.js'
import type { ActionWords, ReadingWords } from './messages.js'

export type InvoiceColumn = 'number' | 'date' | 'what' | 'card' | 'state' | 'total' | 'file'

/** The words of `<invoice-list>`. */
export interface InvoiceWords extends ReadingWords {
  title: string
  /** In which zone the days are. */
  zone: (zone: string) => string
  columns: Record<InvoiceColumn, string>
  states: Record<InvoiceState, string>
  /** Of an invoice of which money went back. */
  refunded: (money: string) => string
  /** What is the credit note of an invoice; what takes a credit note back. */
  creditNote: (invoice: string) => string
  cancels: (note: string) => string
  noteCause: Record<CreditNote['cause'], string>
  noteCancelled: string
  backTo: string
  subscription: string
  recharge: string
  /** So many of one thing. */
  times: (quantity: number, text: string) => string
  andMore: (count: number) => string
  /** A card whose brand is not known. */
  card: string
  endingIn: string
  notPaid: string
  search: string
  filter: string
  all: string
  empty: string
  emptyAdvice: string
  noMatch: string
  showAll: string
  /** So many are shown; `more` if there are others. */
  shown: (count: number, more: boolean) => string
  showMore: string
  loadingMore: string
  notMore: ActionWords
  download: string
  /** Of a paper by its number: a credit note, or else an invoice. */
  downloadName: (number: string, isNote: boolean) => string
  downloading: (percent: string) => string
  downloadingName: (number: string, isNote: boolean) => string
  downloaded: (number: string, isNote: boolean) => string
  notDownloaded: ActionWords
  view: string
  viewName: (number: string) => string
  atProvider: string
}
