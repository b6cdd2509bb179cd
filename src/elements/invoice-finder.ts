import type { CreditsElement } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { CreditNote } from '../contract/credit-note.js'
import type { Invoice, Invoices, InvoiceState } from '../contract/invoice.js'
import { type Action, ActionController } from '../controllers/action-controller.js'
import type { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError, propose } from '../events.js'
import type { InvoiceWords } from '../i18n/invoice-words.js'
import { creditNotePdf, type InvoiceFilter, invoicePdf, moreInvoices } from '../store/invoices.js'
import type { Reading } from '../store/reads.js'
import { actionWord } from './action-word.js'
import type { InvoiceIntents, Paper } from './invoice-view.js'
import { fileNameOf, saveFile } from './save-file.js'

/** Somebody who types is asked for no answer sooner than this, in milliseconds. */
const TYPING_MS = 250

const moreOf = (filter: InvoiceFilter): string => `more ${JSON.stringify(filter)}`

/** What is looked for, what was found, and the files that are fetched. */
export class InvoiceFinder {
  filter: InvoiceFilter = {}
  typed = ''
  /** Those found last; while `waiting` they are of the filter before. */
  shown: Invoices | undefined
  waiting = false
  /** Somebody has looked for some. */
  looked = false
  /** What has just happened, in words. */
  news = ''
  readonly #host: CreditsElement
  readonly #list: ResourceController<Reading<Invoices>>
  readonly #words: () => InvoiceWords
  readonly #actions: ActionController
  readonly #shares = new Map<string, number | undefined>()
  #typing: ReturnType<typeof setTimeout> | undefined
  #told = ''

  constructor(
    host: CreditsElement,
    list: ResourceController<Reading<Invoices>>,
    words: () => InvoiceWords,
  ) {
    this.#host = host
    this.#list = list
    this.#words = words
    this.#actions = new ActionController(host)
  }

  get more(): Action {
    return this.#actions.of(moreOf(this.filter))
  }

  file({ id }: Paper): Action {
    return this.#actions.of(id)
  }

  share({ id }: Paper): number | undefined {
    return this.#shares.get(id)
  }

  /** Takes what the backend says now. Until it has, those found before stay to be seen. */
  receive(invoices: Invoices | undefined): void {
    const { error } = this.#list.snapshot
    const asked = JSON.stringify(this.filter)
    this.waiting = !invoices && !error && this.waiting
    if (invoices) {
      this.shown = invoices
      if (this.#told && this.#told !== asked) this.#count()
      this.#told = asked
    } else if (!this.waiting) this.shown = undefined
  }

  readonly intents: Omit<InvoiceIntents, 'retry'> = {
    search: (text) => {
      this.typed = text
      clearTimeout(this.#typing)
      this.#typing = setTimeout(() => this.#look({ search: text.trim() || undefined }), TYPING_MS)
    },
    filterBy: (state) => this.#look({ state: (state || undefined) as InvoiceState | undefined }),
    showAll: () => {
      clearTimeout(this.#typing)
      this.typed = ''
      this.#look({ search: undefined, state: undefined })
      this.#host.renderRoot.querySelector<HTMLElement>('#search')?.focus()
    },
    showMore: () => void this.#more(),
    download: (invoice, creditNote) => void this.#download(invoice, creditNote),
  }

  #look(change: { [K in keyof InvoiceFilter]: InvoiceFilter[K] | undefined }): void {
    const { state, search } = { ...this.filter, ...change }
    this.filter = { ...(state && { state }), ...(search && { search }) }
    this.waiting = this.shown !== undefined
    this.looked = true
    this.#actions.forget(moreOf(this.filter))
    this.#host.requestUpdate()
  }

  async #more(): Promise<void> {
    const { store } = this.#list
    const { filter } = this
    const before = this.shown?.invoices.length ?? 0
    if (!store || this.more.running) return
    await this.#actions.run(moreOf(filter), () => moreInvoices(store, filter))
    // Something else is looked for by now.
    if (filter !== this.filter) return
    if (this.more.error) return this.#failed(this.more.error, 'notMore')
    await this.#host.updateComplete
    this.#count()
    await this.#host.updateComplete
    if (this.shown?.nextCursor) return
    // The button is gone: the focus goes on where the new ones begin.
    const first = this.shown?.invoices[before]
    if (first) this.#host.renderRoot.querySelector<HTMLElement>(`#invoice-${first.id}`)?.focus()
  }

  async #download(invoice: Invoice, creditNote: CreditNote | null): Promise<void> {
    const { store } = this.#list
    const isNote = creditNote !== null
    const { id, number } = creditNote ?? invoice
    if (!store || this.file({ id, number }).running) return
    if (!propose(this.#host, 'credits-invoice-download-start', { invoice, creditNote })) return
    const { era } = store
    this.#say(this.#words().downloadingName(number, isNote))
    const read = isNote ? creditNotePdf : invoicePdf
    const file = await this.#actions.run(id, () =>
      read(store, id, (share) => {
        this.#shares.set(id, share)
        this.#host.requestUpdate()
      }),
    )
    this.#shares.delete(id)
    if (era.aborted) return
    if (!file) return this.#failed(this.file({ id, number }).error!, 'notDownloaded')
    saveFile(file, fileNameOf(number, 'pdf'))
    this.#say(this.#words().downloaded(number, isNote))
    emit(this.#host, 'credits-invoice-download-complete', { invoice, creditNote })
  }

  #failed(error: CreditsError, what: 'notMore' | 'notDownloaded'): void {
    this.#say(this.#words()[what][actionWord(error)])
    emitError(this.#host, error)
  }

  #count(): void {
    if (!this.shown) return
    const { invoices, nextCursor } = this.shown
    const { noMatch, shown } = this.#words()
    this.#say(invoices.length > 0 ? shown(invoices.length, nextCursor !== null) : noMatch)
  }

  #say(words: string): void {
    this.news = words
    this.#host.requestUpdate()
  }
}
