import * as calls from '../client/calls.js'
import { persist } from '../client/retry-policy.js'
import type { Reservation, ReservationResult, ReserveInput } from '../contract/reservation.js'
import type { CreditsStore } from './credits-store.js'
import { Mutation } from './mutation.js'

interface Actions {
  reserve: Mutation<ReserveInput, Reservation>
  release: Mutation<string, Reservation>
}

/** What is under way, for one account of one store. */
const underWay = new WeakMap<AbortSignal, Actions>()

/**
 * Sets credits aside. Asked twice at once, it reserves once. Rejects with a CreditsError, such
 * as `insufficient_credits`; after `network` or `timeout`, asking again is safe.
 */
export function reserve(store: CreditsStore, input: ReserveInput): Promise<Reservation> {
  return actionsOf(store).reserve.run(input)
}

/** Gives back what a reservation holds. Rejects with a CreditsError. */
export function release(store: CreditsStore, reservation: string): Promise<Reservation> {
  return actionsOf(store).release.run(reservation)
}

function actionsOf({ balance, client, era }: CreditsStore): Actions {
  /** What was done for one account says nothing of the balance of the next. */
  const take = async (call: () => Promise<ReservationResult>): Promise<Reservation> => {
    const answer = await persist(client, undefined, call)
    if (!era.aborted) balance.accept(answer.balance)
    return answer.reservation
  }
  const actions = underWay.get(era) ?? {
    reserve: new Mutation((input, key) => take(() => calls.reserve(client, input, { key }))),
    release: new Mutation((id, key) => take(() => calls.release(client, id, { key }))),
  }
  underWay.set(era, actions)
  return actions
}
