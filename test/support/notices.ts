import { afterAll, beforeEach } from 'vitest'
import { watchAlerts } from '../../demo/server/services/alerts/watch.js'
import { deliverNotices } from '../../demo/server/services/deliver-notices.js'
import type { Backend } from '../../demo/server/backend.js'
import { alertRules, anAlertRule } from './alert-rules.js'
import { useTestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'
import { MONDAY } from './server-instants.js'
import { startSmtpServer } from './smtp-server.js'
import { startWebhookReceiver } from './webhook-receiver.js'

export const WEBHOOK_SECRETS = ['new', 'old'].map(
  (name) => `whsec_${Buffer.from(`a-${name}-secret-for-tests-0123456789`).toString('base64')}`,
)

/** What the tests of one file share: a backend, and whom it tells. Each test has a new practice. */
export async function useNotices() {
  const smtp = await startSmtpServer()
  const host = await startWebhookReceiver()
  const server = useTestServer({
    webhook: { url: host.url, secrets: WEBHOOK_SECRETS },
    email: { from: 'AI credits <credits@practice.example>', smtpUrl: smtp.url },
  })
  let practice: ServerCaller
  const reported: unknown[] = []

  beforeEach(() => {
    server.clock.now = MONDAY
    practice = server.fresh()
    reported.splice(0)
    smtp.mails.splice(0)
    host.received.splice(0)
  })
  afterAll(async () => {
    await smtp.close()
    await host.close()
  })

  const work = (credits: number) => practice.debit({ quantity: credits * 10_000 })
  const deliver = (backend: Backend = server.backend) =>
    deliverNotices(backend.practice, (error) => void reported.push(error))
  async function tell(): Promise<void> {
    await watchAlerts(server.backend.practice)
    await deliver()
  }
  /** Thirty credits are left, and one rule says that these are few. */
  async function runLow(
    changes: Parameters<typeof anAlertRule>[0] = {},
    emails: string[] = [],
  ): Promise<void> {
    await practice.grant({ credits: 60 })
    const rules = [anAlertRule(changes)]
    await practice.call('saveAlertRules', { body: alertRules({ rules, emails }) })
    await tell()
    await work(30)
    await tell()
  }
  const outbox = () =>
    server.query<{ id: string; attempts: number; error: string | null; body: never }>(
      `select id, body, attempts, error, done_at is not null as done,
         given_up_at is not null as given_up
       from credits.outbox where account = $1 order by id`,
      [practice.account],
    )
  /** As if the wait for the next attempt were over. */
  const waitOver = () =>
    server.query(`update credits.outbox set not_before = '-infinity' where account = $1`, [
      practice.account,
    ])
  return {
    ...{ server, smtp, host, reported, work, deliver, tell, runLow, outbox, waitOver },
    practice: () => practice,
  }
}
