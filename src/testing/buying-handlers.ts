import type { Purchase } from '../contract/purchase.js'
import type { Asked } from './asked.js'
import { bundlesFor, isUnfinished, order, purchaseOf, quoteOf, resultOf } from './buying.js'
import { actorOf, mayManage } from './caller.js'
import { addCard, paymentMethodsOf, removeCard, setUpCard, useCard } from './cards.js'
import type { HandlersOf } from './handlers.js'
import { invoicesOf } from './invoices.js'
import { pageOf } from './pages.js'
import { giveUp } from './payments.js'
import { refuse } from './refusal.js'

/** A purchase that the caller may pay or cancel: his own. Who manages credits may clear up. */
function ownOf({
  practice,
  caller,
  id,
}: Pick<Asked<'followPurchase'>, 'practice' | 'caller' | 'id'>): Purchase {
  const purchase = purchaseOf(practice, id)
  if (!mayManage(caller) && purchase.member !== caller.member)
    refuse('forbidden', 'A member pays and cancels his own purchases only.')
  return purchase
}

const isIn = (purchase: Purchase, state: 'unfinished' | 'succeeded' | 'canceled'): boolean =>
  state === 'unfinished' ? isUnfinished(purchase) : purchase.state === state

/** What is for sale, what was bought, and the cards that pay. */
export const BUYING: HandlersOf<
  | 'readBundles'
  | 'quote'
  | 'purchase'
  | 'readPurchases'
  | 'readPurchase'
  | 'followPurchase'
  | 'cancelPurchase'
  | 'readPaymentMethods'
  | 'setUpPaymentMethod'
  | 'addPaymentMethod'
  | 'usePaymentMethod'
  | 'removePaymentMethod'
  | 'readInvoices'
  | 'readInvoice'
> = {
  readBundles: ({ practice, caller }) => bundlesFor(practice, actorOf(caller)),
  quote: ({ practice, query: { bundle, quantity = 1 } }) => quoteOf(practice, bundle, quantity),
  purchase: ({ practice, caller, body }) => resultOf(order(practice, body, actorOf(caller))),
  readPurchases({ practice, query: { state, member, limit, cursor } }) {
    const found = practice.purchases.filter(
      (one) => (!state || isIn(one, state)) && (member ?? one.member) === one.member,
    )
    const { items, nextCursor } = pageOf(found.toReversed(), { limit, cursor })
    return { purchases: items, nextCursor }
  },
  readPurchase: ({ practice, id }) => purchaseOf(practice, id),
  followPurchase: (asked) => resultOf(ownOf(asked)),
  cancelPurchase(asked) {
    const purchase = ownOf(asked)
    giveUp(asked.practice, purchase, 'requested')
    return resultOf(purchase)
  },
  readPaymentMethods: ({ practice }) => paymentMethodsOf(practice),
  setUpPaymentMethod: ({ practice }) => setUpCard(practice),
  addPaymentMethod: ({ practice, body }) => addCard(practice, body),
  usePaymentMethod: ({ practice, id, body }) => useCard(practice, id, body),
  removePaymentMethod: ({ practice, id }) => removeCard(practice, id),
  readInvoices: ({ practice, query }) => invoicesOf(practice, query),
  readInvoice: ({ practice, id }) =>
    practice.invoices.find((invoice) => invoice.id === id) ?? refuse('not_found'),
}
