import { once } from 'node:events'
import { addJobAdhoc, parseCronItems, runOnce, type TaskList } from 'graphile-worker'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import {
  openQueuePool,
  queueOptions,
  startJobs,
  type RunningJobs,
} from '../../demo/server/jobs/run-jobs.js'
import { schedule } from '../../demo/server/jobs/schedule.js'
import { createTasks } from '../../demo/server/jobs/tasks.js'
import { runBackend, useTestServer } from '../support/server-backend.js'
import { after, DAY, HOUR, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
const reported: unknown[] = []
const report = (error: unknown) => void reported.push(error)
const tasks = () => createTasks(server.backend.practice, report)
let running: RunningJobs[] = []
let pool: ReturnType<typeof openQueuePool>

beforeAll(() => void (pool = openQueuePool(server.databaseUrl, report)))
afterAll(() => pool.end())
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()))
  running = []
  reported.splice(0)
})

const queue = () => queueOptions(pool, report)
const add = (task: string) => addJobAdhoc(queue(), task, {})
const runWaiting = (taskList: TaskList) => runOnce({ ...queue(), taskList })
const waiting = () =>
  server.query('select task_identifier from graphile_worker.jobs where key is null')

async function start(taskList: TaskList): Promise<RunningJobs> {
  const jobs = await startJobs(server.databaseUrl, taskList, report)
  running.push(jobs)
  return jobs
}

/** Resolves with the n-th success, whoever had it. */
const successes = (n: number) =>
  new Promise<void>((reached) => {
    let count = 0
    for (const { events } of running)
      events.on('job:success', () => {
        if ((count += 1) === n) reached()
      })
  })

it('is started by two processes at once on a new database, and stopped', async () => {
  const both = await Promise.all([
    runBackend(server.databaseUrl, { jobs: true }),
    runBackend(server.databaseUrl, { jobs: true }),
  ])
  const known = await server.query('select identifier from graphile_worker._private_known_crontabs')
  expect(known.map(({ identifier }) => identifier as string).sort()).toEqual(
    schedule.map(({ task }) => task).sort(),
  )
  for (const backend of both) {
    await backend.stop()
    expect(backend.reported).toEqual([])
  }
})

it('survives a connection that breaks while it is being closed', async () => {
  const jobs = await start(tasks())
  const [{ client }] = (await once(jobs.events, 'pool:listen:success')) as [
    { client: NodeJS.EventEmitter },
  ]
  await jobs.stop()
  running = []
  const broken = new Error('terminating connection due to administrator command')
  client.emit('error', broken)
  expect(reported).toEqual([broken])
})

it('knows how to do whatever is on the schedule', () => {
  expect(parseCronItems(schedule).map(({ task }) => task)).toEqual(Object.keys(tasks()))
})

it('books each due account once, however many runners do it at once', async () => {
  server.clock.now = MONDAY
  const accounts = Array.from({ length: 12 }, () => server.fresh())
  for (const account of accounts)
    await account.grant({ credits: 9, source: 'promotional', expiresAt: after(HOUR) })
  server.clock.advance(DAY)

  // Nobody begins before both runners have a job: each of them has at most two at once.
  let arrived = 0
  let everybody = (): void => undefined
  const together = new Promise<void>((resolve) => (everybody = resolve))
  const books = tasks()['book-due']
  const bookTogether: TaskList = {
    'book-due': async (...args) => {
      if ((arrived += 1) === 3) everybody()
      await together
      await books(...args)
    },
  }
  await start(bookTogether)
  await start(bookTogether)
  const done = successes(4)
  await Promise.all(['book-due', 'book-due', 'book-due', 'book-due'].map(add))
  await done

  const rows = await server.query(
    `select account, count(*)::int from credits.entries
     where type = 'expired' and account = any($1) group by account order by account`,
    [accounts.map(({ account }) => account)],
  )
  const names = accounts.map(({ account }) => account).sort()
  expect(rows).toEqual(names.map((account) => ({ account, count: 1 })))
  expect(reported).toEqual([])
})

it('reports a job that fails, and tries it again', async () => {
  let tries = 0
  const failsOnce: TaskList = {
    'book-due': async () => {
      if ((tries += 1) === 1) throw new Error('the ledger was away')
    },
  }
  await add('book-due')
  await runWaiting(failsOnce)
  expect(reported).toMatchObject([
    {
      message: expect.stringMatching(/^The job book-due failed, attempt 1 of \d+$/) as string,
      cause: { message: 'the ledger was away' },
    },
  ])
  expect(await waiting()).toHaveLength(1)
  await server.query('update graphile_worker._private_jobs set run_at = now()')
  await runWaiting(failsOnce)
  expect(tries).toBe(2)
  expect(await waiting()).toEqual([])
})

it('waits for the job under way when it is stopped', async () => {
  let finish = (): void => undefined
  const jobs = await start({ 'book-due': () => new Promise<void>((done) => (finish = done)) })
  const started = once(jobs.events, 'job:start')
  await add('book-due')
  await started
  running = []
  let hasStopped = false
  const stopped = jobs.stop().then(() => (hasStopped = true))
  await server.query('select')
  expect(hasStopped).toBe(false)
  finish()
  await stopped
  expect(await waiting()).toEqual([])
})

it('reports books that break their rules', async () => {
  await add('check-invariants')
  await runWaiting(tasks())
  expect(reported).toEqual([])
  const practice = server.fresh()
  await practice.grant({ credits: 9 })
  await server.query("update credits.accounts set due_at = '2030-01-01Z' where account = $1", [
    practice.account,
  ])
  await add('check-invariants')
  await runWaiting(tasks())
  expect(reported).toMatchObject([
    {
      name: 'BrokenBooksError',
      violations: [{ account: practice.account, invariant: 'due' }],
      message: expect.stringContaining(`1 times: ${practice.account} due next boundary`) as string,
    },
  ])
})
