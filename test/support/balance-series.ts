import { slotsOf } from '../../src/chart/slots.js'
import { zoneClock } from '../../src/chart/zone-clock.js'
import type { BalanceRow, BalanceSeries } from '../../src/contract/balance-series.js'
import type { Answer } from './fake-api.js'
import { queryOf } from './usage-answers.js'

/** What happens to monthly and to bought credits in a slot; `bought` is what a person has bought. */
export type Happening = Partial<
  Pick<BalanceRow, 'granted' | 'bought' | 'recharged' | 'used' | 'expired'>
>

/** The instant up to which the backend can tell. */
const NOW = Date.parse('2026-11-23T09:30:00.000Z')

/**
 * Answers about any time with rows that follow from what happens in each: an account that began
 * with nothing, whose monthly credits pay first.
 */
export const seriesAnswer =
  (happening: (slot: number, wall: number) => Happening, timeZone = 'America/New_York'): Answer =>
  (request) => {
    const { by, from, to } = queryOf(request)
    const { starts, walls } = slotsOf(by, zoneClock(timeZone), Date.parse(from), Date.parse(to), [])
    const at = (ms: number): string => new Date(ms).toISOString()
    let [monthly, purchased] = [0, 0]
    const rows = starts
      .filter((start) => start < NOW)
      .map((start, slot): BalanceRow => {
        const happened = happening(slot, walls[slot]!)
        const { granted = 0, recharged = 0, used = 0, expired = 0 } = happened
        const bought = (happened.bought ?? 0) + recharged
        monthly += granted - expired
        purchased += bought
        const paid = Math.min(monthly, used)
        monthly -= paid
        purchased -= used - paid
        return {
          ...{ start: at(start), end: at(starts[slot + 1] ?? Date.parse(to)), monthly, purchased },
          ...{ held: 0, debt: 0, granted, bought, recharged, used, expired },
          ...{ voided: 0, refunded: 0 },
        }
      })
    const series: BalanceSeries = { timeZone, from, to, asOf: at(NOW), opening: 0, rows }
    return Response.json(series)
  }

/** Monthly credits on the first of each month, what is left of them gone with it; some bought. */
export const ordinaryBalance = (): Answer => {
  let left = 0
  return seriesAnswer((slot, wall) => {
    const date = new Date(wall)
    const renewed = slot === 0 || date.getUTCDate() === 1
    const expired = renewed ? left : 0
    const used = date.getUTCDay() % 6 === 0 ? 0 : 14 + ((slot * 7) % 11)
    left = (renewed ? 500 : left) - Math.min(used, renewed ? 500 : left)
    const [bought, recharged] = [slot === 9 ? 500 : 0, slot === 20 ? 500 : 0]
    return { granted: renewed ? 500 : 0, bought, recharged, used, expired }
  })
}
