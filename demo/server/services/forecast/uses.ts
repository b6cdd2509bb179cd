import { rangeOf, type Pace } from './pace.js'

/** Today, as far as it has gone. */
export interface Today {
  /** From 1, Monday, to 7. */
  readonly weekday: number
  readonly used: number
}

/** What is usually used on each day from now on, today's rest first. */
export function typicalUses({ weekdays }: Pace, today: Today, days: number): number[] {
  return Array.from({ length: days }, (_, day) => {
    const usual = weekdays[(today.weekday - 1 + day) % 7]!
    return day === 0 ? Math.max(0, usual - today.used) : usual
  })
}

/** The same days if use is as low, and if it is as high, as eight times out of ten at the most. */
export function extremeUses(
  pace: Pace,
  typical: readonly number[],
): { readonly least: number[]; readonly most: number[] } {
  const least: number[] = []
  const most: number[] = []
  let total = 0
  const sums = { least: 0, most: 0 }
  typical.forEach((use, day) => {
    total += use
    const range = rangeOf(pace, total, day + 1)
    // A sum never falls, also where its range narrows on a day without any use.
    const reached = {
      least: Math.max(sums.least, range.least),
      most: Math.max(sums.most, range.most),
    }
    least.push(reached.least - sums.least)
    most.push(reached.most - sums.most)
    Object.assign(sums, reached)
  })
  return { least, most }
}
