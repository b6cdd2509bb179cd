import { setMaxListeners } from 'node:events'
import { fileURLToPath } from 'node:url'
import { migrate, versionOf } from './database/migrate.js'
import { refuseTestClock } from './database/test-mode.js'
import { createApp } from './http/app.js'
import { createAuthenticate, type Secrets } from './http/authenticate.js'
import { installJobs, startJobs } from './jobs/run-jobs.js'
import { createTasks } from './jobs/tasks.js'
import { listenToChanges } from './ledger/changes.js'
import type { Clock } from './ledger/clock.js'
import { createLedger } from './ledger/ledger.js'
import { createPool } from './ledger/pool.js'
import { SQL } from './sql.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import type { Log } from './operations/log.js'
import { createMetrics, type Metrics } from './operations/metrics.js'
import { createRateLimit } from './operations/rate-limit.js'
import { createReadiness } from './operations/readiness.js'
import { createSendEmail, type EmailSettings } from './notices/email.js'
import type { Messengers } from './notices/messengers.js'
import { createRecoveryLinks } from './notices/recovery-links.js'
import { createSendWebhook, type WebhookSettings } from './notices/webhook.js'
import { createStripeTill } from './payments/stripe-till.js'
import { createReadWebhook } from './payments/stripe-webhook.js'
import { createAlertWatcher } from './services/alerts/watch.js'
import { createOutboxDrainer } from './services/drain-outbox.js'
import { deliverNotices } from './services/deliver-notices.js'
import { featureOf } from './services/catalogue.js'
import { createLiveBalances } from './services/live-balances.js'
import { readCatalogue } from './services/read-catalogue.js'
import type { Practice } from './services/use-case.js'
import type { StripeKeys } from './settings.js'

const CATALOGUE = fileURLToPath(new URL('services/catalogue.json', import.meta.url))

export interface BackendOptions {
  /** The PostgreSQL to keep the ledger in. */
  readonly databaseUrl: string
  readonly secrets: Secrets
  /** What Stripe signs its webhooks with; it has none here when there is none. */
  readonly stripeSecrets?: readonly string[]
  /** How payments are made; nothing can be bought without. */
  readonly stripe?: StripeKeys | undefined
  /** Web pages of these origins may call. */
  readonly origins: readonly string[]
  /** Where credits get their time from; the database when not given. */
  readonly clock?: Clock
  /** Lets the clock of the database be moved. Off, a database whose clock was moved is refused. */
  readonly testMode?: boolean
  /** Does what is due without being asked, too. Nothing that is shown depends on it. */
  readonly jobs?: boolean
  /** A catalogue file of your own. */
  readonly catalogueFile?: string | undefined
  readonly limits?: Limits
  /** Where the host hears of notices; nowhere when not given. */
  readonly webhook?: WebhookSettings | undefined
  /** How notices leave by e-mail; they do not when not given. */
  readonly email?: EmailSettings | undefined
  /** The host's page that notices lead to when a charge failed; they have no link when not given. */
  readonly recoveryUrl?: string | undefined
  readonly log: Log
}

export interface Backend {
  /** Answers a request, as `fetch` would. */
  readonly fetch: (request: Request) => Response | Promise<Response>
  /** The use cases' own way in, for what no route offers. */
  readonly practice: Practice
  /** What was counted. */
  readonly metrics: Metrics['registry']
  /** From now on it says that it is not ready, and goes on answering. */
  drain(): void
  /** Ends the streams that are open: they would keep a server from closing. */
  endStreams(): void
  /** Ends every connection to the database. Requests under way should be over. */
  close(): Promise<void>
}

/** Everything between a database and a port, put together. Brings the database up to date first. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { databaseUrl, secrets, origins, clock = () => null, testMode = false, log } = options
  const { limits = DEFAULT_LIMITS, stripeSecrets = [], jobs = false } = options
  const ending = new AbortController()
  // One for each open stream, of which there may be any number.
  setMaxListeners(0, ending.signal)
  // At the end connections are meant to break.
  const background = (error: unknown): void => {
    if (!ending.signal.aborted) log.unexpected(error, 'background')
  }
  const catalogue = readCatalogue(options.catalogueFile ?? CATALOGUE)
  const furtherTables = jobs ? () => installJobs(databaseUrl, background) : undefined
  const version = await migrate(databaseUrl, SQL, furtherTables)
  if (!testMode) await refuseTestClock(databaseUrl)
  const metrics = createMetrics()

  const pool = createPool(databaseUrl, background, limits)
  const ledger = createLedger(pool, clock, metrics.queue)
  await ledger.keepSeller(catalogue.seller ?? null)
  const live = createLiveBalances(catalogue, (account) => ledger.balance(account), background)
  metrics.observe({ pool, streams: () => live.listeners() })
  const readiness = createReadiness(() => versionOf(pool), version)
  const till = options.stripe && createStripeTill(options.stripe)
  const messengers: Messengers = {
    ways: {
      ...(options.webhook && { webhook: createSendWebhook(options.webhook) }),
      ...(options.email && {
        email: createSendEmail(options.email, (code) => featureOf(catalogue, code)?.name ?? code),
      }),
    },
    ...(options.recoveryUrl && {
      linkRecovery: createRecoveryLinks(options.recoveryUrl, secrets.tokenSecret),
    }),
    attempted: (channel, outcome) => metrics.noticed(channel, outcome),
  }
  const practice = { ledger, catalogue, origins, till, messengers }
  const watcher = createAlertWatcher(practice, background, () =>
    deliverNotices(practice, background, ending.signal),
  )
  const drainer = createOutboxDrainer(practice, background)
  const stopListening = listenToChanges(databaseUrl, {
    changed: (account, version, alerts) => {
      live.changed(account, version)
      if (alerts && jobs) watcher.look(account)
    },
    outbox: () => {
      if (till && jobs) drainer.drain()
    },
    listening: () => live.refreshAll(),
    lost: background,
  })
  const readWebhook = stripeSecrets.length > 0 ? createReadWebhook(stripeSecrets) : undefined
  const running = jobs
    ? await startJobs(databaseUrl, createTasks(practice, background), background)
    : undefined
  const app = createApp({
    practice,
    live,
    authenticate: createAuthenticate(secrets),
    rateLimit: createRateLimit(limits),
    ready: () => readiness.check(),
    readWebhook,
    origins,
    bodyMax_bytes: limits.bodyMax_bytes,
    answered: (request) => {
      log.answered(request)
      metrics.answered(request)
    },
    unexpected: (error, requestId) => log.unexpected(error, requestId),
    testMode,
    ending: ending.signal,
  })
  return {
    fetch: (request) => app.fetch(request),
    practice,
    metrics: metrics.registry,
    drain: () => readiness.drain(),
    endStreams: () => {
      ending.abort()
      live.close()
    },
    close: async () => {
      await running?.stop()
      ending.abort()
      live.close()
      await stopListening()
      await Promise.all([watcher.stop(), drainer.stop()])
      await pool.end()
    },
  }
}
