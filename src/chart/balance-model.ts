import type { BalanceRow, BalanceSeries, BalanceSeriesQuery } from '../contract/balance-series.js'
import type { Slots } from './slots.js'
import type { Series } from './usage-model.js'
import type { ZoneClock } from './zone-clock.js'

/** What happened to credits in a slot, apart from their use. */
export const SIGNS = ['granted', 'bought', 'recharged', 'expired'] as const
export type SignKind = (typeof SIGNS)[number]

/** How many there were of each in a row. */
export const CREDITS_OF: Readonly<Record<SignKind, (row: BalanceRow) => number>> = {
  granted: ({ granted }) => granted,
  bought: ({ bought, recharged }) => bought - recharged,
  recharged: ({ recharged }) => recharged,
  expired: ({ expired }) => expired,
}

/** Something that happened in a slot. */
export interface Sign {
  readonly slot: number
  readonly kind: SignKind
}

/** How the balance went: what was left at the end of each slot, and what happened in it. */
export interface BalanceModel {
  readonly slots: Slots
  readonly series: readonly Series[]
  readonly signs: readonly Sign[]
  /** Of each row, in its slot. */
  readonly of: (what: (row: BalanceRow) => number) => Float64Array
}

export function balanceModel(
  { rows }: BalanceSeries,
  { by }: BalanceSeriesQuery,
  { wall }: ZoneClock,
): BalanceModel {
  const starts = rows.map(({ start }) => Date.parse(start))
  const of = (what: (row: BalanceRow) => number): Float64Array => Float64Array.from(rows, what)
  return {
    slots: { by, starts, walls: starts.map(wall) },
    series: [
      { key: 'monthly', tone: 0, values: of(({ monthly }) => monthly) },
      { key: 'purchased', tone: 1, values: of(({ purchased }) => purchased) },
    ],
    signs: rows.flatMap((row, slot) =>
      SIGNS.filter((kind) => CREDITS_OF[kind](row) > 0).map((kind) => ({ slot, kind })),
    ),
    of,
  }
}
