import type { ChargeToStop, ChargeToTry } from '../../ledger/outbox.js'
import type { ChargeOrder } from '../../ledger/recharge.js'
import { type Payment, type Till, TillRefusal } from '../../payments/till.js'
import { cancelPurchase, followPurchase } from '../follow-purchase.js'
import { wordOfPayment } from '../payment-word.js'
import { quoteOf } from '../price.js'
import { requiredTill, type Practice } from '../use-case.js'
import { switchOffRecharge } from './switch-off.js'

/**
 * Tries the cards of a charge that was decided, one after the other. Whoever does it too, now or after
 * a crash, tries nothing again: the payment is the same, and each card of an attempt has a key of its
 * own. What is not wanted any more, or would cost something else by now, is not charged. Throws
 * `payments_unavailable`.
 */
export async function charge(practice: Practice, item: ChargeToTry): Promise<void> {
  const { account, purchase: id } = item
  const order = await practice.ledger.chargeOrder(account, id)
  if (!order.isUnderWay) return practice.ledger.finishOutbox(item)
  if (!order.isWanted) return stop(practice, account, id)
  if (!isPricedAsNow(practice, order)) {
    await switchOffRecharge(practice, account)
    return stop(practice, account, id)
  }
  if (order.payment !== null) return tryCards(practice, account, order, order.payment)
  await followPurchase(practice, account, id)
  // Whoever stopped it while nobody knew its payment has not told the provider.
  return charge(practice, item)
}

/** What is not wanted any more can no longer be paid. Throws `payments_unavailable`. */
export const stopCharge = (
  practice: Practice,
  { account, purchase }: ChargeToStop,
): Promise<void> => stop(practice, account, purchase)

async function stop(practice: Practice, account: string, id: string): Promise<void> {
  await cancelPurchase(practice, { account, id }, 'requested')
}

async function tryCards(
  practice: Practice,
  account: string,
  { purchase, attempt: number, cards }: ChargeOrder,
  payment: string,
): Promise<void> {
  const { ledger } = practice
  const till = requiredTill(practice)
  let tried = 0
  for (const card of cards) {
    const answer = await chargeOne(till, payment, card, `${purchase.id}-${number}-${tried}`)
    tried += 1
    if (!isDeclined(answer)) break
  }
  // Whoever has asked while a card was tried was told what is no longer so: this question is newer.
  const question = await ledger.nextQuestion()
  const { told } = wordOfPayment(await till.payment(payment))
  const attempt = { number, tried }
  await ledger.followPayment({ account, purchase: purchase.id, question, attempt }, told)
}

/** A card that the provider does not know any more pays as little as one that is declined. */
async function chargeOne(till: Till, id: string, card: string, key: string): Promise<Payment> {
  try {
    return await till.charge(id, card, key)
  } catch (error) {
    if (error instanceof TillRefusal) return till.payment(id)
    throw error
  }
}

/** A bank that wants to ask the person has not said no. */
const isDeclined = ({ state, declineCode }: Payment): boolean =>
  state === 'open' && declineCode !== 'authentication_required'

function isPricedAsNow({ catalogue }: Practice, { purchase, country }: ChargeOrder): boolean {
  const { bundle, quantity, currency, total } = purchase
  if (country === null) return false
  try {
    return quoteOf(catalogue, { bundle, quantity, currency, country }).total === total
  } catch {
    // It is not sold any more.
    return false
  }
}
