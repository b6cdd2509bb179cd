import type { KeptEvent } from '../ledger/provider-events.js'
import type { PaymentHint } from '../payments/provider-event.js'
import { type Till, TillRefusal } from '../payments/till.js'
import { Refusal } from '../refusal.js'
import { type PaymentWord, wordOfCheckout, wordOfPayment } from './payment-word.js'
import { ignoring, type TakenEvent } from './taken-event.js'
import type { Practice } from './use-case.js'

/**
 * Something has happened to a payment, or to the provider's page on which it is made. Its event is
 * only a hint: events come late and in any order, each with the payment as it was when the event was
 * made, and nothing in them says which is newer. So the provider is asked, and what it answers is
 * newer than whatever made us ask. Throws `payments_unavailable`, so that it is told again.
 */
export async function takePaymentEvent(
  practice: Practice,
  event: KeptEvent,
  hint: PaymentHint,
): Promise<TakenEvent> {
  const { ledger, till } = practice
  const ignore = ignoring(practice, event)
  if (!till) return ignore('no_till')
  const question = await ledger.nextQuestion()
  const found = await foundAt(till, hint)
  if (!found) return ignore('unknown_payment')
  const { account, purchase } = found
  if (account === null || purchase === null) return ignore('not_a_purchase')
  try {
    const { checkout } = await ledger.purchase(account, purchase)
    const word = await wordOf(till, found, checkout)
    await ledger.followPayment({ account, purchase, question }, word.told, event)
    return { replayed: false }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found')
      return ignoring(practice, event, account)('unknown_purchase')
    throw error
  }
}

/** Null for what the provider has not: its event is of somebody else, or of nothing. */
const foundAt = (till: Till, { kind, id }: PaymentHint) =>
  (kind === 'checkout' ? till.checkout(id) : till.payment(id)).catch((error: unknown) => {
    if (error instanceof TillRefusal) return null
    throw error
  })

/** On a page of the provider's own a payment that is not made says nothing: the page may be open. */
async function wordOf(
  till: Till,
  found: Awaited<ReturnType<Till['payment'] | Till['checkout']>>,
  checkout: string | null,
): Promise<PaymentWord> {
  if ('payment' in found) return wordOfCheckout(found)
  if (found.state === 'succeeded' || checkout === null) return wordOfPayment(found)
  return wordOfCheckout(await till.checkout(checkout))
}
