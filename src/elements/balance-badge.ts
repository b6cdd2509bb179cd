import { html, nothing, type TemplateResult } from '../lit.js'
import { amountOf, type BalanceView, coverageOf } from './balance-view.js'
import { levelMark } from './level-mark.js'

/** The balance on one line, for a toolbar. */
export function balanceBadge(view: BalanceView): TemplateResult {
  const { balance, problem, words, locale } = view
  return html`<span
    class="badge plain ${balance?.level}"
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
      ${balance || !problem ? figure(view) : nothing} ${problem && view.notice?.(view)}
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
