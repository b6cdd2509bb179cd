import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Alert, Alerts } from '@virtual-practice/credits/contract'
import { createAlertWatcher, watchAlerts } from '../../demo/server/services/alerts/watch.js'
import { alertRules, anAlertRule } from '../support/alert-rules.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

const read = async (of = practice, query = {}): Promise<Alert[]> =>
  (await of.call<Alerts>('readAlerts', { query })).body.alerts
const open = async (of = practice): Promise<string[]> =>
  (await read(of, { state: 'open' })).map(({ rule }) => rule).sort()
/** Work that costs so many credits. */
const work = (credits: number) => practice.debit({ quantity: credits * 10_000 })
const watch = () => watchAlerts(server.backend.practice)
const kept = () =>
  server.query<{ rule: string; resolved: boolean }>(
    `select rule, resolved_at is not null as resolved from credits.alerts
     where account = $1 order by fired_at, alert`,
    [practice.account],
  )

describe('without any configuration', () => {
  it('nothing is told before the first credits', async () => {
    await practice.open()
    expect(await read()).toEqual([])
  })

  it('a practice is told when its credits are low, critical and gone, and when they are back', async () => {
    await practice.grant({ credits: 60 })
    expect(await open()).toEqual([])
    await work(11)
    expect(await read()).toMatchObject([
      {
        ...{ rule: 'low', kind: 'low_credits', severity: 'warning', threshold: 50 },
        ...{ firedAt: after(0), resolvedAt: null, dismissed: false, facts: { available: 49 } },
      },
    ])
    await work(30)
    expect(await open()).toEqual(['critical', 'low'])
    await work(19)
    expect(await open()).toEqual(['critical', 'low', 'stopped'])
    server.clock.advance(HOUR)
    await practice.grant({ credits: 100 })
    expect(await open()).toEqual([])
    const resolved = await read(practice, { state: 'resolved' })
    expect(resolved.map(({ resolvedAt }) => resolvedAt)).toEqual(Array(3).fill(after(HOUR)))
  })

  it('that work was refused is told although some credits are left', async () => {
    await practice.grant({ credits: 100 })
    await practice.refused('reserve', {
      body: { feature: 'ai-scribe', quantity: 30 * MINUTE, member: 'dr-lee', session: 's-1' },
    })
    expect(await read()).toMatchObject([
      { kind: 'stopped', severity: 'critical', facts: { available: 100, required: 180 } },
    ])
  })
})

it('is looked at by a job too, once, however many do it at once', async () => {
  await practice.grant({ credits: 60 })
  await work(60)
  await Promise.all([watch(), watch(), watch()])
  expect(await kept()).toEqual(
    ['stopped', 'low', 'critical'].map((rule) => ({ rule, resolved: false })),
  )
})

it('there is nothing to decide about what was looked at, until something happens', async () => {
  const { ledger } = server.backend.practice
  const facts = () => ledger.alertFacts(practice.account, 1, 900, 0)
  await practice.grant({ credits: 300 })
  expect(await facts()).toMatchObject({ available: 300 })
  await watch()
  expect(await facts()).toBeNull()
  await work(260)
  expect(await facts()).toMatchObject({ available: 40 })
})

it('credits that come near their end are told by a job, and end with them', async () => {
  await practice.grant({ credits: 70, source: 'promotional', expiresAt: after(10 * DAY) })
  await practice.grant({ credits: 70 })
  await watch()
  expect(await kept()).toEqual([])
  server.clock.advance(3 * DAY)
  await watch()
  expect(await kept()).toEqual([{ rule: 'expiring', resolved: false }])
  expect(await read()).toMatchObject([
    { severity: 'info', facts: { expiring: { credits: 70, at: after(10 * DAY) } } },
  ])
  server.clock.advance(7 * DAY)
  await watch()
  expect(await kept()).toEqual([{ rule: 'expiring', resolved: true }])
})

it('a day on which more than twice the usual is used is told on that day', async () => {
  const day = Temporal.PlainDate.from('2026-03-02')
  const at = (n: number, hour: number): Date =>
    new Date(
      day.add({ days: n }).toZonedDateTime({ timeZone: 'UTC', plainTime: { hour } })
        .epochMilliseconds,
    )
  await practice.grant({ credits: 5_000 })
  for (let n = 0; n < 28; n += 1) {
    server.clock.now = at(n, 10)
    await work(20)
  }
  server.clock.now = at(28, 10)
  await work(40)
  expect(await open()).toEqual([])
  await work(1)
  expect(await read()).toMatchObject([
    { rule: 'unusual-use', facts: { use: { today: 41, usual: 20 } } },
  ])
  server.clock.now = at(29, 0)
  await watch()
  expect(await open()).toEqual([])
})

it('is put away by each member for himself, on every device', async () => {
  await practice.grant({ credits: 40 })
  const [lee, ito] = [await practice.as('dr-lee', 'read'), await practice.as('dr-ito', 'read')]
  const [notice] = await read()
  const params = { alert: notice!.id }
  const answer = await lee.call<Alert>('dismissAlert', { params, body: {} })
  expect(answer.body).toMatchObject({ id: notice!.id, dismissed: true })
  const dismissed = async (of: ServerCaller) => (await read(of)).map((one) => one.dismissed)
  expect(await dismissed(lee)).toEqual([true])
  expect(await dismissed(ito)).toEqual([false])
  expect(await dismissed(practice)).toEqual([false])
  await practice.call('dismissAlert', { params, body: { member: 'dr-ito' } })
  expect(await dismissed(ito)).toEqual([true])
  const problem = await lee.refused('dismissAlert', { params, body: { member: 'dr-ito' } })
  expect(problem.code).toBe('forbidden')
})

it('a new rule counts at once, and one that is gone ends what it raised', async () => {
  await practice.grant({ credits: 300 })
  const rules = [anAlertRule({ id: 'mine', threshold: 400 })]
  await practice.call('saveAlertRules', { body: alertRules({ rules }) })
  expect(await open()).toEqual(['mine'])
  await practice.call('saveAlertRules', { body: alertRules({ version: 1, rules: [] }) })
  expect(await open()).toEqual([])
})

it('a backend with jobs looks as soon as something happens', async () => {
  await practice.grant({ credits: 60 })
  const second = await runBackend(server.databaseUrl, { jobs: true, clock: () => MONDAY })
  const caller = createServerCaller(second.url, practice.account)
  await caller.debit({ quantity: 200_000 })
  await expect.poll(kept, { timeout: 10_000 }).toEqual([{ rule: 'low', resolved: false }])
  await second.stop()
  expect(second.reported).toEqual([])
})

it('what happens at one moment is looked at once, and what is left at the end not at all', async () => {
  await practice.grant({ credits: 40 })
  const failures: unknown[] = []
  let looks = 0
  const looked = () => Promise.resolve(void (looks += 1))
  const watcher = createAlertWatcher(
    server.backend.practice,
    (error) => void failures.push(error),
    looked,
  )
  for (let n = 0; n < 20; n += 1) watcher.look(practice.account)
  await expect.poll(kept, { timeout: 10_000 }).toEqual([{ rule: 'low', resolved: false }])
  watcher.look(practice.account)
  await watcher.stop()
  expect([looks, failures]).toEqual([1, []])
})

it('a debit within the calm range leaves nothing to look at', async () => {
  await practice.grant({ credits: 500 })
  await watch()
  const due = () =>
    server.query('select alerts_due from credits.accounts where account = $1', [practice.account])
  await work(400)
  expect(await due()).toEqual([{ alerts_due: false }])
  await work(51)
  expect(await due()).toEqual([{ alerts_due: true }])
})
