/** What was used on one day of the account's calendar, what was given back left out. */
export interface DayUse {
  /** From 1, Monday, to 7. */
  readonly weekday: number
  readonly credits: number
}

/** How a practice uses credits, with how far its weeks differ from a typical one. */
export interface Pace {
  readonly weeks: number
  /** Monday first: what is usual, 0 on days on which the practice is closed. */
  readonly weekdays: readonly number[]
  /** Of a week to a typical one: the mean and the deviation of this ratio. */
  readonly mean: number
  readonly deviation: number
}

/** Two weeks cannot say how far they differ from others. */
const WEEKS_MIN = 3

/** Further back a practice was another one. */
export const WEEKS_MAX = 8

const WEEK_days = 7

/**
 * Quantiles of Student's t at 0.9, by the number of weeks: between their negative and themselves is
 * eight in ten of what comes. The published table, for 2 to 7 degrees of freedom.
 */
const T = new Map([
  [3, 1.886],
  [4, 1.638],
  [5, 1.533],
  [6, 1.476],
  [7, 1.44],
  [8, 1.415],
])

/**
 * Learns from whole days, oldest first, without a gap, up to yesterday. Undefined when there is too
 * little: fewer than three weeks since the first use, or none at all.
 */
export function paceOf(days: readonly DayUse[]): Pace | undefined {
  const first = days.findIndex(({ credits }) => credits > 0)
  if (first === -1) return undefined
  const weeks = Math.min(WEEKS_MAX, Math.floor((days.length - first) / WEEK_days))
  if (weeks < WEEKS_MIN) return undefined
  const learnt = days.slice(-weeks * WEEK_days)
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    usual(learnt.filter((day) => day.weekday === weekday).map(({ credits }) => credits)),
  )
  const typical = sum(weekdays)
  if (typical === 0) return undefined
  const ratios = Array.from(
    { length: weeks },
    (_, week) =>
      sum(learnt.slice(week * WEEK_days, (week + 1) * WEEK_days).map(({ credits }) => credits)) /
      typical,
  )
  const mean = sum(ratios) / weeks
  const squares = sum(ratios.map((ratio) => (ratio - mean) ** 2))
  return { weeks, weekdays, mean, deviation: Math.sqrt(squares / (weeks - 1)) }
}

/** The median of the days on which it was open; 0 where it is mostly closed. */
function usual(uses: readonly number[]): number {
  const open = uses.filter((credits) => credits > 0).sort((a, b) => a - b)
  if (open.length * 2 <= uses.length) return 0
  const middle = Math.floor(open.length / 2)
  return open.length % 2 === 1 ? open[middle]! : (open[middle - 1]! + open[middle]!) / 2
}

/**
 * How much is used in a stretch in which a typical practice uses so much, eight times out of ten. What
 * weeks differ by evens out over several; what is not known of the typical week does not.
 */
export function rangeOf(
  { weeks, mean, deviation }: Pace,
  typical: number,
  length_days: number,
): { least: number; most: number } {
  const spread = T.get(weeks)! * deviation * Math.sqrt(WEEK_days / length_days + 1 / weeks)
  return {
    least: Math.max(0, typical * (mean - spread)),
    most: typical * (mean + spread),
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
