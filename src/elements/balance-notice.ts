import { html, nothing, type TemplateResult } from 'lit'
import { type BalanceView, staleWords } from './balance-view.js'
import { mayRetry, type Problem } from './phase.js'

/** The slot in which the page may say it in its own words. */
const SLOTS: Record<Problem, string> = {
  failed: 'failure',
  offline: 'offline',
  unauthorized: 'denied',
  forbidden: 'denied',
  notConfigured: 'not-configured',
}

/** Why there is no figure, or why the one shown is old; and the way to ask again. */
export function balanceNotice(view: BalanceView): TemplateResult | typeof nothing {
  const { phase, words } = view
  const problem = phase === 'not-configured' ? 'notConfigured' : view.problem
  if (!problem) return nothing
  const reason = html`<slot name=${SLOTS[problem]}>${words[problem]}</slot>`
  const old = html`<slot name="stale">${phase === 'stale' ? staleWords(view) : nothing}</slot>`
  const plain = phase === 'stale' && problem === 'failed'
  const late = phase === 'not-configured' ? 'late' : ''
  return html`<span part="error" class=${late}
      >${plain ? nothing : reason} ${phase === 'stale' ? old : nothing}</span
    >${
      mayRetry(problem)
        ? html`<button part="button" type="button" @click=${view.retry}>
            <slot name="retry">${words.retry}</slot>
          </button>`
        : nothing
    }`
}
