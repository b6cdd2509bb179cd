import { html, nothing, type TemplateResult } from '../lit.js'
import { creditsOf } from './bundle-value.js'
import { declineReasonOf } from './decline-reason.js'
import { levelMark } from './level-mark.js'
import { attentionMark } from './purchase-mark.js'
import type { Trouble } from '../controllers/purchase-state.js'
import type { PurchaseView } from './purchase-view.js'

/** Why the last try came to nothing, in a sentence. */
export function troubleWords({ words }: Pick<PurchaseView, 'words'>, trouble: Trouble): string {
  switch (trouble.kind) {
    case 'declined':
      return words.declines[declineReasonOf(trouble.code)]
    case 'not-through':
      return words.notThrough
    case 'unknown':
      return words.unknown
    case 'unsafe-link':
      return words.unsafeLink
    case 'refused':
      if (trouble.code === 'price_changed') return words.priceChanged
      if (!navigator.onLine) return `${words.offline} ${words.notCharged}`
      return trouble.code === 'unauthorized'
        ? `${words.unauthorized} ${words.notCharged}`
        : words.notCharged
    case 'not-canceled':
      return navigator.onLine ? words.notCanceled : `${words.offline} ${words.notCanceled}`
  }
}

export function troubleNotice(view: PurchaseView): TemplateResult | typeof nothing {
  const { words, state } = view
  const { trouble } = state
  if (!trouble || state.stage !== 'choosing') return nothing
  return box(
    trouble.kind === 'declined' ? 'critical' : 'low',
    trouble.kind === 'declined' ? words.declinedTitle : '',
    troubleWords(view, trouble),
  )
}

/** Why nothing can be bought, and what to do about it. */
export function blockedNotice(view: PurchaseView): TemplateResult {
  const { words, act } = view
  const blocked = view.blocked!
  const button = (name: string, click: () => void): TemplateResult =>
    html`<button type="button" class="main" part="button" @click=${click}>${name}</button>`
  const buttons: Partial<Record<typeof blocked, TemplateResult>> = {
    not_allowed: button(words.ask, act.ask),
    billing_details_required: button(words.addDetails, act.addDetails),
    payments_unavailable: button(words.retry, act.retry),
  }
  return html`${box('low', words.blockedTitle[blocked], words.blocked[blocked])}
    ${buttons[blocked] ?? nothing}
    <slot name="action"></slot>
    ${view.helped === blocked ? html`<p class="note">${helpWords(view)}</p>` : nothing}`
}

/** What the bank asks, while it does. */
export const bankNotice = ({ words, state }: PurchaseView): TemplateResult | typeof nothing =>
  state.stage === 'authenticating' ? box('', '', words.authenticating) : nothing

/** What to do about it where the page does nothing, in a sentence. */
export function helpWords({ words, blocked, helped, bundles, choice }: PurchaseView): string {
  if (!blocked || helped !== blocked) return ''
  if (blocked !== 'not_allowed') return words.detailsElsewhere
  const chosen = bundles?.bundles.find(({ code }) => code === choice?.bundle)
  return chosen ? words.askSomebody(creditsOf(chosen) * choice!.quantity) : ''
}

const box = (level: 'low' | 'critical' | '', title: string, sentence: string): TemplateResult =>
  html`<div class="notice known ${level}">
    ${level === 'critical' ? levelMark(level) : attentionMark}
    <div>
      ${title ? html`<p class="strong">${title}</p>` : nothing}
      <p part="error">${sentence}</p>
    </div>
  </div>`
