import { expect, it } from 'vitest'
import { seed } from '../../demo/server/seed/seed.js'
import { useTestServer } from '../support/server-backend.js'
import { createServerCaller } from '../support/server-caller.js'
import { DAY } from '../support/server-instants.js'

const server = useTestServer()

/** Each date is seeded as if it were the first, in tables that are emptied before. */
async function seedAt(now: Date): Promise<void> {
  await server.query('alter table credits.entries disable trigger entries_are_immutable')
  await server.query('truncate credits.accounts cascade')
  await server.query('alter table credits.entries enable trigger entries_are_immutable')
  await again(now)
}

async function again(now: Date): Promise<void> {
  server.clock.now = now
  await seed(server.databaseUrl, server.backend.practice.catalogue, now)
}

const northgate = () => createServerCaller(server.url, 'northgate').balance()
const riverside = () => createServerCaller(server.url, 'riverside').balance()

it.each([
  '2026-11-23T21:00:00.000Z',
  '2026-03-31T00:30:00.000Z',
  '2027-03-15T12:00:00.000Z',
  '2028-02-29T23:59:59.000Z',
  '2026-10-26T06:00:00.000Z',
])('makes the same practices at any time, as at %s', async (iso) => {
  const now = new Date(iso)
  await seedAt(now)
  const balance = await northgate()
  expect(balance).toMatchObject({
    available: 312,
    monthly: 212,
    purchased: 100,
    held: 0,
    level: 'ok',
    plan: { code: 'pro' },
    subscription: { state: 'active' },
  })
  const age_days = (now.getTime() - Date.parse(balance.period?.start ?? '')) / DAY
  expect(age_days).toBeGreaterThanOrEqual(15)
  expect(age_days).toBeLessThan(19)
  expect(await riverside()).toMatchObject({ available: 14, level: 'critical', purchased: 0 })
})

it('has some weeks of weekday usage of every member and feature', async () => {
  const now = new Date('2026-11-23T21:00:00.000Z')
  await seedAt(now)
  const [usage] = await server.query(
    `select count(distinct member)::int as members, count(distinct feature)::int as features,
       count(distinct event_at::date)::int as days,
       (count(*) filter (where extract(isodow from event_at) > 5))::int as weekend,
       extract(day from max(event_at) - min(event_at))::int as span
     from credits.entries where account = 'northgate' and type = 'consumed'`,
  )
  expect(usage).toMatchObject({ members: 4, features: 2, weekend: 0 })
  expect(usage?.['days']).toBeGreaterThan(20)
  expect(usage?.['span']).toBeGreaterThan(30)
})

it('keeps what is there when it is started again', async () => {
  const now = new Date('2026-11-23T21:00:00.000Z')
  await seedAt(now)
  await createServerCaller(server.url, 'northgate').debit({ quantity: 60_000 })
  const before = await northgate()
  await again(new Date(now.getTime() + DAY))
  expect(await northgate()).toMatchObject({ available: 306, version: before.version })
})

it('renews a period that has ended meanwhile, and grants nothing for those missed', async () => {
  const now = new Date('2026-11-23T21:00:00.000Z')
  await seedAt(now)
  const later = new Date(now.getTime() + 100 * DAY)
  await again(later)
  const balance = await northgate()
  expect(balance).toMatchObject({ available: 600, monthly: 500, purchased: 100 })
  expect(Date.parse(balance.period?.start ?? '')).toBeLessThanOrEqual(later.getTime())
  expect(Date.parse(balance.period?.end ?? '')).toBeGreaterThan(later.getTime())
  await again(later)
  expect((await northgate()).version).toBe(balance.version)
})

it('is done once by two processes that start together', async () => {
  await seedAt(new Date('2026-11-23T21:00:00.000Z'))
  const { version } = await northgate()
  await server.query('alter table credits.entries disable trigger entries_are_immutable')
  await server.query('truncate credits.accounts cascade')
  const now = new Date('2026-11-23T21:00:00.000Z')
  const { catalogue } = server.backend.practice
  await Promise.all([1, 2].map(() => seed(server.databaseUrl, catalogue, now)))
  expect((await northgate()).version).toBe(version)
})
