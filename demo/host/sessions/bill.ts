import type { Clock } from '../clock.js'
import { CreditsRefusal, NoAnswer, type CreditsApi } from '../credits-api.js'
import type { Reservation } from '@virtual-practice/credits/contract'
import type { Cost } from './session-view.js'

export interface BillDeps {
  readonly credits: CreditsApi
  readonly clock: Clock
  /** One line for the operator; names sessions, never people or secrets. */
  readonly log: (line: string) => void
}

const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000

/** How long to wait before the n-th retry, counted from 0. */
export function retryDelay_ms(retry: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** retry)
}

/** No answer leaves the outcome open; a wrong service key is the operator's to mend. Both wait. */
const mayChange = (error: unknown): boolean =>
  !(error instanceof CreditsRefusal) || error.status === 401 || error.status === 403

/**
 * Charges one session, once: settles its reservation and keeps asking until it is answered. Keys
 * are made of the reservation's id, because a member chose the session reference and may choose
 * one that was used before.
 */
export class Bill {
  cost: Cost = { state: 'none' }
  readonly #deps: BillDeps
  readonly #account: string
  readonly #reservation: Reservation
  readonly #changed: () => void
  #attempt: Promise<void> | undefined
  #cancelRetry = (): void => {}

  /** `changed` is called after each attempt. */
  constructor(deps: BillDeps, account: string, reservation: Reservation, changed: () => void) {
    this.#deps = deps
    this.#account = account
    this.#reservation = reservation
    this.#changed = changed
  }

  /** Resolves after the first attempt; `cost` says how it went. */
  charge(quantity_ms: number): Promise<void> {
    this.cost = { state: 'pending', quantity_ms }
    return this.#try(quantity_ms, 0)
  }

  /** Asks once more now, instead of waiting for the next retry. */
  async lastTry(): Promise<void> {
    await this.#attempt
    if (this.cost.state !== 'pending') return
    this.#cancelRetry()
    await this.#try(this.cost.quantity_ms, 0)
    this.#cancelRetry()
  }

  #try(quantity_ms: number, retry: number): Promise<void> {
    this.#attempt = this.#bookOrRetry(quantity_ms, retry)
    return this.#attempt
  }

  async #bookOrRetry(quantity_ms: number, retry: number): Promise<void> {
    const { clock, log } = this.#deps
    const { session } = this.#reservation
    try {
      this.cost = await this.#book(quantity_ms)
    } catch (error) {
      if (mayChange(error)) {
        const delay_ms = retryDelay_ms(retry)
        log(`${session}: cost not booked (${String(error)}), next try in ${delay_ms} ms`)
        this.#cancelRetry = clock.after(delay_ms, () => this.#try(quantity_ms, retry + 1))
      } else {
        const { code } = error as CreditsRefusal
        log(`${session}: cost refused (${code})`)
        this.cost = { state: 'refused', quantity_ms, code }
      }
    }
    this.#changed()
  }

  async #book(quantity_ms: number): Promise<Cost> {
    const { id } = this.#reservation
    const settled = { quantity: quantity_ms }
    try {
      const answer = await this.#deps.credits.settle(this.#account, id, settled, `${id}-settle`)
      return costOf(answer.reservation)
    } catch (error) {
      if (!(error instanceof CreditsRefusal)) throw error
      if (error.code === 'reservation_expired') return this.#debit(quantity_ms)
      if (error.code === 'reservation_ended') return this.#afterEnd(quantity_ms)
      throw error
    }
  }

  /** Someone else ended the reservation. Settled is paid; released is not, so the work is booked. */
  async #afterEnd(quantity_ms: number): Promise<Cost> {
    const found = await this.#deps.credits.readReservation(this.#account, this.#reservation.id)
    return found.settlement ? costOf(found) : this.#debit(quantity_ms)
  }

  async #debit(quantity_ms: number): Promise<Cost> {
    const { id, feature, member, session, credits: returned } = this.#reservation
    if (quantity_ms === 0) return { state: 'booked', quantity_ms, credits: 0, returned, late: true }
    const { debit } = await this.#deps.credits.debit(
      this.#account,
      { feature, quantity: quantity_ms, member, session },
      `${id}-debit`,
    )
    return { state: 'booked', quantity_ms, credits: debit.credits, returned, late: true }
  }
}

function costOf({ settlement }: Reservation): Cost {
  if (!settlement) throw new NoAnswer('settle: an answer without a settlement')
  const { quantity: quantity_ms, credits, returned } = settlement
  return { state: 'booked', quantity_ms, credits, returned, late: false }
}
