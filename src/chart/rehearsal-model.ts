import type { RechargeRehearsal } from '../contract/recharge-rehearsal.js'
import type { Sign } from './balance-model.js'
import type { Slots } from './slots.js'
import type { Series } from './usage-model.js'
import type { ZoneClock } from './zone-clock.js'

/** What each day had left at its end; above that, what auto-recharge would have added; and when. */
export interface RehearsalModel {
  readonly slots: Slots
  readonly series: readonly Series[]
  readonly signs: readonly Sign[]
  /** The credits charged for in each slot. */
  readonly charged: Float64Array
}

export function rehearsalModel(
  { days, charges }: RechargeRehearsal,
  { wall }: ZoneClock,
): RehearsalModel {
  const starts = days.map(({ start }) => Date.parse(start))
  const charged = Float64Array.from(days, ({ start, end }) =>
    charges.reduce((sum, { at, credits }) => sum + (start <= at && at < end ? credits : 0), 0),
  )
  return {
    slots: { by: 'day', starts, walls: starts.map(wall) },
    series: [
      { key: 'without', tone: 0, values: Float64Array.from(days, (day) => day.without) },
      { key: 'added', tone: 1, values: Float64Array.from(days, (day) => day.with - day.without) },
    ],
    signs: [...charged.keys()].flatMap((slot) =>
      charged[slot] ? [{ slot, kind: 'recharged' as const }] : [],
    ),
    charged,
  }
}
