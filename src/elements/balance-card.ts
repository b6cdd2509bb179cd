import { html, type CreditsElement, nothing, type TemplateResult } from '../lit.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { enCard } from '../i18n/en/card.js'
import { forecastOf } from '../store/forecast.js'
import { addStyles } from './add-styles.js'
import { cardStyles } from './balance-card.styles.js'
import { amountOf, type BalanceView, coverageOf } from './balance-view.js'
import { asOf, facts } from './card-facts.js'
import { type OwnLimit, ownLimit, within } from './card-limit.js'
import type { Future } from './card-outlook.js'
import { meter } from './card-meter.js'
import { inRoom } from './in-room.js'
import { KeepsFocus } from './keeps-focus.js'
import { levelMark } from './level-mark.js'

/** The balance with its parts and its future, for a dashboard. Loaded when first used. */
export function balanceCard(host: CreditsElement): (view: BalanceView) => TemplateResult {
  addStyles(host.renderRoot as ShadowRoot, [cardStyles])
  // Only with a balance, whose version dates it: else it would be asked twice.
  const future = new ResourceController(host, (store) =>
    store.balance.snapshot.data ? forecastOf(store) : undefined,
  )
  const limitOf = ownLimit(host)
  new KeepsFocus(host)
  return (view) => {
    future.pickAgain()
    const { data, error } = future.snapshot
    const shown = view.balance && (data?.forecast ?? (error && null))
    return inRoom(card(view, shown, limitOf(view)))
  }
}

function card(view: BalanceView, future: Future, limit: OwnLimit): TemplateResult {
  const { balance, problem, words, locale } = view
  return html`<section
    class=${balance?.level ?? nothing}
    part="card"
    lang=${locale.format.locale}
    dir=${locale.messages?.dir ?? nothing}
    aria-busy=${!balance && !problem}
    aria-label=${words.label}
  >
    ${balance || !problem ? figures(view, future, limit) : nowhere(view)}
  </section>`
}

/** While loading, the same with placeholders, so that nothing moves when the figures come. */
function figures(view: BalanceView, future: Future, limit: OwnLimit): TemplateResult {
  const { balance, problem, words, locale } = view
  const card = locale.words('card', enCard)
  const coverage = coverageOf(within(view, limit))
  const bone = balance ? '' : 'bone'
  return html`<header>
      <h2 part="title"><slot name="label">${words.label}</slot></h2>
      <span part="status" class=${bone}
        >${levelMark(balance?.level)}${words.level[balance?.level ?? 'ok']}</span
      >
    </header>
    <p>
      <span part="amount" class=${bone}>${amountOf(view)}</span>
      <span part="unit" class=${bone}
        >${words.unit(balance?.available ?? 100)} ${card.available}</span
      >
    </p>
    ${limit ? html`<p>${card.limited(limit.available)}</p>` : nothing}
    ${
      coverage
        ? html`<p>
            <span class="coverage ${limit === undefined ? 'bone' : ''}">${coverage}</span>
          </p>`
        : nothing
    }
    ${meter(view, card)} ${facts(view, card, future)}
    <footer>
      ${problem ? view.notice?.(view) : html`<span class="as-of ${bone}">${asOf(view, card)}</span>`}
      <slot name="action"></slot>
    </footer>`
}

/** No figure, so no card full of gaps: the words, and what can be done. */
const nowhere = (view: BalanceView): TemplateResult =>
  html`<div class="nowhere">${levelMark()}${view.notice?.(view)}<slot name="action"></slot></div>`
