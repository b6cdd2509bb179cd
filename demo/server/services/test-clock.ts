import type { Clock, ClockInput } from '@virtual-practice/credits/contract'
import { invalidField, Refusal } from '../refusal.js'
import { bookDue } from './book-due.js'
import { checkInstant } from './instant.js'
import type { Practice } from './use-case.js'

/** What was not booked, because the ledger did not answer, is booked when it is read. */
function refuseUnavailable(error: unknown): never {
  const causes = error instanceof AggregateError ? error.errors.map((one: Error) => one.cause) : []
  const refusal = causes.find((cause) => cause instanceof Refusal)
  throw refusal ?? error
}

/**
 * Moves the clock of a backend in test mode. When it answers, all that was due up to then is
 * booked, in every account. Throws `invalid_request`.
 */
export async function setClock({ ledger }: Practice, input: ClockInput): Promise<Clock> {
  if ((input.now === undefined) === (input.advanceMs === undefined))
    throw invalidField('now', 'send either now or advanceMs')
  checkInstant('now', input.now)
  const clock = await ledger.moveTestClock(input)
  await bookDue(ledger).catch(refuseUnavailable)
  return clock
}
