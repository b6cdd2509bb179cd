import type { Purchase, PurchaseInput, PurchaseResult } from '../contract/purchase.js'
import { cancelPurchase, purchase } from '../store/buying-actions.js'
import type { CreditsStore } from '../store/credits-store.js'

/**
 * Begins a purchase, or goes on with the one that was `begun` for the same order. Another order
 * takes the place of that one; if it was paid meanwhile, it is answered instead, and nothing is
 * begun. Rejects with a CreditsError.
 */
export async function beginPurchase(
  store: CreditsStore,
  order: PurchaseInput,
  begun: Purchase | undefined,
): Promise<PurchaseResult> {
  if (begun && !isSameOrder(begun, order)) {
    const answer = await cancelPurchase(store, begun.id)
    if (answer.purchase.state !== 'canceled') return answer
  }
  return purchase(store, order)
}

const isSameOrder = (begun: Purchase, order: PurchaseInput): boolean =>
  begun.bundle === order.bundle && begun.quantity === order.quantity && begun.total === order.total
