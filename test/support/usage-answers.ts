import { slotsOf } from '../../src/chart/slots.js'
import { zoneClock } from '../../src/chart/zone-clock.js'
import type { UsageQuery, UsageRow } from '../../src/contract/usage.js'
import type { Answer } from './fake-api.js'
import { aUsage } from './usage.js'

export interface Used {
  /** Credits of each key in the slot of this number from the start; 0 is no row. */
  readonly credits: (key: string, slot: number, wall: number) => number
  readonly keys?: Partial<Readonly<Record<'feature' | 'member', readonly string[]>>>
  readonly timeZone?: string
  readonly refunded?: number
}

const KEYS = {
  feature: ['ai-scribe', 'ai-transcribe'],
  member: ['dr-lee', 'dr-okafor', 'nurse-kim'],
}

/** The query of a request, as the backend reads it. */
export function queryOf(request: Request): UsageQuery {
  return Object.fromEntries(new URL(request.url).searchParams) as unknown as UsageQuery
}

/** Answers about any time with rows that follow from its stretches, in the zone of the account. */
export function usageAnswer({
  credits,
  keys = {},
  timeZone = 'America/New_York',
  refunded = 0,
}: Used): Answer {
  return (request) => {
    const { by, groupBy = 'feature', from, to } = queryOf(request)
    const clock = zoneClock(timeZone)
    const { starts, walls } = slotsOf(by, clock, Date.parse(from), Date.parse(to), [])
    const at = (ms: number): string => new Date(ms).toISOString()
    const rows = starts.flatMap((start, slot) =>
      (keys[groupBy] ?? KEYS[groupBy]).flatMap((key): UsageRow[] => {
        const used = credits(key, slot, walls[slot]!)
        return used
          ? [
              {
                start: at(start),
                end: at(starts[slot + 1] ?? Date.parse(to)),
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

/** A practice that is closed on Sundays and quieter on Saturdays. */
export const ordinary: Used['credits'] = (key, slot, wall) => {
  const weekday = new Date(wall).getUTCDay()
  const busy = weekday === 0 ? 0 : weekday === 6 ? 0.3 : 1
  const size = 40 + ((slot * 37 + key.length * 13) % 60)
  return Math.round(busy * size * (key.length > 9 ? 0.35 : 1))
}
