import type { KeptEvent } from '../ledger/provider-events.js'
import { providerCustomer } from './provider-customer.js'
import { ignoring, type TakenEvent } from './taken-event.js'
import type { Practice } from './use-case.js'

/**
 * The provider has heard of a tax ID from its register. As with a payment its event is only a hint,
 * and it is asked what it knows now. Throws `payments_unavailable`, so that it is told again.
 */
export async function takeTaxIdEvent(
  practice: Practice,
  event: KeptEvent,
  id: string,
): Promise<TakenEvent> {
  const { ledger, till } = practice
  const ignore = ignoring(practice, event)
  if (!till) return ignore('no_till')
  const question = await ledger.nextQuestion()
  const at = await ledger.taxIdAt(id)
  if (!at) return ignore('unknown_tax_id')
  const word = await till.taxId(await providerCustomer(ledger, till, at.account), id)
  if (!word) return ignore('unknown_tax_id')
  await ledger.followTaxId({ ...at, question }, word, event)
  return { replayed: false }
}
