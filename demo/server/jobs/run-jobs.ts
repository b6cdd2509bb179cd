import { EventEmitter } from 'node:events'
import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  type SharedOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import pg from 'pg'
import { schedule } from './schedule.js'

const SCHEMA = 'graphile_worker'

/** A long check does not keep what is due waiting. */
const AT_ONCE = 2

/** One for each job, one that listens, one for the calendar. */
const CONNECTIONS = AT_ONCE + 2

/** What may go wrong beside a job, by the name of its event. */
const TROUBLES = [
  'worker:getJob:error',
  'worker:fatalError',
  'pool:listen:error',
  'pool:gracefulShutdown:error',
] as const

/** What the queue says is in its events: here are those that somebody has to hear of. */
const silent = new Logger(() => () => undefined)

/**
 * The queue's connections. One of its own making would not hear of those that break while it is
 * being closed, and a database that ends just then would take the process with it.
 */
export function openQueuePool(databaseUrl: string, report: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS })
  pool.on('error', report)
  // Whoever uses the connection hears of it from the statement that fails.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Makes the tables of the queue, or brings them up to date. */
export async function installJobs(
  databaseUrl: string,
  report: (error: unknown) => void,
): Promise<void> {
  const pgPool = openQueuePool(databaseUrl, report)
  await runMigrations({ pgPool, schema: SCHEMA, logger: silent }).finally(() => pgPool.end())
}

/** How this backend uses the queue. `report` hears of every attempt that failed. */
export function queueOptions(
  pgPool: pg.Pool,
  report: (error: unknown) => void,
): SharedOptions & { events: WorkerEvents; noHandleSignals: true; concurrency: number } {
  const events = new EventEmitter() as WorkerEvents
  events.on('job:error', ({ job, error: cause }) => {
    const attempt = `attempt ${job.attempts} of ${job.max_attempts}`
    report(new Error(`The job ${job.task_identifier} failed, ${attempt}`, { cause }))
  })
  for (const trouble of TROUBLES) events.on(trouble, ({ error }) => report(error))
  return {
    pgPool,
    schema: SCHEMA,
    logger: silent,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    // Only what is written in batches is waited for at the end: else a job done last is done again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
  }
}

export interface RunningJobs {
  readonly events: WorkerEvents
  /** Takes no more jobs, and waits for those under way. */
  stop(): Promise<void>
}

/** Does what is due by the schedule, together with every other process on this database. */
export async function startJobs(
  databaseUrl: string,
  taskList: TaskList,
  report: (error: unknown) => void,
): Promise<RunningJobs> {
  const pool = openQueuePool(databaseUrl, report)
  const options = queueOptions(pool, report)
  const runner = await run({ ...options, taskList, parsedCronItems: parseCronItems(schedule) })
  let hasEnded = false
  const ended = runner.promise.catch(report).finally(() => (hasEnded = true))
  return {
    events: options.events,
    // One that has ended by itself has nothing left to stop, and would say so by failing.
    stop: async () => {
      await (hasEnded ? ended : runner.stop())
      await pool.end()
    },
  }
}
