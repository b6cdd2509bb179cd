/** The rules of credit again, as plainly as they can be said, to hold the ledger against. */

export interface ModelGrant {
  readonly id: string
  readonly source: string
  readonly effectiveAt: number
  readonly expiresAt: number
  readonly order: number
  readonly credits: number
  remaining: number
  held: number
  started: boolean
}

interface ModelSlice {
  readonly grant: ModelGrant
  readonly credits: number
}

export interface ModelReservation {
  readonly id: string
  readonly startedAt: number
  slices: ModelSlice[]
  quantity: number
  expiresAt: number
  open: boolean
}

/** Credits for each 60,000 units of work. */
export interface ModelRate {
  readonly credits: number
  readonly grace: number
}

const PER = 60_000
const DAY = 86_400_000
const sumOf = (slices: readonly { credits: number }[]): number =>
  slices.reduce((sum, { credits }) => sum + credits, 0)

export class LedgerModel {
  readonly grants: ModelGrant[] = []
  readonly reservations: ModelReservation[] = []
  debt = 0
  readonly #rate: ModelRate

  constructor(rate: ModelRate) {
    this.#rate = rate
  }

  cost(quantity: number): number {
    return Math.ceil((quantity * this.#rate.credits) / PER)
  }

  /** Everything that time does up to an instant, in its order. */
  moveTo(now: number): void {
    for (;;) {
      const lapsed = this.reservations
        .filter((reservation) => reservation.open)
        .map((reservation) => ({ at: reservation.expiresAt, place: 1, reservation }))
      const ends = this.grants
        .filter((grant) => grant.started && grant.remaining > grant.held)
        .map((grant) => ({ at: grant.expiresAt, place: 2, ends: grant }))
      const starts = this.grants
        .filter((grant) => !grant.started)
        .map((grant) => ({ at: grant.effectiveAt, place: 3, starts: grant }))
      const [due] = [...lapsed, ...ends, ...starts]
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at - b.at || a.place - b.place)
      if (!due) return
      if ('reservation' in due) this.#giveBack(due.reservation, 0, due.at)
      else if ('ends' in due) due.ends.remaining = due.ends.held
      else this.#start(due.starts)
    }
  }

  grant(grant: ModelGrant, now: number): void {
    this.grants.push(grant)
    this.moveTo(now)
  }

  available(kind: 'all' | 'monthly' = 'all'): number {
    return this.#spendable()
      .filter(({ source }) => kind === 'all' || source === 'monthly')
      .reduce((sum, { remaining, held }) => sum + remaining - held, 0)
  }

  debit(quantity: number): boolean {
    const cost = this.cost(quantity)
    if (cost > this.available()) return false
    for (const { grant, credits } of this.#draw(cost)) grant.remaining -= credits
    return true
  }

  /** The caller gives the id that the ledger gave. */
  reserve(id: string, quantity: number, ttl_ms: number, now: number): boolean {
    const cost = this.cost(quantity)
    if (cost > this.available()) return false
    const reservation = { id, startedAt: now, quantity, expiresAt: now + ttl_ms, open: true }
    this.reservations.push({ ...reservation, slices: this.#hold(cost) })
    return true
  }

  extend(reservation: ModelReservation, quantity: number, ttl_ms: number, now: number): boolean {
    if (!reservation.open) return false
    const total = reservation.quantity + quantity
    const more = this.cost(total) - sumOf(reservation.slices)
    if (more > this.available()) return false
    reservation.slices.push(...this.#hold(more))
    reservation.quantity = total
    const wanted = Math.min(now + ttl_ms, reservation.startedAt + DAY)
    if (ttl_ms > 0) reservation.expiresAt = Math.max(reservation.expiresAt, wanted)
    return true
  }

  settle(reservation: ModelReservation, quantity: number, now: number): boolean {
    if (!reservation.open) return false
    const cost = this.cost(quantity)
    const rest = Math.max(0, cost - sumOf(reservation.slices))
    const owed = Math.max(0, rest - this.available())
    if (owed > this.#rate.grace) return false
    for (const { grant, credits } of this.#draw(rest - owed)) grant.remaining -= credits
    this.debt += owed
    this.#giveBack(reservation, cost, now)
    return true
  }

  release(reservation: ModelReservation, now: number): boolean {
    if (!reservation.open) return false
    this.#giveBack(reservation, 0, now)
    return true
  }

  #start(grant: ModelGrant): void {
    grant.started = true
    const repaid = Math.min(this.debt, grant.credits)
    grant.remaining = grant.credits - repaid
    this.debt -= repaid
  }

  #spendable(): ModelGrant[] {
    return this.grants
      .filter((grant) => grant.started && grant.remaining > grant.held)
      .sort(
        (a, b) =>
          Number(a.source !== 'monthly') - Number(b.source !== 'monthly') ||
          (a.expiresAt === b.expiresAt ? 0 : a.expiresAt - b.expiresAt) ||
          a.effectiveAt - b.effectiveAt ||
          a.order - b.order,
      )
  }

  #draw(credits: number): ModelSlice[] {
    let left = credits
    const slices: ModelSlice[] = []
    for (const grant of this.#spendable()) {
      const taken = Math.min(left, grant.remaining - grant.held)
      if (taken > 0) slices.push({ grant, credits: taken })
      left -= taken
    }
    return slices
  }

  #hold(credits: number): ModelSlice[] {
    const slices = this.#draw(credits)
    for (const slice of slices) slice.grant.held += slice.credits
    return slices
  }

  /** Uses the first so many credits of what is held; the rest goes back where it came from. */
  #giveBack(reservation: ModelReservation, used: number, now: number): void {
    reservation.open = false
    let left = used
    for (const { grant, credits } of reservation.slices) {
      const kept = Math.min(left, credits)
      left -= kept
      grant.held -= credits
      const isOver = grant.expiresAt <= now
      grant.remaining -= isOver ? credits : kept
    }
  }
}
