import { beforeEach, expect, it } from 'vitest'
import type { AlertRules } from '@virtual-practice/credits/contract'
import { alertRules, anAlertRule } from '../support/alert-rules.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

const read = async () => (await practice.call<AlertRules>('readAlertRules')).body
const save = (changes: Parameters<typeof alertRules>[0], key?: string) =>
  practice.call<AlertRules>('saveAlertRules', {
    body: alertRules(changes),
    ...(key !== undefined && { key }),
  })

it('nobody has saved follow the levels of the balance, in version 0', async () => {
  practice = server.fresh({ lowAt: 200, criticalAt: 80 })
  const { version, rules, emails, changedAt } = await read()
  expect({ version, emails, changedAt }).toEqual({ version: 0, emails: [], changedAt: null })
  expect(rules.map(({ id, threshold, severity }) => [id, threshold, severity])).toEqual([
    ['low', 200, 'warning'],
    ['critical', 80, 'critical'],
    ['expiring', 7, 'info'],
    ['unusual-use', 200, 'warning'],
  ])
})

it('are replaced as a whole, and say when', async () => {
  const rules = [anAlertRule({ id: 'fifth', kind: 'low_percent', threshold: 20 })]
  const emails = ['office@northgate.example']
  const { body } = await save({ rules, emails })
  expect(body).toEqual({ version: 1, rules, emails, changedAt: after(0) })
  expect(await read()).toEqual(body)
})

it('may be none', async () => {
  await save({ rules: [] })
  expect(await read()).toMatchObject({ version: 1, rules: [] })
})

it('of two admins who save at once, the second is told', async () => {
  const both = [20, 30].map((threshold) =>
    practice.send('saveAlertRules', { body: alertRules({ rules: [anAlertRule({ threshold })] }) }),
  )
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await read()).toMatchObject({ version: 1 })
})

it('saved twice under one key are saved once', async () => {
  const first = await save({}, 'key-1')
  const second = await save({}, 'key-1')
  expect(second.body).toEqual(first.body)
  expect(second.replayed).toBe(true)
})

it('say who saved them, in the versions that were before', async () => {
  const admin = await practice.as('ms-adeyemi', 'manage')
  await admin.call('saveAlertRules', { body: alertRules() })
  await save({ version: 1, rules: [] })
  expect(
    await server.query(
      'select version, actor from credits.alert_rules where account = $1 order by version',
      [practice.account],
    ),
  ).toEqual([
    { version: 1, actor: 'ms-adeyemi' },
    { version: 2, actor: 'service' },
  ])
})
