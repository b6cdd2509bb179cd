import { html, nothing, type TemplateResult } from 'lit'
import { enCard } from '../i18n/en-card.js'
import type { CardWords } from '../i18n/messages.js'
import { balanceNotice } from './balance-notice.js'
import { amountOf, type BalanceView, coverageOf } from './balance-view.js'
import { asOf, facts } from './card-facts.js'
import { meter } from './card-meter.js'
import { levelMark } from './level-mark.js'

export { cardStyles } from './balance-card.styles.js'

/** The balance with its parts and its future, for a dashboard. Loaded when first used. */
export function balanceCard(view: BalanceView): TemplateResult {
  const { balance, words } = view
  const loading = view.phase === 'loading'
  return html`<section
    part="card"
    lang=${view.lang}
    dir=${view.dir}
    aria-busy=${loading ? 'true' : 'false'}
    aria-label=${words.label}
  >
    ${loading ? html`<span class="spoken">${words.loading}</span>` : nothing}
    ${balance || loading ? figures(view, view.speech.words('card', enCard)) : nowhere(view)}
  </section>`
}

/** While loading, the same with placeholders, so that nothing moves when the figures come. */
function figures(view: BalanceView, card: CardWords): TemplateResult {
  const { balance, words } = view
  const coverage = coverageOf(view)
  const bone = balance ? '' : 'skeleton'
  return html`<div class=${balance ? '' : 'bones'} aria-hidden=${balance ? nothing : 'true'}>
    <header>
      <span part="title"><slot name="label">${words.label}</slot></span>
      <span part="status" class=${bone}
        >${levelMark(balance?.level ?? 'unknown')}${words.level[balance?.level ?? 'ok']}</span
      >
    </header>
    <p>
      <span part="amount" class=${bone}>${amountOf(view)}</span>
      <span part="unit" class=${bone}
        >${words.unit(balance?.available ?? 100)} ${card.available}</span
      >
    </p>
    ${coverage ? html`<p><span class="coverage ${bone}">${coverage}</span></p>` : nothing}
    ${meter(view, card)} ${facts(view, card)}
    <footer>
      ${view.problem ? balanceNotice(view) : html`<span class="as-of ${bone}">${asOf(view, card)}</span>`}
      <slot name="action"></slot>
    </footer>
  </div>`
}

/** No figure, so no card full of gaps: the words, and what can be done. */
const nowhere = (view: BalanceView): TemplateResult =>
  html`<div class="nowhere">
    ${levelMark('unknown')}${balanceNotice(view)}<slot name="action"></slot>
  </div>`
