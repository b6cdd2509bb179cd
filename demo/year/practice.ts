import type { Api } from './api.js'
import type { Happening, HappeningOf } from './happening.js'
import { TIME_ZONE } from './plan-year.js'

const FEATURE = 'ai-scribe'
const MINUTE_ms = 60_000
const TTL_s = 1_800
const FORGOTTEN_FOR_ms = 3_600_000

/** What the practice buys when it runs out. */
const SMALL_BUNDLE = 100

/** How often each thing came about. */
export interface Counts {
  sessions: number
  extended: number
  lapsed: number
  /** Visits without AI Scribe, because there were no credits and none could be bought. */
  withoutCredits: number
  bundles: number
}

/** A practice that lives by what happens to it. All it does, it does through the API. */
export class Practice {
  readonly counts: Counts = { sessions: 0, extended: 0, lapsed: 0, withoutCredits: 0, bundles: 0 }
  readonly #api: Api
  #isPaid = true
  #lastBought = ''
  #lastUsed = ''

  constructor(api: Api) {
    this.#api = api
  }

  /** Moves the clock to what happens, and lets it happen. */
  async live(happening: Happening): Promise<void> {
    await this.#moveTo(happening.at)
    await (this.#does[happening.kind] as (happening: Happening) => Promise<unknown>)(happening)
  }

  readonly #does: { [K in Happening['kind']]: (it: HappeningOf<K>) => Promise<unknown> } = {
    open: () => this.#api.call('createAccount', { body: { timeZone: TIME_ZONE, currency: 'USD' } }),
    subscribe: ({ plan }) => this.#api.call('subscribe', { body: { plan } }),
    changePlan: ({ plan }) => this.#api.call('changePlan', { body: { plan } }),
    invoice: async ({ at, invoice, paid }) => {
      const invoicedAt = at.toISOString()
      const body = { invoice, billingReason: 'subscription_cycle', paid, invoicedAt }
      await this.#api.call('renew', { body })
      this.#isPaid = paid
    },
    session: (session) => this.#work(session),
    buy: ({ credits }) => this.#buy(credits),
    promote: ({ credits, expiresAt }) =>
      this.#grant({ source: 'promotional', credits, expiresAt: expiresAt.toISOString() }),
    mistake: async ({ credits }) => {
      const grant = await this.#grant({ source: 'adjustment', credits })
      await this.#api.call('voidGrant', { params: { grant }, body: { reason: 'mistake' } })
    },
    refundUsage: () => {
      const params = { operation: this.#lastUsed }
      return this.#api.call('refundUsage', { params, body: { reason: 'poor-transcript' } })
    },
    refundPurchase: ({ credits }) => {
      const params = { grant: this.#lastBought }
      return this.#api.call('refundPurchase', { params, body: { credits, reason: 'returned' } })
    },
  }

  async #moveTo(at: Date): Promise<void> {
    await this.#api.call('setClock', { body: { now: at.toISOString() } })
  }

  async #grant(grant: { source: string; credits: number; expiresAt?: string }): Promise<string> {
    return (await this.#api.call('grant', { body: { ...grant, reason: 'demo-year' } })).grant.id
  }

  async #buy(credits: number): Promise<void> {
    this.#lastBought = await this.#grant({ source: 'purchased', credits })
    this.counts.bundles += 1
  }

  async #work(visit: HappeningOf<'session'>): Promise<void> {
    const reservation = await this.#reserve(visit)
    if (reservation === undefined) {
      this.counts.withoutCredits += 1
      return
    }
    this.counts.sessions += 1
    if (visit.end === 'lapsed') await this.#bookLate(visit, reservation)
    else await this.#finish(visit, reservation)
  }

  /** Sets credits aside; when there are too few it buys more, unless an invoice is not paid. */
  async #reserve({ member, session, planned_ms }: HappeningOf<'session'>) {
    const body = { feature: FEATURE, quantity: planned_ms, member, session, ttlSeconds: TTL_s }
    const tried = await this.#api.unlessRefused('insufficient_credits', 'reserve', { body })
    if (tried) return tried.reservation.id
    if (!this.#isPaid) return undefined
    await this.#buy(SMALL_BUNDLE)
    return (await this.#api.call('reserve', { body })).reservation.id
  }

  async #finish({ at, end, planned_ms, took_ms }: HappeningOf<'session'>, reservation: string) {
    const params = { reservation }
    let quantity = took_ms
    if (end === 'extended') {
      await this.#moveTo(new Date(at.getTime() + planned_ms))
      const body = { quantity: MINUTE_ms, ttlSeconds: TTL_s }
      const extended = await this.#api.unlessRefused('insufficient_credits', 'extend', {
        params,
        body,
      })
      if (extended) this.counts.extended += 1
      // Where there are no more credits it ends with what was reserved.
      else quantity = Math.min(took_ms, planned_ms)
    }
    await this.#moveTo(new Date(at.getTime() + Math.max(quantity, planned_ms)))
    const settled = await this.#api.call('settle', { params, body: { quantity } })
    this.#lastUsed = settled.reservation.settlement?.operation ?? ''
  }

  /** The reservation has lapsed: the work is booked as a debit of the same session. */
  async #bookLate(visit: HappeningOf<'session'>, reservation: string): Promise<void> {
    const { at, member, session, took_ms: quantity } = visit
    await this.#moveTo(new Date(at.getTime() + FORGOTTEN_FOR_ms))
    const late = { params: { reservation }, body: { quantity } }
    if (await this.#api.unlessRefused('reservation_expired', 'settle', late))
      throw new Error(`${session} was settled after its time.`)
    const body = { feature: FEATURE, quantity, member, session }
    this.#lastUsed = (await this.#api.call('debit', { body })).debit.operation
    this.counts.lapsed += 1
  }
}
