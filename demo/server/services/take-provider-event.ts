import { Refusal } from '../refusal.js'
import type { KeptEvent, Told } from '../ledger/provider-events.js'
import type { ProviderEvent } from '../payments/provider-event.js'
import { takeCardEvent } from './take-card-event.js'
import { takePaymentEvent } from './take-payment-event.js'
import { takeTaxIdEvent } from './take-tax-id-event.js'
import { ignoring, type TakenEvent } from './taken-event.js'
import { creditsByPlan, planSoldFor, type Catalogue } from './catalogue.js'
import { done, type Practice } from './use-case.js'

/**
 * Takes note of an event of the payment provider and makes the account's subscription what follows
 * from all of them. What is about nothing of ours is kept and ignored: told again, it would be no
 * different. Throws `unavailable`, so that it is told again.
 */
export async function takeProviderEvent(
  practice: Practice,
  event: ProviderEvent,
): Promise<TakenEvent> {
  const { id, type, created, account, fact, paper } = event
  const told = fact && toldBy(fact, practice.catalogue)
  const kept: KeptEvent = { event: id, type, created, told }
  if (event.payment !== undefined) return takePaymentEvent(practice, kept, event.payment)
  if (event.card !== undefined) return takeCardEvent(practice, kept, event.card)
  if (event.taxId !== undefined) return takeTaxIdEvent(practice, kept, event.taxId)
  if (account !== null && paper) await practice.ledger.keepProviderInvoice(account, paper, created)
  const ignore = ignoring(practice, kept, account)
  if (!told) return ignore(event.reason ?? 'unrelated')
  if (account === null) return ignore('no_account')
  try {
    const context = { event: kept, credits: creditsByPlan(practice.catalogue) }
    const request = { event: id }
    // Sent again when its price has been put into the catalogue, it is another event.
    const key = told.plan === null ? `${id}-unpriced` : id
    const { replayed } = done(
      await practice.ledger.execute(account, { kind: 'provider_event', key, request, context }),
    )
    return { replayed, ...(told.plan === null && { ignored: 'unknown_price' }) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return ignore('unknown_account')
    throw error
  }
}

/** What was bought is the first thing that is a plan of the catalogue. */
function toldBy(
  { items, ...fact }: NonNullable<ProviderEvent['fact']>,
  catalogue: Catalogue,
): Told | null {
  const plans = items.map(({ price }) => planSoldFor(catalogue, price)?.code ?? null)
  const index = Math.max(
    0,
    plans.findIndex((plan) => plan !== null),
  )
  const item = items[index]
  if (!item) return null
  return { ...fact, plan: plans[index] ?? null, periodStart: item.start, periodEnd: item.end }
}
