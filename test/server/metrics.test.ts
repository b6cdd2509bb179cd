import { expect, it } from 'vitest'
import { serveMetrics } from '../../demo/server/operations/serve-metrics.js'
import { withLockedAccount } from '../support/locked-account.js'
import { useTestServer } from '../support/server-backend.js'
import { EventReader } from '../support/server-events.js'

const server = useTestServer()

const work = { feature: 'ai-scribe', quantity: 10_000, member: 'dr-lee', session: 's' }

interface Sample {
  readonly value: number
  readonly labels: Partial<Record<string, string | number>>
  readonly metricName?: string
}

/** The figures of one metric, by the end of its name and by its labels. */
async function samplesOf(name: string): Promise<readonly Sample[]> {
  const metric = server.backend.metrics.getSingleMetric(name)
  if (!metric) throw new Error(`There is no ${name}.`)
  return (await metric.get()).values
}

async function figure(name: string, labels: Sample['labels'] = {}, part = name) {
  const samples = await samplesOf(name)
  return samples.find(
    (sample) =>
      (sample.metricName ?? name) === part &&
      Object.entries(labels).every(([label, value]) => String(sample.labels[label]) === value),
  )?.value
}

const DURATION = 'credits_request_duration_seconds'

it('counts requests by route, method and status, and refusals by code', async () => {
  const practice = server.fresh()
  await practice.balance()
  await practice.balance()
  await practice.refused('debit', { body: work })
  const count = (route: string, method: string, status: string) =>
    figure(DURATION, { route, method, status }, `${DURATION}_count`)
  expect(await count('readBalance', 'GET', '200')).toBe(2)
  expect(await count('debit', 'POST', '402')).toBe(1)
  expect(await figure('credits_refusals_total', { code: 'insufficient_credits' })).toBe(1)
  await fetch(`${server.url}/patients/4711`)
  expect(await count('none', 'GET', '404')).toBe(1)
})

it('counts the streams that are open', async () => {
  const practice = server.fresh()
  await practice.open()
  const reader = await EventReader.open(server.url, practice.headers())
  await reader.next()
  expect(await figure('credits_open_streams')).toBe(1)
  reader.close()
  await expect.poll(() => figure('credits_open_streams')).toBe(0)
})

it('counts the commands that wait, how many go together, and connections', async () => {
  const practice = server.fresh()
  await practice.grant({ credits: 100 })
  const batches = 'credits_command_batch_size'
  const sum = async () => (await figure(batches, {}, `${batches}_sum`)) ?? 0
  const count = async () => (await figure(batches, {}, `${batches}_count`)) ?? 0
  const before = [await count(), await sum()] as const
  await withLockedAccount(server.databaseUrl, practice.account, async (release) => {
    const debits = Array.from({ length: 6 }, () => practice.debit(work))
    await expect.poll(() => figure('credits_commands_waiting')).toBe(6)
    const pool = (state: string) => figure('credits_pool_connections', { state })
    expect((await pool('total'))! - (await pool('idle'))!).toBe(1)
    expect(await pool('waiting')).toBe(0)
    await release()
    await Promise.all(debits)
  })
  expect(await figure('credits_commands_waiting')).toBe(0)
  expect([(await count()) - before[0], (await sum()) - before[1]]).toEqual([2, 6])
})

it('forgets the commands that failed', async () => {
  const practice = server.fresh()
  await practice.open()
  await server.query('alter table credits.operations rename to gone')
  const refused = await Promise.all([1, 2, 3].map(() => practice.refused('debit', { body: work })))
  await server.query('alter table credits.gone rename to operations')
  expect(refused).toMatchObject(Array(3).fill({ code: 'internal' }))
  expect(await figure('credits_commands_waiting')).toBe(0)
})

it('tells nobody of accounts', async () => {
  await server.fresh().balance()
  const text = await server.backend.metrics.metrics()
  expect(text).toContain('readBalance')
  expect(text).not.toMatch(/account-|dr-lee/)
})

it('is read by Prometheus at an address of its own, with what Node knows', async () => {
  const served = await serveMetrics(server.backend.metrics, 0, '127.0.0.1')
  const url = `http://127.0.0.1:${served.port}`
  const response = await fetch(`${url}/metrics`)
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  expect(text).toMatch(/^credits_request_duration_seconds_bucket\{.*route="readBalance"/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  expect((await fetch(url)).status).toBe(404)
  expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405)
  await served.close()
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
})
