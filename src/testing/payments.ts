import type { Purchase } from '../contract/purchase.js'
import { cancel, isPayable, succeed, take } from './buying.js'
import type { BankCard, Practice } from './practice.js'
import { tellOutcome } from './recharge-charge.js'
import { refuse } from './refusal.js'

/**
 * A person pays: what he has ordered, or what auto-recharge could not charge. Answers the bank's word.
 * Throws `purchase_ended`.
 */
export function pay(practice: Practice, purchase: Purchase, card: BankCard): 'paid' | 'declined' {
  if (!isPayable(purchase)) refuse('purchase_ended')
  practice.hasNews = true
  if (card.answer === 'declines') {
    purchase.declineCode = 'card_declined'
    return 'declined'
  }
  take(practice, purchase, card)
  if (purchase.recharge && purchase.state === 'succeeded')
    tellOutcome(practice, purchase, 'succeeded')
  return 'paid'
}

/** The provider at last says that it has the money. */
export function arrive(practice: Practice, purchase: Purchase): void {
  succeed(practice, purchase)
  if (purchase.recharge) tellOutcome(practice, purchase, 'succeeded')
}

/** Nobody pays it any more. What is paid or under way stays as it is. */
export function giveUp(
  practice: Practice,
  purchase: Purchase,
  reason: NonNullable<Purchase['cancelReason']>,
): void {
  if (!isPayable(purchase)) return
  cancel(practice, purchase, reason)
  if (purchase.recharge) tellOutcome(practice, purchase, 'canceled')
}
