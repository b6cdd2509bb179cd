import type { KeptEvent } from '../ledger/provider-events.js'
import { ignoring, type TakenEvent } from './taken-event.js'
import type { Practice } from './use-case.js'

/**
 * Something has happened to a card. As with a payment its event is only a hint, and the provider is
 * asked what it is now. Throws `payments_unavailable`, so that it is told again.
 */
export async function takeCardEvent(
  practice: Practice,
  event: KeptEvent,
  id: string,
): Promise<TakenEvent> {
  const { ledger, till } = practice
  const ignore = ignoring(practice, event)
  if (!till) return ignore('no_till')
  const question = await ledger.nextQuestion()
  const card = await till.card(id)
  const isOnFile = card !== null && (await ledger.followCard(card, question, event))
  return isOnFile ? { replayed: false } : ignore('unknown_card')
}
