import type { Usage, UsageQuery, UsageRow } from '../contract/usage.js'
import { type Slots, slotsOf } from './slots.js'
import type { ZoneClock } from './zone-clock.js'

export type Grouping = NonNullable<UsageQuery['groupBy']>

/** So many series have a colour and a pattern of their own; the last is for all the rest. */
export const TONES = 8

/** The credits of one feature or member, or of the rest, in each slot. */
export interface Series {
  /** Undefined for the rest. */
  readonly key: string | undefined
  /** Which colour and pattern, from 0. */
  readonly tone: number
  readonly values: Float64Array
}

export interface UsedSeries extends Series {
  /** Given back in each slot. */
  readonly refunded: Float64Array
}

/** Usage, counted out to slots and series: nothing in it is rounded, and nothing is left out. */
export interface UsageModel {
  readonly slots: Slots
  readonly series: readonly UsedSeries[]
  /** How many are in the series of the rest. */
  readonly folded: number
}

/** `order` names those that have a tone whether they are used or not: one keeps its colour. */
export function usageModel(
  { from, to, rows }: Usage,
  { by, groupBy = 'feature' }: UsageQuery,
  clock: ZoneClock,
  order: readonly string[],
): UsageModel {
  const starts = rows.map(({ start }) => Date.parse(start))
  const slots = slotsOf(by, clock, Date.parse(from), Date.parse(to), starts)
  const place = new Map(slots.starts.map((start, i) => [start, i]))
  const tones = tonesOf(rows, groupBy, order)
  const made = new Map<number, UsedSeries>()
  rows.forEach((row, i) => {
    const key = row[groupBy] ?? ''
    const tone = tones.get(key) ?? TONES - 1
    const series = made.get(tone) ?? {
      key: tones.has(key) ? key : undefined,
      tone,
      values: new Float64Array(place.size),
      refunded: new Float64Array(place.size),
    }
    const slot = place.get(starts[i]!)!
    series.values[slot]! += row.credits
    series.refunded[slot]! += row.refunded
    made.set(tone, series)
  })
  const named = new Set(rows.map((row) => row[groupBy] ?? '').filter((key) => !tones.has(key)))
  const series = [...made.values()].sort((a, b) => a.tone - b.tone)
  return { slots, series, folded: named.size }
}

/** What it is held against, slot by slot from the start; and all of it, also what has no slot here. */
export interface Against {
  readonly values: Float64Array
  readonly total: number
}

/** Counts only those that are shown: undefined stands for the rest of the model. */
export function againstOf(
  { from, to, rows }: Usage,
  { by, groupBy = 'feature' }: UsageQuery,
  clock: ZoneClock,
  { slots, series }: UsageModel,
  isShown: (key: string | undefined) => boolean,
): Against {
  const starts = rows.map(({ start }) => Date.parse(start))
  const before = slotsOf(by, clock, Date.parse(from), Date.parse(to), starts)
  const place = new Map(before.starts.map((start, i) => [start, i]))
  const own = new Set(series.map(({ key }) => key))
  const rest = own.has(undefined)
  const values = new Float64Array(slots.starts.length)
  let all = 0
  rows.forEach((row, i) => {
    const key = row[groupBy] ?? ''
    if (!isShown(own.has(key) || !rest ? key : undefined)) return
    all += row.credits
    const slot = place.get(starts[i]!)!
    if (slot < values.length) values[slot]! += row.credits
  })
  return { values, total: all }
}

/** Those in the order come first; of the others, those who used most, in the order of their names. */
function tonesOf(
  rows: readonly UsageRow[],
  groupBy: Grouping,
  order: readonly string[],
): Map<string, number> {
  const used = new Map<string, number>()
  for (const row of rows)
    used.set(row[groupBy] ?? '', (used.get(row[groupBy] ?? '') ?? 0) + row.credits)
  const others = [...used.keys()].filter((key) => !order.includes(key))
  const room = order.length + others.length > TONES ? TONES - 1 : TONES
  const most = others
    .sort((a, b) => used.get(b)! - used.get(a)!)
    .slice(0, Math.max(0, room - order.length))
  return new Map([...order.slice(0, room), ...most.sort()].map((key, tone) => [key, tone]))
}

/** All of these in each slot. */
export function sumOf(series: readonly Pick<Series, 'values'>[], slots: number): Float64Array {
  const sum = new Float64Array(slots)
  for (const { values } of series) for (let i = 0; i < slots; i++) sum[i]! += values[i]!
  return sum
}

export const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
