import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { watchAlerts } from '../../demo/server/services/alerts/watch.js'
import { alertRules } from '../support/alert-rules.js'
import { useNotices, WEBHOOK_SECRETS } from '../support/notices.js'
import { runBackend } from '../support/server-backend.js'
import { after, HOUR, MONDAY } from '../support/server-instants.js'

const { server, host, reported, practice, ...told } = await useNotices()
const { work, deliver, tell, runLow, outbox, waitOver } = told
const types = () => host.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)

describe('the host', () => {
  it('is told what begins and ends, in its order, with what makes it', async () => {
    await runLow()
    expect(JSON.parse(host.received[0]!.body)).toMatchObject({
      type: 'credits.alert.fired',
      timestamp: after(0),
      data: {
        ...{ account: practice().account, rule: 'low', kind: 'low_credits', severity: 'warning' },
        ...{ threshold: 40, firedAt: after(0), resolvedAt: null, facts: { available: 30 } },
      },
    })
    server.clock.advance(HOUR)
    await practice().grant({ credits: 60 })
    await tell()
    await work(60)
    await tell()
    expect(types()).toEqual(['fired', 'resolved', 'reopened'].map((end) => `credits.alert.${end}`))
  })

  it('can prove with any of its secrets who has sent it', async () => {
    await runLow()
    const [{ headers, body }] = host.received as [(typeof host.received)[number]]
    const signed = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.')
    const expected = WEBHOOK_SECRETS.map((secret) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
    })
    expect(headers['webhook-signature']).toBe(expected.join(' '))
    const age_s = Date.now() / 1000 - Number(headers['webhook-timestamp'])
    expect(age_s).toBeGreaterThanOrEqual(0)
    expect(age_s).toBeLessThan(60)
  })

  it.each([500, 302])('that answers %i is told again, under the same id', async (status) => {
    host.answerWith(status, 1)
    await runLow()
    expect(await outbox()).toMatchObject([
      { attempts: 1, done: false, error: expect.stringContaining(`answered ${status}`) as string },
    ])
    await deliver()
    expect(host.received).toHaveLength(1)
    await waitOver()
    await deliver()
    expect(await outbox()).toMatchObject([{ attempts: 2, done: true, error: null }])
    const ids = host.received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toEqual([ids[0], ids[0]])
    expect(host.received[1]!.body).toBe(host.received[0]!.body)
    await waitOver()
    await deliver()
    expect(host.received).toHaveLength(2)
  })

  it('that did not listen for three days is given up, and the operator is told', async () => {
    host.answerWith(503, 2)
    await runLow()
    await server.query(
      `update credits.outbox set tried_at = tried_at - interval '3 days' where account = $1`,
      [practice().account],
    )
    await waitOver()
    await deliver()
    expect(await outbox()).toMatchObject([{ attempts: 2, done: false, given_up: true }])
    expect(reported).toMatchObject([{ name: 'NoticeGivenUpError' }])
    await waitOver()
    await deliver()
    expect(host.received).toHaveLength(2)
    const counted = await server.backend.metrics.getSingleMetricAsString('credits_notices_total')
    expect(counted).toContain('credits_notices_total{channel="webhook",outcome="given_up"} 1')
  })

  it('is told once by two backends', async () => {
    const options = { webhook: { url: host.url, secrets: WEBHOOK_SECRETS }, clock: () => MONDAY }
    const other = await runBackend(server.databaseUrl, options)
    await practice().grant({ credits: 60 })
    await work(60)
    await watchAlerts(server.backend.practice)
    await Promise.all([deliver(), deliver(other.backend)])
    expect(types()).toEqual(['credits.alert.fired'])
    await other.stop()
  })

  it('is told nothing of a rule that is for the page alone', async () => {
    await runLow({ tell: ['page'] })
    expect(await outbox()).toEqual([])
  })
})

describe('a member who asks for credits', () => {
  it('is told to the host by his id, and by e-mail without it', async () => {
    await practice().call('saveAlertRules', {
      body: alertRules({ rules: [], emails: ['office@northgate.example'] }),
    })
    const body = { member: 'dr-lee', feature: 'ai-scribe', minutes: 45 }
    await practice().call('requestCredits', { body })
    await tell()
    expect(JSON.parse(host.received[0]!.body)).toMatchObject({
      type: 'credits.alert.fired',
      data: { kind: 'credits_requested', facts: { request: { member: 'dr-lee', minutes: 45 } } },
    })
    expect(told.smtp.mails[0]!.raw).toContain('Subject: AI credits requested')
    expect(told.smtp.mails[0]!.raw).not.toContain('dr-lee')
  })
})
