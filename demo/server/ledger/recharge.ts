import type {
  Purchase,
  Recharge,
  RechargeEvents,
  RechargeEventsQuery,
  RechargeRehearsal,
  RechargeRehearsalQuery,
} from '@virtual-practice/credits/contract'
import type { Clock } from './clock.js'
import { call, type Queries } from './pool.js'

/** A charge as it is to be tried. */
export interface ChargeOrder {
  readonly purchase: Purchase
  /** What it is at the provider: null until that is known. */
  readonly payment: string | null
  /** Whether its cards are still to be tried. */
  readonly isUnderWay: boolean
  /** Whether the rule is on, and stands for it. */
  readonly isWanted: boolean
  /** Numbered from 1 on. */
  readonly attempt: number
  /** The provider's ids, in the order in which they are tried. */
  readonly cards: readonly string[]
  /** Where invoices go now. */
  readonly country: string | null
}

/** A rule that is tried on days that were. */
export interface RehearsalOrder {
  readonly rule: Pick<RechargeRehearsalQuery, 'threshold' | 'capPerPeriod' | 'maxPerPeriod'> & {
    /** What one charge brings, with its bonus, and what it costs. */
    readonly credits: number
    readonly total: number
  }
  /** When billing periods began, in order of time; the first one at or before `from`. */
  readonly periods: readonly string[]
  /** Where each day begins and the last one ends. */
  readonly bounds: readonly string[]
  readonly from: string
}

export interface Recharges {
  recharge(account: string): Promise<Recharge>
  /** Newest first. */
  rechargeEvents(account: string, query: RechargeEventsQuery): Promise<RechargeEvents>
  /** Throws `not_found`. */
  chargeOrder(account: string, purchase: string): Promise<ChargeOrder>
  /** What a rule would have done from an instant on. */
  rehearseRecharge(
    account: string,
    order: RehearsalOrder,
  ): Promise<Omit<RechargeRehearsal, 'from' | 'timeZone' | 'currency'>>
}

export function createRecharges(queries: Queries, clock: Clock): Recharges {
  const ask = <T>(name: string, ...values: unknown[]): Promise<T> => {
    const holes = [...values, null].map((_, index) => `$${index + 1}`).join(', ')
    return call(queries, `select ledger.${name}(${holes}) as answer`, [...values, clock()])
  }
  return {
    recharge: (account) => ask('recharge', account),
    rechargeEvents: (account, query) => ask('recharge_events', account, query),
    chargeOrder: (account, purchase) => ask('charge_order', account, purchase),
    rehearseRecharge: (account, { rule, periods, bounds, from }) =>
      ask(
        ...(['rehearse', account, rule] as const),
        ...[JSON.stringify(periods), JSON.stringify(bounds), from],
      ),
  }
}
