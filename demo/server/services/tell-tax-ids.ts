import type { TaxIdAtProvider, ToldTaxId } from '../ledger/tax-ids.js'
import { type Till, TillRefusal } from '../payments/till.js'
import { providerCustomer } from './provider-customer.js'
import { requiredTill, type Practice } from './use-case.js'

const AT_ONCE = 10

/** Longer than one may take: two questions, each asked three times for ten seconds. */
const LEASE_s = 90

/**
 * Does what is to be done about tax IDs at the provider, of one account or of all: makes those that
 * were saved, takes away those that others took the place of, and asks about those whose register
 * has not answered. What fails waits to be tried again, and its error is kept.
 */
export async function tellTaxIds(
  practice: Practice,
  { account, signal }: { account?: string; signal?: AbortSignal | undefined },
): Promise<void> {
  const { ledger } = practice
  const till = requiredTill(practice)
  for (;;) {
    const found = await ledger.takeTaxIds(account ?? null, AT_ONCE, LEASE_s)
    for (const one of found) {
      signal?.throwIfAborted()
      await tell(practice, till, one).catch((error: unknown) =>
        ledger.putOffTaxId(one, String(error)),
      )
    }
    if (found.length < AT_ONCE) return
  }
}

async function tell({ ledger }: Practice, till: Till, one: TaxIdAtProvider): Promise<void> {
  const question = await ledger.nextQuestion()
  const customer = await providerCustomer(ledger, till, one.account)
  const told = await toldOf(till, customer, one)
  await ledger.followTaxId({ ...one, question }, told)
  if (!one.isDropped || told.id === null) return
  await till.deleteTaxId(customer, told.id)
  await ledger.endTaxId(one)
}

/** Asked for under its own id, it is made once, also when nobody knows whether it was made. */
async function toldOf(
  till: Till,
  customer: string,
  { id: key, account, type, value, providerTaxId }: TaxIdAtProvider,
): Promise<ToldTaxId> {
  try {
    if (providerTaxId !== null)
      return (await till.taxId(customer, providerTaxId)) ?? { id: null, state: 'unverified' }
    const order = { key: `${account}.${key}`, customer, type, value }
    return (await till.createTaxId(order)) ?? { id: null, state: 'rejected' }
  } catch (error) {
    if (!(error instanceof TillRefusal)) throw error
    return { id: null, state: 'unverified', error: error.message }
  }
}
