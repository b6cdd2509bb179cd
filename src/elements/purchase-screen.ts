import { html, nothing, type TemplateResult } from '../lit.js'
import { bundleChoice } from './purchase-bundles.js'
import { cardChoice } from './purchase-cards.js'
import { levelMark } from './level-mark.js'
import { bankNotice, blockedNotice, troubleNotice } from './purchase-notices.js'
import { outcome } from './purchase-outcome-view.js'
import { isBusy, isOrdering } from '../controllers/purchase-state.js'
import { summary } from './purchase-summary.js'
import type { PurchaseView } from './purchase-view.js'

/** The whole element: one box, and what is said aloud. */
export function purchaseScreen(view: PurchaseView): TemplateResult {
  const { locale, words, announcement, bundles, problem } = view
  return html`<section
      part="card"
      lang=${locale.format.locale}
      dir=${locale.messages?.dir ?? nothing}
      aria-label=${words.title}
      aria-busy=${!bundles && !problem}
    >
      ${content(view)}
    </section>
    <span class="spoken" role="status">${announcement}</span>`
}

function content(view: PurchaseView): TemplateResult {
  const { bundles, problem, state, words } = view
  if (!isOrdering(state)) return outcome(view)
  if (!bundles) return problem ? nowhere(view) : skeleton(view)
  if (bundles.bundles.length === 0 && !state.found)
    return html`${title(words.title)}
      <div class="nowhere">
        ${levelMark()}
        <p part="error">${words.nothingForSale}</p>
      </div>`
  return checkout(view)
}

/** It takes the focus when what had it is gone. */
const title = (words: string): TemplateResult => html`<h2 part="title" tabindex="-1">${words}</h2>`

/** Native parts in a native form, so that Enter does what a person expects. */
function checkout(view: PurchaseView): TemplateResult {
  const { words, state, blocked, act } = view
  const isBarred = blocked !== undefined && !state.found
  const submit = (event: Event): void => {
    event.preventDefault()
    act.pay()
  }
  return html`<form class=${isBarred ? 'checkout barred' : 'checkout'} novalidate @submit=${submit}>
    <div class="column">
      ${title(state.found ? words.unfinishedTitle : words.title)}
      ${isBarred ? blockedNotice(view) : nothing}
      ${state.found ? html`<p class="lead">${foundWords(view)}</p>` : bundleChoice(view)}
      ${blocked || asksBank(view) ? nothing : cardChoice(view)}
    </div>
    <div class="column side">
      ${isBarred ? nothing : summary(view)} ${troubleNotice(view)} ${bankNotice(view)}
      ${isBarred ? nothing : blocked ? blockedNotice(view) : payment(view)} ${fineprint(view)}
    </div>
  </form>`
}

const asksBank = ({ state }: PurchaseView): boolean =>
  state.found?.purchase.state === 'requires_action'

const foundWords = (view: PurchaseView): string =>
  asksBank(view) ? view.words.authenticateWhy : view.words.unfinished

function payment(view: PurchaseView): TemplateResult {
  const { words, state, act, order } = view
  const busy = isBusy(state)
  const name = asksBank(view)
    ? words.authenticate
    : state.found?.checkoutUrl
      ? words.resume
      : words.purchase
  return html`<button
      class="main"
      part="button"
      type=${asksBank(view) ? 'button' : 'submit'}
      aria-disabled=${busy || !order || !hasCard(view)}
      @click=${asksBank(view) ? act.authenticate : nothing}
    >
      ${busy ? html`<span class="wheel" aria-hidden="true"></span>` : nothing}
      ${state.stage === 'canceling' ? words.canceling : busy ? words.paying : name}
    </button>
    ${
      state.found && !busy
        ? html`<button type="button" part="button" class="quiet" @click=${act.cancel}>
            ${words.cancel}
          </button>`
        : nothing
    }`
}

/** A form that is still on its way has none yet. */
const hasCard = (view: PurchaseView): boolean =>
  view.redirect || asksBank(view) || view.card !== 'new' || view.form.state === 'open'

/** Said before paying: what happens to the money. */
const fineprint = ({ words, support }: PurchaseView): TemplateResult =>
  html`<p class="note">
    ${words.refunds}
    <slot name="support"
      >${
        support
          ? html`<a href=${support} target="_blank" rel="noopener noreferrer">${words.support}</a>`
          : words.support
      }</slot
    >
  </p>`

/** Nothing is known, so nothing is for sale: the words, and what can be done. */
const nowhere = ({ words, problem, act }: PurchaseView): TemplateResult =>
  html`${title(words.title)}
    <div class="nowhere">
      ${levelMark()}
      <p part="error">${words[problem!.word]}</p>
      ${
        problem!.retry
          ? html`<button type="button" part="button" @click=${act.retry}>${words.retry}</button>`
          : nothing
      }
    </div>`

/** About as tall as three bundles and two ways to pay. */
const skeleton = ({ words }: PurchaseView): TemplateResult =>
  html`<div class="checkout awaited">
      <div class="column">
        ${title(words.title)} <i class="of-bundles"></i> <i class="of-cards"></i>
      </div>
      <div class="column side"><i class="of-order"></i> <i class="of-payment"></i> <i></i></div>
    </div>
    <p class="spoken">${words.loading}</p>`
