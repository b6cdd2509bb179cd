import { formatMoney } from '../format/money.js'
import { helpWords, troubleWords } from './purchase-notices.js'
import { doneTitle, doneWords, processingWords } from './purchase-outcome-view.js'
import type { PurchaseView } from './purchase-view.js'

/** What to say aloud: how the payment goes, the total of what is chosen, or why nothing can be bought. */
export function spokenOf(view: PurchaseView): string {
  const { words, state, order, locale, blocked } = view
  const { stage, purchase, trouble } = state
  switch (stage) {
    case 'paying':
      return words.paying
    case 'canceling':
      return words.canceling
    case 'authenticating':
      return words.authenticating
    case 'processing':
      return trouble
        ? `${words.unknownTitle}. ${words.unknown}`
        : [`${words.processingTitle}.`, ...processingWords(view, purchase!)].join(' ')
    case 'done':
      return `${doneTitle(view, purchase!)}. ${doneWords(view, purchase!)}`
    case 'ended':
      return `${words.endedTitle}. ${words.ended[purchase!.cancelReason ?? 'requested']}`
    case 'choosing': {
      const total = order
        ? `${words.total} ${formatMoney(order.total, order.currency, locale.format.locale)}`
        : ''
      const help = helpWords(view)
      if (help) return help
      const standing = blocked ? `${words.blockedTitle[blocked]}. ${words.blocked[blocked]}` : total
      return trouble ? `${troubleWords(view, trouble)} ${standing}` : standing
    }
  }
}
