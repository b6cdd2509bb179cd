import {
  Balance,
  DebitInput,
  ExtendInput,
  type ProblemCode,
  Reservation,
  ReserveInput,
  SettleInput,
} from '../../src/contract.js'
import type { TestClock } from './test-clock.js'

/** The ledger's no. */
export class Refused extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}

const rates = { 'ai-scribe': 6, 'ai-transcribe': 2 } as const
const costOf = (feature: string, quantity: number): number =>
  Math.ceil((quantity * rates[feature as keyof typeof rates]) / 60_000)

/** One account's credits and reservations in memory. */
export class FakeLedger {
  available = 312
  /** What the limit of its one member leaves him. */
  left = Infinity
  readonly reservations = new Map<string, Reservation>()
  readonly account: string
  readonly #clock: TestClock

  constructor(clock: TestClock, account: string) {
    this.#clock = clock
    this.account = account
  }

  /** As the page's gate does, with the member's own token. */
  reserve(member: string, input: ReserveInput): Reservation {
    const { feature, quantity, session, ttlSeconds = 3600 } = ReserveInput.parse(input)
    const credits = costOf(feature, quantity)
    this.#take(credits)
    const id = `res_${this.reservations.size + 1}`
    const reservation = Reservation.parse({
      id,
      state: 'open',
      feature,
      member,
      session,
      quantity,
      credits,
      slices: [{ grant: 'gr_1', source: 'monthly', credits }],
      rate: {
        version: 1,
        credits: costOf(feature, 60_000),
        per: 60_000,
        unit: 'milliseconds',
      },
      startedAt: this.#instant(),
      expiresAt: this.#instant(ttlSeconds),
      endedAt: null,
      settlement: null,
    })
    this.reservations.set(id, reservation)
    return reservation
  }

  /** Does one operation, or throws Refused. */
  write(operation: string, id: string, body: unknown): object {
    this.#expire()
    if (operation === 'extend') return this.#extend(this.#open(id), ExtendInput.parse(body))
    if (operation === 'settle') return this.#settle(this.#open(id), SettleInput.parse(body))
    if (operation === 'release') return this.#end(this.#open(id), 'released')
    if (operation === 'debit') return this.#debit(DebitInput.parse(body))
    throw new Refused('not_found')
  }

  #extend(open: Reservation, { quantity = 0, ttlSeconds }: ExtendInput): object {
    const credits = costOf(open.feature, open.quantity + quantity)
    this.#take(credits - open.credits)
    const expiresAt = ttlSeconds ? this.#instant(ttlSeconds) : open.expiresAt
    return this.#keep({ ...open, quantity: open.quantity + quantity, credits, expiresAt })
  }

  #settle(open: Reservation, { quantity }: SettleInput): object {
    const credits = costOf(open.feature, quantity)
    const returned = open.credits - credits
    this.available += returned
    const settlement = { operation: 'op_1', quantity, credits, slices: [], returned, owed: 0 }
    return this.#keep({ ...open, state: 'settled', endedAt: this.#instant(), settlement })
  }

  #debit({ feature, quantity, member, session }: DebitInput): object {
    const credits = costOf(feature, quantity)
    this.#take(credits)
    const rate = { version: 1, credits: 6, per: 60_000, unit: 'milliseconds' }
    const at = this.#instant()
    const work = { feature, member, session, quantity }
    return { debit: { operation: 'op_1', ...work, credits, slices: [], rate, at } }
  }

  #end(open: Reservation, state: 'released' | 'expired'): object {
    this.available += open.credits
    return this.#keep({ ...open, state, endedAt: this.#instant() })
  }

  #expire(): void {
    const now = this.#instant()
    for (const each of this.reservations.values())
      if (each.state === 'open' && each.expiresAt <= now) this.#end(each, 'expired')
  }

  #keep(reservation: Reservation): { reservation: Reservation } {
    this.reservations.set(reservation.id, reservation)
    return { reservation }
  }

  /** Throws Refused. */
  find(id: string): Reservation {
    this.#expire()
    const found = this.reservations.get(id)
    if (!found) throw new Refused('not_found')
    return found
  }

  #open(id: string): Reservation {
    const found = this.find(id)
    if (found.state === 'expired') throw new Refused('reservation_expired')
    if (found.state !== 'open') throw new Refused('reservation_ended')
    return found
  }

  #take(credits: number): void {
    if (credits > this.available) throw new Refused('insufficient_credits')
    if (credits > this.left) throw new Refused('member_limit_reached')
    this.left -= credits
    this.available -= credits
  }

  balance(): Balance {
    return Balance.parse({
      account: this.account,
      available: this.available,
      monthly: this.available,
      purchased: 0,
      held: 0,
      debt: 0,
      level: 'ok',
      lowAt: 50,
      criticalAt: 20,
      plan: null,
      subscription: null,
      period: null,
      nextRefresh: null,
      nextExpiry: null,
      features: [],
      version: 1,
      asOf: this.#instant(),
    })
  }

  #instant(inSeconds = 0): string {
    return new Date(this.#clock.now() + inSeconds * 1000).toISOString()
  }
}
