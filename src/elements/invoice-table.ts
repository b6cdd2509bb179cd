import { html, nothing, type TemplateResult } from '../lit.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Level } from '../contract/balance.js'
import type { CreditNote } from '../contract/credit-note.js'
import type { Invoice, InvoiceState } from '../contract/invoice.js'
import { formatDate } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import type { InvoiceColumn, InvoiceWords } from '../i18n/invoice-words.js'
import { actionWord } from './action-word.js'
import { cardWords } from './card-words.js'
import { invoiceFile, pdf } from './invoice-file.js'
import type { InvoiceView, Paper } from './invoice-view.js'
import { levelMark } from './level-mark.js'

const COLUMNS: readonly InvoiceColumn[] = [
  ...(['number', 'date', 'what', 'card', 'state', 'total', 'file'] as const),
]

const LEVELS: Partial<Record<InvoiceState, Level>> = {
  open: 'low',
  paid: 'ok',
  disputed: 'low',
  dispute_lost: 'critical',
}

/** The invoices; roles are said, because a narrow table is laid out as cards. */
export function invoiceTable(view: InvoiceView, invoices: readonly Invoice[]): TemplateResult {
  const { words, waiting, timeZone } = view
  return html`<table
      part="table"
      role="table"
      class=${waiting ? 'waiting' : ''}
      aria-busy=${waiting}
    >
      <caption class="spoken">
        ${words.title}
      </caption>
      <thead>
        <tr role="row">
          ${COLUMNS.map(
            (column) =>
              html`<th role="columnheader" scope="col" class=${column}>
                ${words.columns[column]}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          invoices,
          ({ id }) => id,
          (invoice) =>
            html`${row(view, invoice)}${invoice.creditNotes.map((note) => noteRow(view, invoice, note))}`,
        )}
      </tbody>
    </table>
    <p class="muted zone">${words.zone(timeZone)}</p>`
}

function row(view: InvoiceView, invoice: Invoice): TemplateResult {
  const { words, locale, timeZone } = view
  const { id, number, issuedAt, currency, total } = invoice
  const money = (amount: number): string => formatMoney(amount, currency, locale.format.locale)
  return html`<tr part="row" role="row" tabindex="-1" id="invoice-${id}">
      <th role="rowheader" scope="row" class="number"><bdi dir="ltr">${number}</bdi></th>
      ${cell(words, 'date', formatDate(issuedAt, locale.format.locale, timeZone))}
      ${cell(words, 'what', what(view, invoice))} ${cell(words, 'card', paidWith(words, invoice))}
      ${cell(words, 'state', state(words, invoice, money))}
      ${cell(words, 'total', html`<span part="amount"><bdi>${money(total)}</bdi></span>`)}
      ${cell(words, 'file', invoiceFile(view, invoice))}
    </tr>
    ${failure(view, invoice)}`
}

/** What went back is told as less than nothing, what came back to us as more. */
function noteRow(view: InvoiceView, invoice: Invoice, note: CreditNote): TemplateResult {
  const { words, locale, timeZone } = view
  const { id, number, cancels, cause, card, issuedAt, total } = note
  const taken = invoice.creditNotes.some((other) => other.cancels === number)
  const money = formatMoney(
    cancels === null ? -total : total,
    invoice.currency,
    locale.format.locale,
  )
  return html`<tr part="row" role="row" class="note" id="note-${id}">
      <th role="rowheader" scope="row" class="number"><bdi dir="ltr">${number}</bdi></th>
      ${cell(words, 'date', formatDate(issuedAt, locale.format.locale, timeZone))}
      ${cell(
        words,
        'what',
        cancels === null
          ? whole(words.creditNote(invoice.number), invoice.number)
          : whole(words.cancels(cancels), cancels),
      )}
      ${cell(
        words,
        'card',
        card && cancels === null ? html`${words.backTo} ${cardWords(card, words)}` : nothing,
      )}
      ${cell(words, 'state', taken ? words.noteCancelled : cancels === null ? words.noteCause[cause] : nothing)}
      ${cell(words, 'total', html`<span part="amount"><bdi>${money}</bdi></span>`)}
      ${cell(words, 'file', pdf(view, invoice, note))}
    </tr>
    ${failure(view, note)}`
}

/** Why its PDF did not come: below its row, so that no column becomes as wide as that sentence. */
function failure({ words, file }: InvoiceView, paper: Paper): TemplateResult | typeof nothing {
  const { error } = file(paper)
  if (!error) return nothing
  return html`<tr role="row" class="failure">
    <td role="cell" colspan=${COLUMNS.length} aria-colspan=${COLUMNS.length}>
      <p part="error" class="critical wrong" id="failure-${paper.id}">
        ${words.notDownloaded[actionWord(error)]}
      </p>
    </td>
  </tr>`
}

/** A sentence in which a number does not break at its hyphens. */
function whole(sentence: string, number: string): TemplateResult {
  const [before, after] = sentence.split(number)
  return html`${before}<span class="whole">${number}</span>${after}`
}

/** The name of its column is beside it in a card, where the head of the table is not seen. */
const cell = (words: InvoiceWords, column: InvoiceColumn, content: unknown): TemplateResult =>
  html`<td role="cell" class=${column}>
    <span class="name" aria-hidden="true">${words.columns[column]}</span>
    <div>${content}</div>
  </td>`

/** Of what was paid at the provider, the provider knows with what. */
const paidWith = (words: InvoiceWords, { card, paidAt }: Invoice): unknown =>
  card
    ? cardWords(card, words)
    : html`<span class="muted">${paidAt ? words.atProvider : words.notPaid}</span>`

function what({ words }: InvoiceView, { kind, lines }: Invoice): TemplateResult {
  const [first, ...others] = lines
  const text = first && (first.quantity > 1 ? words.times(first.quantity, first.text) : first.text)
  const more = others.length > 0 ? words.andMore(others.length) : ''
  if (kind === 'purchase') return html`<bdi>${text}</bdi> ${more}`
  return html`<bdi>${text ?? words[kind]}</bdi> ${more}
    ${text === undefined ? nothing : html`<span class="kind">${words[kind]}</span>`}`
}

const state = (
  words: InvoiceWords,
  { state, refunded }: Invoice,
  money: (amount: number) => string,
): TemplateResult =>
  html`<span part="status" class=${LEVELS[state] ?? nothing}
      >${levelMark(LEVELS[state])}${words.states[state]}</span
    >${
      refunded > 0 && state !== 'refunded'
        ? html`<span class="kind">${words.refunded(`\u2068${money(refunded)}\u2069`)}</span>`
        : nothing
    }`
