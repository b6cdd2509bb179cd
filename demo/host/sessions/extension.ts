import { CreditsRefusal } from '../credits-api.js'
import type { ExtendInput, Reservation } from '@virtual-practice/credits/contract'
import type { BillDeps } from './bill.js'
import type { Speed, Warning } from './session-view.js'

/** Ask for more when less than this is left of what is reserved, in session time. */
export const EXTEND_BEFORE_MS = 60_000

/** How much more to ask for. */
export const EXTEND_BY_MS = 300_000

/** Real time a reservation outlives its session, so that ending it need not hurry. */
export const GRACE_SECONDS = 120

const RETRY_MS = 1_000

/** Life of a reservation that has this much session time left, in whole seconds of real time. */
export function ttlSeconds(left_ms: number, speed: Speed): number {
  return Math.ceil(left_ms / speed / 1000) + GRACE_SECONDS
}

/** Keeps one running session reserved. After a refusal for good it asks no more. */
export class Extension {
  warning: Warning | null = null
  readonly #deps: BillDeps
  readonly #account: string
  readonly #speed: Speed
  #number = 1
  /** The body of the request under way: a repeat of its key must repeat it. */
  #body: ExtendInput | undefined
  #asking = false
  #refused = false
  #notBefore = 0

  constructor(deps: BillDeps, account: string, speed: Speed) {
    this.#deps = deps
    this.#account = account
    this.#speed = speed
  }

  /** When to ask next, as milliseconds since the epoch; undefined while asking or refused. */
  dueAt(left_ms: number): number | undefined {
    if (this.#asking || this.#refused) return undefined
    const now = this.#deps.clock.now()
    return Math.max(this.#notBefore, now + Math.max(0, left_ms - EXTEND_BEFORE_MS) / this.#speed)
  }

  /** The longer reservation, or undefined with `warning` set. */
  async ask(reservation: Reservation, left_ms: number): Promise<Reservation | undefined> {
    const { credits, clock, log } = this.#deps
    const { id, session } = reservation
    this.#asking = true
    this.#body ??= {
      quantity: EXTEND_BY_MS,
      ttlSeconds: ttlSeconds(left_ms + EXTEND_BY_MS, this.#speed),
    }
    try {
      const key = `${id}-extend-${this.#number}`
      const extended = await credits.extend(this.#account, id, this.#body, key)
      this.#number += 1
      this.#body = undefined
      this.warning = null
      return extended.reservation
    } catch (error) {
      log(`${session}: not extended (${String(error)})`)
      this.#refused = error instanceof CreditsRefusal
      this.#notBefore = clock.now() + RETRY_MS
      this.warning = warningOf(error)
      return undefined
    } finally {
      this.#asking = false
    }
  }
}

const WARNINGS: Readonly<Record<string, Warning>> = {
  insufficient_credits: 'no_more_credits',
  member_limit_reached: 'member_limit',
}

const warningOf = (error: unknown): Warning =>
  error instanceof CreditsRefusal ? (WARNINGS[error.code] ?? 'refused') : 'no_answer'
