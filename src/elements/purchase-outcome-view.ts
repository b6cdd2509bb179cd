import { html, nothing, type TemplateResult } from '../lit.js'
import type { Purchase } from '../contract/purchase.js'
import { formatDay } from '../format/instant.js'
import { formatMoney } from '../format/money.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'
import { cardName } from './purchase-cards.js'
import { purchaseMark } from './purchase-mark.js'
import { troubleWords } from './purchase-notices.js'
import type { PurchaseView } from './purchase-view.js'

/** What a purchase has come to, or that it still takes its time. */
export function outcome(view: PurchaseView): TemplateResult {
  const { words, state, act } = view
  const purchase = state.purchase!
  const again = (name: string): TemplateResult =>
    html`<button type="button" class="main" part="button" @click=${act.restart}>${name}</button>`
  if (state.trouble)
    return panel(
      'low',
      purchaseMark('waiting'),
      words.unknownTitle,
      [troubleWords(view, state.trouble)],
      html`<button type="button" class="main" part="button" @click=${act.check}>
        ${words.check}
      </button>`,
    )
  switch (state.stage) {
    case 'done':
      return panel(
        backOf(purchase) ? '' : 'done ok',
        purchaseMark(backOf(purchase) ? 'open' : 'done'),
        doneTitle(view, purchase),
        [
          doneWords(view, purchase),
          paidWords(view, purchase),
          ...(state.elsewhere ? [words.elsewhere] : []),
        ],
        again(words.again),
      )
    case 'ended':
      return panel(
        '',
        purchaseMark('ended'),
        words.endedTitle,
        [words.ended[purchase.cancelReason ?? 'requested']],
        again(words.anew),
      )
    default:
      return panel(
        '',
        purchaseMark('waiting'),
        words.processingTitle,
        processingWords(view, purchase),
        nothing,
      )
  }
}

/** What has become of the money since it was paid; undefined while all of it is where it was. */
function backOf({ dispute, refunded, refunds }: Purchase): keyof PurchaseWords['back'] | undefined {
  if (dispute === 'open') return 'disputed'
  if (dispute === 'lost') return 'lost'
  const isGoing = refunded > 0 || refunds.some(({ state }) => state === 'pending')
  return isGoing ? 'returned' : undefined
}

export function doneTitle({ words }: PurchaseView, purchase: Purchase): string {
  const back = backOf(purchase)
  return back ? words.back[back].title : words.doneTitle
}

export function doneWords({ words }: PurchaseView, purchase: Purchase): string {
  const back = backOf(purchase)
  const { credits, bonusCredits } = purchase
  return back ? words.back[back].text : words.done(words.credits(credits + bonusCredits))
}

/** What it is that takes its time, and what one may do meanwhile. */
export function processingWords({ words, locale }: PurchaseView, purchase: Purchase): string[] {
  const { credits, bonusCredits, total, currency, createdAt } = purchase
  const { locale: tag } = locale.format
  const money = formatMoney(total, currency, tag)
  const what = words.credits(credits + bonusCredits)
  return [words.ordered(what, money, formatDay(createdAt, tag)), words.processing]
}

function paidWords({ words, locale }: PurchaseView, { total, currency, card }: Purchase): string {
  const money = formatMoney(total, currency, locale.format.locale)
  return card ? words.paidWith(money, cardName(words, card)) : words.paid(money)
}

/** The title takes the focus when what had it is gone. */
const panel = (
  kind: string,
  mark: TemplateResult,
  title: string,
  sentences: string[],
  button: TemplateResult | typeof nothing,
): TemplateResult =>
  html`<div class="outcome ${kind}" part="status">
    ${mark}
    <h2 part="title" tabindex="-1">${title}</h2>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)} ${button}
    <slot name="after"></slot>
  </div>`
