import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, it } from 'vitest'
import type { Forecast } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'

const ZONE = 'Europe/London'
const FIRST = Temporal.PlainDate.from('2026-03-02')

const server = useTestServer()
let practice: ServerCaller

const at = (day: number, hour = 0): Date =>
  new Date(
    FIRST.add({ days: day }).toZonedDateTime({ timeZone: ZONE, plainTime: { hour } })
      .epochMilliseconds,
  )
const forecast = async (): Promise<Forecast> => (await practice.call<Forecast>('readForecast')).body
const work = (credits: number) => practice.debit({ quantity: credits * 10_000 })

beforeEach(async () => {
  server.clock.now = at(0)
  practice = server.fresh({ timeZone: ZONE })
  await practice.call('subscribe', { body: { plan: 'pro' } })
})

/** Twenty credits on each working day, up to before a day. */
async function workUpTo(last: number, credits = 20): Promise<void> {
  for (let day = 0; day < last; day += 1) {
    if (day % 7 > 4) continue
    server.clock.now = at(day, 10)
    await work(credits)
  }
  server.clock.now = at(last, 8)
}

it('foretells nothing from less than three weeks', async () => {
  await workUpTo(20)
  expect(await forecast()).toMatchObject({
    timeZone: ZONE,
    pace: null,
    monthlyRunsOut: null,
    runsOut: null,
    unused: null,
    next: null,
  })
})

it('tells from steady weeks what will expire unused, and what the next period needs', async () => {
  await workUpTo(28)
  // 400 of 500 are used; of the days up to the second of April four are working days.
  expect(await forecast()).toEqual({
    asOf: at(28, 8).toISOString(),
    timeZone: ZONE,
    pace: {
      weeks: 4,
      week: { least: 100, most: 100 },
      weekdays: [20, 20, 20, 20, 20, 0, 0].map((credits) => ({ credits, closed: credits === 0 })),
    },
    monthlyRunsOut: null,
    runsOut: null,
    unused: { at: at(31).toISOString(), credits: { least: 40, most: 40 } },
    next: {
      start: at(31).toISOString(),
      end: at(61).toISOString(),
      need: { least: 440, most: 440 },
      monthly: 500,
      carried: 0,
      missing: 0,
      currency: 'USD',
      covers: [],
    },
  })
})

it('tells on which day the monthly credits and then all are used up, and how to have enough', async () => {
  await workUpTo(21, 30)
  await practice.call('grant', { body: { source: 'purchased', credits: 65, reason: 'order' } })
  // 50 monthly and 65 purchased are left on a Monday; 500 come with every second of the month.
  const told = await forecast()
  expect(told.monthlyRunsOut).toEqual({ earliest: '2026-03-24', latest: '2026-03-24' })
  expect(told.runsOut).toEqual({ earliest: '2026-03-26', latest: '2026-03-26' })
  expect(told.unused).toMatchObject({ credits: { least: 0, most: 0 } })
  expect(told.next).toMatchObject({
    need: { least: 660, most: 660 },
    monthly: 500,
    carried: 0,
    missing: 160,
    covers: [
      { kind: 'bundle', code: 'small', quantity: 2, credits: 200, price: 2_000 },
      {},
      {},
      {},
    ],
  })
})

it('counts what was used today already', async () => {
  await workUpTo(21, 30)
  await work(30)
  // 20 are left, and today nothing more is to be expected.
  expect((await forecast()).monthlyRunsOut).toEqual({
    earliest: '2026-03-24',
    latest: '2026-03-24',
  })
})

it('foretells no period after a cancelled one', async () => {
  await workUpTo(28)
  await practice.call('cancel', { body: { when: 'period_end' } })
  const { next, runsOut, unused } = await forecast()
  expect(next).toBeNull()
  expect(unused).toMatchObject({ credits: { least: 40, most: 40 } })
  expect(runsOut).toEqual({ earliest: '2026-04-02', latest: '2026-04-02' })
})
