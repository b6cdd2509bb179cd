import { html, nothing, type TemplateResult } from 'lit'
import { formatMoment } from '../format/moment.js'
import { amountOf, type BalanceView, coverageOf } from './balance-view.js'
import { levelMark } from './level-mark.js'

/** The balance on one line, for a toolbar. */
export function balanceBadge(view: BalanceView): TemplateResult {
  const { balance, problem, words, locale } = view
  return html`<span
    class="badge ${balance?.level}"
    part="card"
    role="group"
    lang=${locale.format.locale}
    dir=${locale.messages?.dir ?? nothing}
    aria-busy=${!balance && !problem}
    aria-label=${words.label}
  >
    ${levelMark(balance?.level)}
    <span class="line">
      <slot name="label" part="title"></slot>
      ${balance || !problem ? figure(view) : nothing} ${balanceNotice(view)}
      <slot name="action"></slot>
    </span>
  </span>`
}

function figure(view: BalanceView): TemplateResult {
  const { balance, problem, words } = view
  // One line has no room for both what is wrong and how far the credits reach.
  const coverage = problem ? '' : coverageOf(view)
  return html`<span class=${balance ? 'figure' : 'skeleton'}
      ><span part="amount">${amountOf(view)}</span>
      <span part="unit">${words.unit(balance?.available ?? 100)}</span
      >${coverage ? html`<span part="legend">${words.comma}${coverage}</span>` : nothing}</span
    >${
      balance
        ? html`<span part="status" class=${balance.level === 'ok' ? 'spoken' : ''}
            >${words.level[balance.level]}</span
          >`
        : nothing
    }`
}

/** Why there is no figure, or why the one shown is old; and the way to ask again. */
export function balanceNotice(view: BalanceView): TemplateResult | typeof nothing {
  const { balance, problem, words, locale } = view
  if (!problem) return nothing
  const { word, slot, retry } = problem
  const old =
    balance &&
    html`<slot name="stale">${words.stale(formatMoment(balance.asOf, locale.format.locale))}</slot>`
  return html`<span part="error" class=${slot}
      >${old && word === 'failed' ? nothing : html`<slot name=${slot}>${words[word]}</slot>`}
      ${old}</span
    >${
      retry
        ? html`<button part="button" @click=${view.retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }`
}
