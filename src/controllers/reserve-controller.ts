import { CreditsError } from '../client/credits-error.js'
import type { Reservation, ReserveInput } from '../contract/reservation.js'
import { reserve } from '../store/actions.js'
import type { CreditsStore } from '../store/credits-store.js'

/** What happens around one reservation. */
export interface ReserveHooks {
  /** What is wrong with the input, in words; then nothing is asked. */
  misuse: string | undefined
  /** Asked just before the request is made. */
  mayStart: () => boolean
  done: (reservation: Reservation) => void
  refused: (error: CreditsError) => void
}

/**
 * Opens reservations for one element. While one is being opened for a session, asking again for
 * that session gives the same one: a double click reserves once.
 */
export class ReserveController {
  readonly #store: () => CreditsStore | undefined
  readonly #pending = new Map<string, Promise<Reservation>>()

  constructor(store: () => CreditsStore | undefined) {
    this.#store = store
  }

  /**
   * Rejects with a CreditsError: the backend's refusal, `invalid_request` for misuse,
   * `not_configured` without a store, `canceled` when `mayStart` says no.
   */
  reserve(input: ReserveInput, hooks: ReserveHooks): Promise<Reservation> {
    const pending = this.#pending.get(input.session)
    if (pending) return pending
    const started = this.#start(input, hooks).finally(() => this.#pending.delete(input.session))
    this.#pending.set(input.session, started)
    return started
  }

  async #start(input: ReserveInput, hooks: ReserveHooks): Promise<Reservation> {
    if (hooks.misuse) throw new CreditsError('invalid_request', hooks.misuse)
    const store = this.#store()
    if (!store)
      throw new CreditsError(
        'not_configured',
        'Nothing can be reserved: the gate is outside the page or without a credits-provider.',
      )
    if (!hooks.mayStart()) throw new CreditsError('canceled', 'The page cancelled the reservation.')
    const reservation = await reserve(store, input).catch((thrown: unknown) => {
      const error = CreditsError.from(thrown)
      hooks.refused(error)
      throw error
    })
    hooks.done(reservation)
    return reservation
  }
}
