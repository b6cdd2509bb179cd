import { html, nothing, type TemplateResult } from 'lit'
import type { Invoice } from '../contract/invoice.js'
import { formatBasisPoints } from '../format/money.js'
import { actionWord } from './action-word.js'
import type { InvoiceView } from './invoice-view.js'
import { safeLink } from './safe-link.js'

/** The way to an invoice itself: our PDF, or the provider's own page where that may be linked to. */
export function invoiceFile(view: InvoiceView, invoice: Invoice): TemplateResult {
  return invoice.kind === 'subscription' ? providerLink(view, invoice) : pdf(view, invoice)
}

function pdf(view: InvoiceView, invoice: Invoice): TemplateResult {
  const { words, locale, download } = view
  const { running, error } = view.file(invoice)
  const share = view.share(invoice)
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
      aria-label=${running ? `${progress} ${invoice.number}` : words.downloadName(invoice.number)}
      @click=${() => download(invoice)}
    >
      ${running ? progress : words.download}
    </button>
    ${
      error
        ? html`<p part="error" class="critical wrong">${words.notDownloaded[actionWord(error)]}</p>`
        : nothing
    }`
}

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
        >${words.view} <span aria-hidden="true">↗</span></a
      >`
}
