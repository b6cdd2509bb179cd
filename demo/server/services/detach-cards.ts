import { detachCard } from './payment-methods.js'
import type { Practice } from './use-case.js'

const AT_ONCE = 100

/** Who has taken a card off the file is at it until then. */
const PATIENCE_s = 60

/**
 * Has the provider forget the cards that were taken off the file while it did not answer. One that
 * fails does not keep the others waiting.
 *
 * @throws AggregateError of those that failed, when the others are done
 */
export async function detachCards(practice: Practice, signal?: AbortSignal): Promise<void> {
  const failures: unknown[] = []
  for (const { account, paymentMethod } of await practice.ledger.attachedCards(
    PATIENCE_s,
    AT_ONCE,
  )) {
    signal?.throwIfAborted()
    await detachCard(practice, account, paymentMethod).catch((cause: unknown) =>
      failures.push(new Error(`${paymentMethod} was not detached`, { cause })),
    )
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((failure) => String(failure)).join('; '))
}
