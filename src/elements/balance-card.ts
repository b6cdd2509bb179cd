import { html, nothing, type TemplateResult } from 'lit'
import type { Balance } from '../contract/balance.js'
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
  const { phase, balance, words } = view
  const card = view.speech.words('card', enCard)
  const loading = phase === 'loading'
  return html`<section
    part="card"
    lang=${view.lang}
    dir=${view.dir}
    aria-busy=${loading ? 'true' : 'false'}
    aria-label=${words.label}
  >
    ${balance || loading ? figures(view, card) : nowhere(view)}
  </section>`
}

function figures(view: BalanceView, card: CardWords): TemplateResult {
  const { balance, words } = view
  const bone = balance ? '' : 'skeleton'
  const coverage = coverageOf(view)
  return html`${balance ? nothing : html`<span class="spoken">${words.loading}</span>`}
    <div class="body" aria-hidden=${balance ? nothing : 'true'}>
      <header part="title">
        <span class="label"><slot name="label">${words.label}</slot></span>
        <span class=${bone}>${plan(view, card)}</span>
      </header>
      <div class="headline">
        <p class="figure ${bone}">
          <span part="amount">${amountOf(view)}</span>
          <span part="unit">${words.unit(balance?.available ?? 100)} ${card.available}</span>
        </p>
        ${balance ? status(balance, words.level[balance.level]) : nothing}
      </div>
      ${coverage ? html`<p class="coverage"><span class=${bone}>${coverage}</span></p>` : nothing}
      ${meter(view, card)} ${facts(view, card)}
      <footer class="footer">
        ${
          view.problem
            ? balanceNotice(view)
            : html`<span class="as-of ${bone}">${asOf(view, card)}</span>`
        }
        <slot name="action"></slot>
      </footer>
    </div>`
}

const status = ({ level }: Balance, words: string): TemplateResult =>
  html`<span part="status">${levelMark(level)}${words}</span>`

function plan({ balance, speech }: BalanceView, card: CardWords): TemplateResult {
  const { plan, subscription, period } = balance ?? {}
  const name = plan ? card.plan(plan.name) : card.noPlan
  if (!subscription) return html`${name}`
  const ends = subscription.cancelAtPeriodEnd && subscription.state !== 'canceled' && period
  const state = ends
    ? card.ends(speech.format.day(period.end, period.timeZone, balance!.asOf))
    : card[subscription.state]
  return html`${name} · ${state}`
}

/** No figure, so no card full of gaps: the words, and what can be done. */
const nowhere = (view: BalanceView): TemplateResult =>
  html`<div class="nowhere">
    ${levelMark('unknown')}${balanceNotice(view)}<slot name="action"></slot>
  </div>`
