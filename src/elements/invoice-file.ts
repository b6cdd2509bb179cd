import { html, nothing, type TemplateResult } from '../lit.js'
import type { CreditNote } from '../contract/credit-note.js'
import type { Invoice } from '../contract/invoice.js'
import { formatBasisPoints } from '../format/money.js'
import type { InvoiceView } from './invoice-view.js'
import { safeLink } from './safe-link.js'

/** The way to an invoice itself: our PDF, or the provider's own page where that may be linked to. */
export function invoiceFile(view: InvoiceView, invoice: Invoice): TemplateResult {
  return invoice.kind === 'subscription' ? providerLink(view, invoice) : pdf(view, invoice, null)
}

/** The PDF of an invoice, or of a credit note of it. */
export function pdf(
  view: InvoiceView,
  invoice: Invoice,
  creditNote: CreditNote | null,
): TemplateResult {
  const { words, locale, download } = view
  const paper = creditNote ?? invoice
  const { running, error } = view.file(paper)
  const share = view.share(paper)
  const percent =
    share === undefined
      ? ''
      : formatBasisPoints(Math.floor(share * 100) * 100, locale.format.locale)
  const progress = words.downloading(percent)
  return html`<button
    part="button"
    type="button"
    class="outline"
    aria-disabled=${running}
    aria-label=${running ? `${progress} ${paper.number}` : words.downloadName(paper.number, creditNote !== null)}
    aria-describedby=${error ? `failure-${paper.id}` : nothing}
    @click=${() => download(invoice, creditNote)}
  >
    ${running ? progress : words.download}
  </button>`
}

/** Decoration: the link's name says where it leads. */
const elsewhere = html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4 12l8-8m-6 0h6v6" />
</svg>`

function providerLink(
  { words, links }: InvoiceView,
  { number, providerUrl }: Invoice,
): TemplateResult {
  const href = safeLink(providerUrl, links)
  return href === undefined
    ? html`<span class="muted">${words.atProvider}</span>`
    : html`<a
        part="button"
        class="outline"
        href=${href}
        target="_blank"
        rel="noopener noreferrer"
        aria-label=${words.viewName(number)}
        >${words.view} ${elsewhere}</a
      >`
}
