import { beforeEach, expect, it } from 'vitest'
import type { Alert, AlertRule, Alerts } from '@virtual-practice/credits/contract'
import { watchAlerts } from '../../demo/server/services/alerts/watch.js'
import { alertRules, anAlertRule } from '../support/alert-rules.js'
import { limitMembers, memberLimits } from '../support/member-limits.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { HOUR, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

/** Ten credits of a scribe. */
const TEN = 100_000

const OF_MEMBERS = anAlertRule({ id: 'members', kind: 'member_limit', threshold: 80 })
const OF_SCRIBE: AlertRule = {
  ...anAlertRule({ id: 'scribe', kind: 'feature_limit', threshold: 30 }),
  feature: 'ai-scribe',
}

beforeEach(async () => {
  server.clock.now = MONDAY
  // A period that begins in the middle of a quarter of an hour.
  server.clock.advance(7 * MINUTE)
  practice = server.fresh()
  await practice.call('subscribe', { body: { plan: 'pro' } })
  await practice.grant({ credits: 1_000 })
})

const saveRules = (...rules: AlertRule[]) =>
  practice.call('saveAlertRules', { body: alertRules({ rules }) })
const read = async (of = practice, state = 'open'): Promise<Alert[]> =>
  (await of.call<Alerts>('readAlerts', { query: { state } })).body.alerts
const told = async (of = practice, state = 'open') =>
  (await read(of, state))
    .map(({ rule, facts: { limit } }) => [rule, limit?.member ?? limit?.feature, limit?.used])
    .sort()
const work = (quantity: number, member = 'dr-lee', feature = 'ai-scribe') =>
  practice.debit({ quantity, member, feature })

it('a member’s use is told once he has used so much of his limit, to him and to whoever manages', async () => {
  await saveRules(OF_MEMBERS)
  await limitMembers(practice, { 'dr-lee': 25 }, 100)
  await work(TEN)
  await work(7 * TEN, 'dr-ito')
  expect(await told()).toEqual([])
  await work(TEN)
  const { period } = await memberLimits(practice)
  expect(await read()).toMatchObject([
    {
      ...{ rule: 'members', kind: 'member_limit', threshold: 80, severity: 'warning' },
      facts: { limit: { member: 'dr-lee', feature: null, used: 20, credits: 25, period } },
    },
  ])
  expect(await told(await practice.as('dr-lee', 'read'))).toHaveLength(1)
  expect(await told(await practice.as('ms-adeyemi', 'read manage'))).toHaveLength(1)
  expect(await told(await practice.as('dr-ito', 'read'))).toEqual([])
})

it('is over as soon as his limit is raised, and when the period turns', async () => {
  await saveRules(OF_MEMBERS)
  await limitMembers(practice, { 'dr-lee': 20, 'dr-ito': 10 })
  await work(2 * TEN)
  await work(TEN, 'dr-ito')
  await watchAlerts(server.backend.practice)
  await limitMembers(practice, { 'dr-lee': 200, 'dr-ito': 10 })
  await watchAlerts(server.backend.practice)
  expect(await told(practice, 'resolved')).toEqual([['members', 'dr-lee', 20]])
  const { period } = await memberLimits(practice)
  server.clock.now = new Date(period.end)
  await watchAlerts(server.backend.practice)
  expect(
    await server.query('select 1 from credits.alerts where resolved_at is null and account = $1', [
      practice.account,
    ]),
  ).toEqual([])
})

it('is told by a job within a quarter of an hour', async () => {
  await saveRules(OF_MEMBERS)
  await limitMembers(practice, { 'dr-lee': 20 })
  await watchAlerts(server.backend.practice)
  await work(2 * TEN)
  server.clock.advance(HOUR)
  await watchAlerts(server.backend.practice)
  expect(
    await server.query(
      "select kind, subject <> '' as named from credits.alerts where account = $1",
      [practice.account],
    ),
  ).toEqual([{ kind: 'member_limit', named: true }])
})

it('what was used of a feature in the period is told to everybody, and refuses nothing', async () => {
  await work(2 * TEN)
  await saveRules(OF_SCRIBE)
  expect(await told()).toEqual([])
  await work(15 * TEN, 'dr-lee', 'ai-transcribe')
  expect(await told()).toEqual([])
  await work(TEN, 'dr-ito')
  expect(await told(await practice.as('dr-wu', 'read'))).toEqual([['scribe', 'ai-scribe', 30]])
  await work(TEN)
  expect(await told()).toEqual([['scribe', 'ai-scribe', 40]])
})

it('what was used before the period, in the same quarter of an hour, is not of it', async () => {
  practice = server.fresh()
  await practice.grant({ credits: 1_000 })
  await work(4 * TEN)
  await work(3 * TEN, 'dr-lee', 'ai-transcribe')
  server.clock.advance(MINUTE)
  await practice.call('subscribe', { body: { plan: 'pro' } })
  await work(3 * TEN)
  await work(9 * TEN, 'dr-lee', 'ai-transcribe')
  await saveRules({ ...OF_SCRIBE, feature: null })
  expect(await told()).toEqual([
    ['scribe', 'ai-scribe', 30],
    ['scribe', 'ai-transcribe', 30],
  ])
})

it('what was given back is not used, and a rule of each feature tells of each', async () => {
  await saveRules({ ...OF_SCRIBE, feature: null })
  await work(3 * TEN)
  const { operation } = await work(9 * TEN, 'dr-lee', 'ai-transcribe')
  expect(await told()).toEqual([
    ['scribe', 'ai-scribe', 30],
    ['scribe', 'ai-transcribe', 30],
  ])
  await practice.call('refundUsage', {
    params: { operation },
    body: { credits: 10, reason: 'mistake' },
  })
  expect(await told()).toEqual([['scribe', 'ai-scribe', 30]])
  expect(await server.query('select * from ledger.violations()')).toEqual([])
})

it('rules that were saved before there were features of rules are of none', async () => {
  await saveRules(OF_MEMBERS)
  await server.query(
    `update credits.alert_rules set rules = jsonb_build_array((rules->0) - 'feature')
     where account = $1`,
    [practice.account],
  )
  const { body } = await practice.call<{ rules: AlertRule[] }>('readAlertRules')
  expect(body.rules).toEqual([OF_MEMBERS])
})

it('a notice of a member’s limit is put away by those alone who see it', async () => {
  await limitMembers(practice, { 'dr-lee': 10 })
  await saveRules(OF_MEMBERS)
  await work(TEN)
  const [notice] = await read()
  const params = { alert: notice!.id }
  const ito = await practice.as('dr-ito', 'read')
  expect((await ito.refused('dismissAlert', { params, body: {} })).code).toBe('not_found')
  for (const [member, scopes] of [
    ['dr-lee', 'read'],
    ['ms-adeyemi', 'read manage'],
  ] as const) {
    const caller = await practice.as(member, scopes)
    const { body } = await caller.call<Alert>('dismissAlert', { params, body: {} })
    expect(body).toMatchObject({ id: notice!.id, dismissed: true })
  }
})
