import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundary, periodAt } from '../../demo/server/services/calendar.js'
import { boundaryOf } from '../model/calendar.js'
import { instantHadTheyStayed, instantsShowing, shownAt } from '../support/wall-clock.js'

const DAY_ms = 86_400_000
const MONTHS = 48
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface Zone {
  readonly timeZone: string
  /** Four years from here, in which its clocks do something odd. */
  readonly year: number
  /** Among them times that are skipped, and times that come twice. */
  readonly times: readonly string[]
  /** Whether its clocks are ever moved. */
  readonly isOdd: boolean
}

const zone = (timeZone: string, year: number, times: readonly string[], isOdd = true): Zone => ({
  timeZone,
  year,
  times,
  isOdd,
})

const zones: readonly Zone[] = [
  zone('UTC', 2024, ['00:00:00.000', '23:59:59.999'], false),
  zone('Asia/Kolkata', 2024, ['00:00:00.000', '05:29:59.999'], false),
  zone('Europe/London', 2024, ['00:59:59.999', '01:30:00.000', '02:00:00.000']),
  zone('America/New_York', 2023, ['01:30:00.000', '02:00:00.000', '02:59:59.999']),
  zone('Australia/Sydney', 2024, ['02:30:00.000', '03:00:00.000']),
  // Its clocks move by half an hour.
  zone('Australia/Lord_Howe', 2024, ['01:30:00.000', '01:45:00.000', '02:15:00.000']),
  // Midnight is skipped in spring; in autumn the last hour of a day comes twice.
  zone('America/Sao_Paulo', 2015, ['00:00:00.000', '00:30:00.001', '23:30:00.000']),
  zone('Africa/Cairo', 2023, ['00:00:00.000', '00:30:00.000', '23:30:00.000']),
  zone('Asia/Beirut', 2022, ['00:00:00.000', '00:59:59.999', '23:30:00.000']),
  // There was no 30 December 2011.
  zone('Pacific/Apia', 2010, ['00:00:00.000', '03:30:00.000', '12:00:00.000']),
]

/** What the wall shows at a boundary: so many months on, the day clamped, the time as it was. */
function expectedWall({ year }: Zone, day: number, time: string, n: number): number {
  const [y, month] = [year + Math.floor(n / 12), n % 12]
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
  const lastDay = month === 1 && isLeap ? 29 : MONTH_DAYS[month]!
  const pad = (value: number): string => String(value).padStart(2, '0')
  return Date.parse(`${y}-${pad(month + 1)}-${pad(Math.min(day, lastDay))}T${time}Z`)
}

interface Walls {
  readonly day: number
  readonly time: string
  readonly wall: readonly number[]
  readonly boundaries: readonly Date[]
}

/** Every anchor day of a January, at each of the times, and the four years that follow from it. */
function everyAnchor(of: Zone): Walls[] {
  const days = Array.from({ length: 31 }, (_, k) => k + 1)
  return days.flatMap((day) =>
    of.times.map((time) => {
      const wall = Array.from({ length: MONTHS + 1 }, (_, n) => expectedWall(of, day, time, n))
      const [anchor] = instantsShowing(wall[0]!, of.timeZone)
      const boundaries = wall.map((_, n) => boundary(new Date(anchor!), of.timeZone, n))
      return { day, time, wall, boundaries }
    }),
  )
}

describe.each(zones)('$timeZone from $year', (of) => {
  const { timeZone } = of
  const anchors = everyAnchor(of)

  it('keeps the day, clamped, and the time of day, over each skip and repetition', () => {
    let skipped = 0
    let twice = 0
    for (const { day, time, wall, boundaries } of anchors)
      for (const [n, at] of boundaries.entries()) {
        const showing = instantsShowing(wall[n]!, timeZone)
        if (showing.length === 0) skipped += 1
        if (showing.length === 2) twice += 1
        const right = showing[0] ?? instantHadTheyStayed(wall[n]!, timeZone)
        expect(at.toISOString(), `${day} ${time}, month ${n}`).toBe(new Date(right).toISOString())
        if (showing.length === 0)
          expect(shownAt(at.getTime(), timeZone), 'moves forward').toBeGreaterThan(wall[n]!)
      }
    // Else the times above would have missed what they are there for.
    expect([skipped > 0, twice > 0]).toEqual([of.isOdd, of.isOdd])
  })

  it('tiles the four years: each period ends where the next begins, and is found from within', () => {
    for (const { boundaries } of anchors) {
      const [anchor] = boundaries as [Date]
      for (const [n, start] of boundaries.slice(0, -1).entries()) {
        const end = boundaries[n + 1]!
        expect(start < end).toBe(true)
        expect(periodAt(anchor, timeZone, start)).toEqual({ start, end })
        const last = new Date(end.getTime() - 1)
        expect(periodAt(anchor, timeZone, last)).toEqual({ start, end })
      }
    }
  })

  it('finds the period of any instant', () => {
    const anchorOf = fc.constantFrom(...anchors)
    fc.assert(
      fc.property(anchorOf, fc.nat(MONTHS * 30 * DAY_ms), ({ boundaries }, later_ms) => {
        const [anchor] = boundaries as [Date]
        const at = new Date(anchor.getTime() + later_ms)
        const next = boundaries.findIndex((one) => one > at)
        expect(periodAt(anchor, timeZone, at)).toEqual({
          start: boundaries[next - 1],
          end: boundaries[next],
        })
      }),
    )
  })
})

describe('known oddities', () => {
  const from = (anchor: string, timeZone: string, n: number): string =>
    boundary(new Date(anchor), timeZone, n).toISOString()

  it.each([
    [
      'the day Samoa left out',
      '2011-10-30T22:00:00.000Z',
      'Pacific/Apia',
      2,
      '2011-12-30T22:00:00.000Z',
    ],
    [
      'a midnight skipped in Brazil',
      '2018-09-04T03:00:00.000Z',
      'America/Sao_Paulo',
      2,
      '2018-11-04T03:00:00.000Z',
    ],
    [
      'a midnight skipped in Egypt',
      '2024-03-25T22:00:00.000Z',
      'Africa/Cairo',
      1,
      '2024-04-25T22:00:00.000Z',
    ],
    [
      'half an hour on Lord Howe',
      '2024-09-05T15:45:00.000Z',
      'Australia/Lord_Howe',
      1,
      '2024-10-05T15:45:00.000Z',
    ],
  ])('%s', (_, anchor, timeZone, n, expected) => {
    expect(from(anchor, timeZone, n)).toBe(expected)
  })
})

it('agrees with a reckoning on a paper calendar, in every zone there is', () => {
  const anchors = fc.date({
    min: new Date('1975-01-01T00:00:00.000Z'),
    max: new Date('2036-01-01T00:00:00.000Z'),
    noInvalidDate: true,
  })
  const everyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  fc.assert(
    fc.property(anchors, everyZone, fc.nat(60), (anchor, timeZone, n) => {
      expect(boundary(anchor, timeZone, n).getTime()).toBe(
        boundaryOf(anchor.getTime(), timeZone, n),
      )
    }),
    { numRuns: 2_000 },
  )
})
