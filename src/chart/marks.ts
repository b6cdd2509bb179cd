import type { Slots } from './slots.js'
import { DAY_MS } from './zone-clock.js'

export type Grain = 'hour' | 'day' | 'month' | 'year'

/** A slot under which something is written. */
export interface Mark {
  readonly slot: number
  readonly text: string
}

const GRAINS: Readonly<Record<Slots['by'], readonly Grain[]>> = {
  hour: ['hour', 'day', 'month', 'year'],
  day: ['day', 'month', 'year'],
  week: ['day', 'month', 'year'],
  month: ['month', 'year'],
}

/** Every so many of a grain may be written and still be easy to count. */
const EVERY: Readonly<Record<Grain, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12],
  day: [1, 2, 7, 14],
  month: [1, 2, 3, 6],
  year: [1, 2, 5, 10, 50, 100],
}

/** A number that is another one for each hour, day (a week begins on Monday), month or year. */
const NUMBER: Readonly<Record<Grain, (wall: number) => number>> = {
  hour: (wall) => Math.floor(wall / (DAY_MS / 24)),
  day: (wall) => Math.floor(wall / DAY_MS) + 3,
  month: (wall) => NUMBER.year(wall) * 12 + new Date(wall).getUTCMonth(),
  year: (wall) => new Date(wall).getUTCFullYear(),
}

/** What to write below the axis: the finest grain that has room, where it begins. */
export function marksOf(
  { by, walls }: Slots,
  width: number,
  text: (wall: number, grain: Grain) => string,
  measure: (text: string) => number,
): Mark[] {
  for (const grain of GRAINS[by]) {
    const number = NUMBER[grain]
    const begins = walls.flatMap((wall, slot) =>
      number(wall) === number(slot ? walls[slot - 1]! : wall - 1) ? [] : [slot],
    )
    const widest = Math.max(0, ...begins.slice(-12).map((i) => measure(text(walls[i]!, grain))))
    const room = Math.max(1, Math.floor(width / (widest * 1.35)))
    const every = EVERY[grain].find((n) => begins.length <= n * room)
    if (!every) continue
    // The days on which weeks begin are seven apart: of them every so many are counted out.
    const weeks = by === 'week' && grain === 'day'
    return begins
      .filter((slot, i) => (weeks ? i : number(walls[slot]!)) % every === 0)
      .map((slot) => ({ slot, text: text(walls[slot]!, grain) }))
  }
  return []
}
