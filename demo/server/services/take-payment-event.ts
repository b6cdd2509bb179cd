import type { KeptEvent } from '../ledger/provider-events.js'
import { Refusal } from '../refusal.js'
import type { TakenEvent } from './take-provider-event.js'
import type { Practice } from './use-case.js'

/**
 * Something has happened to a payment. Its event is only a hint: events come late and in any order,
 * each with the payment as it was when the event was made, and nothing in them says which is newer.
 * So the provider is asked, and what it answers is newer than whatever made us ask. Throws
 * `payments_unavailable`, so that it is told again.
 */
export async function takePaymentEvent(
  { ledger, till }: Practice,
  event: KeptEvent,
  id: string,
): Promise<TakenEvent> {
  const ignore = async (reason: string, account: string | null = null): Promise<TakenEvent> => {
    await ledger.ignoreEvent(event, account, reason)
    return { replayed: false, ignored: reason }
  }
  if (!till) return ignore('no_till')
  const question = await ledger.nextQuestion()
  const payment = await till.payment(id)
  const { account, purchase } = payment
  if (account === null || purchase === null) return ignore('not_a_purchase')
  try {
    await ledger.followPayment({ account, purchase, question }, payment, event)
    return { replayed: false }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found')
      return ignore('unknown_purchase', account)
    throw error
  }
}
