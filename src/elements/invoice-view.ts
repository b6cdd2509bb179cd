import type { CreditNote } from '../contract/credit-note.js'
import type { Invoice } from '../contract/invoice.js'
import type { Action } from '../controllers/action-controller.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { InvoiceWords } from '../i18n/invoice-words.js'
import type { InvoiceFilter } from '../store/invoices.js'
import type { LinkRules } from './safe-link.js'
import type { Problem } from './status.js'

/** What there is a PDF of: an invoice, or a credit note of one. */
export type Paper = Pick<Invoice, 'id' | 'number'>

/** What a person may do with invoices. */
export interface InvoiceIntents {
  readonly search: (text: string) => void
  readonly filterBy: (state: string) => void
  readonly showAll: () => void
  readonly showMore: () => void
  readonly download: (invoice: Invoice, creditNote: CreditNote | null) => void
  readonly retry: () => void
}

/** All that invoices are rendered from. Without invoices and problem they are loading. */
export interface InvoiceView extends InvoiceIntents {
  readonly invoices: readonly Invoice[] | undefined
  readonly hasMore: boolean
  /** What is shown is of the filter before. */
  readonly waiting: boolean
  readonly looked: boolean
  readonly filter: InvoiceFilter
  /** What is typed into the search. */
  readonly typed: string
  /** In which the days are. */
  readonly timeZone: string
  readonly problem: Problem | undefined
  readonly links: LinkRules
  readonly more: Action
  readonly file: (paper: Paper) => Action
  /** How much of the file is there, from 0 to 1. */
  readonly share: (paper: Paper) => number | undefined
  readonly words: InvoiceWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
}
