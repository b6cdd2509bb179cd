import { slotsOf } from '../../src/chart/slots.js'
import { zoneClock } from '../../src/chart/zone-clock.js'
import type { UsageQuery, UsageRow } from '../../src/contract/usage.js'
import type { Answer } from './fake-api.js'
import { aUsage } from './usage.js'

export interface Used {
  /** Credits of each key in the slot of this number, from a wall time to another; 0 is no row. */
  readonly credits: (key: string, slot: number, wall: number, endWall: number) => number
  readonly keys?: Partial<Readonly<Record<'feature' | 'member', readonly string[]>>>
  readonly timeZone?: string
  readonly refunded?: number
}

const ZONE = 'America/New_York'

/** Until when `ordinary` has used something: a Monday's afternoon there. */
export const UNTIL = '2026-11-23T21:30:00.000Z'

const KEYS = {
  feature: ['ai-scribe', 'ai-transcribe'],
  member: ['dr-lee', 'dr-okafor', 'nurse-kim'],
}

/** The query of a request, as the backend reads it. */
export function queryOf(request: Request): UsageQuery {
  return Object.fromEntries(new URL(request.url).searchParams) as unknown as UsageQuery
}

/** Answers about any time with rows that follow from its stretches, in the zone of the account. */
export function usageAnswer({ credits, keys = {}, timeZone = ZONE, refunded = 0 }: Used): Answer {
  return (request) => {
    const { by, groupBy = 'feature', from, to } = queryOf(request)
    const clock = zoneClock(timeZone)
    const { starts, walls } = slotsOf(by, clock, Date.parse(from), Date.parse(to), [])
    const at = (ms: number): string => new Date(ms).toISOString()
    const rows = starts.flatMap((start, slot) =>
      (keys[groupBy] ?? KEYS[groupBy]).flatMap((key): UsageRow[] => {
        const end = starts[slot + 1] ?? Date.parse(to)
        const used = credits(key, slot, walls[slot]!, clock.wall(end))
        return used
          ? [
              {
                start: at(start),
                end: at(end),
                feature: groupBy === 'feature' ? key : null,
                member: groupBy === 'member' ? key : null,
                credits: used,
                refunded: slot === 0 ? refunded : 0,
                operations: 1,
              },
            ]
          : []
      }),
    )
    return Response.json(aUsage({ timeZone, from, to, rows }))
  }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How much of a day's use falls into each of its hours. */
const HOURS = [1, 1, 1, 1, 1, 2, 3, 5, 9, 12, 12, 9, 5, 8, 11, 10, 7, 4, 2, 2, 1, 1, 1, 1]
const ALL_HOURS = HOURS.reduce((sum, one) => sum + one, 0)

/** A practice that is closed on Sundays and quieter on Saturdays. */
export const ordinary: Used['credits'] = (key, _slot, wall, endWall) => {
  const letters = key.length + key.charCodeAt(3)
  const inHour = (hour: number): number => {
    const day = Math.floor(hour / DAY)
    const weekday = new Date(hour).getUTCDay()
    const busy = weekday === 0 ? 0 : weekday === 6 ? 0.3 : 1
    const size = 40 + ((day * 37 + letters * 13) % 60)
    const share = HOURS[new Date(hour).getUTCHours()]! / ALL_HOURS
    return Math.round(busy * size * share * (key.length > 9 ? 0.35 : 1))
  }
  const until = Math.min(endWall, zoneClock(ZONE).wall(Date.parse(UNTIL)))
  let used = 0
  for (let hour = wall; hour < until; hour += HOUR) used += inHour(hour)
  return used
}
