import { html, nothing, type TemplateResult } from 'lit'
import { balanceNotice } from './balance-notice.js'
import { amountOf, type BalanceView, coverageOf } from './balance-view.js'
import { levelMark } from './level-mark.js'

/** The balance on one line, for a toolbar. */
export function balanceBadge(view: BalanceView): TemplateResult {
  const { phase, balance, words } = view
  const loading = phase === 'loading'
  return html`<span
    class="badge"
    part="card"
    role="group"
    lang=${view.lang}
    dir=${view.dir}
    aria-busy=${loading ? 'true' : 'false'}
    aria-label=${words.label}
  >
    ${levelMark(balance?.level ?? 'unknown')}
    <span class="line">
      <span part="title"><slot name="label"></slot></span>
      ${balance || loading ? figure(view) : nothing} ${balanceNotice(view)}
      <slot name="action"></slot>
    </span>
  </span>`
}

/** Keeps the place of a card whose code is on its way. */
export const cardSpace = ({ words }: BalanceView): TemplateResult =>
  html`<div class="reserved" aria-busy="true"><span class="spoken">${words.loading}</span></div>`

function figure(view: BalanceView): TemplateResult {
  const { balance, words } = view
  // One line has no room for both what is wrong and how far the credits reach.
  const coverage = view.phase === 'stale' ? '' : coverageOf(view)
  const text = html`<span part="amount">${amountOf(view)}</span>
    <span part="unit">${words.unit(balance?.available ?? 100)}</span
    >${coverage ? html`<span part="legend">${words.comma}${coverage}</span>` : nothing}`
  if (!balance)
    return html`<span class="spoken">${words.loading}</span>
      <span class="skeleton" aria-hidden="true">${text}</span>`
  const { level } = balance
  return html`<span class="figure">${text}</span
    ><span part="status" class=${level === 'ok' ? 'spoken' : ''}>${words.level[level]}</span>`
}
