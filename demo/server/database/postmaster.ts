import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.js'
import { clusterOf } from './cluster.js'
import { DatabaseError, RESET_HINT } from './database-error.js'
import { endServer } from './orphan.js'
import { commandOf, type RunAs } from './run-as.js'

const LOOK_AGAIN_ms = 25
const START_ms = 60_000
const ANSWER_ms = 1_000
const LOG_LINES_SHOWN = 6

export interface Postmaster {
  /** Ends the server and waits until it has ended. */
  stop(): Promise<void>
}

/**
 * Starts the server and waits until it takes connections. Throws `port_taken`, `damaged`.
 *
 * @param onEnded told when it ends by itself later
 */
export async function startPostmaster(
  folder: string,
  binaries: Binaries,
  runAs: RunAs,
  url: string,
  onEnded: (error: DatabaseError) => void,
): Promise<Postmaster> {
  const cluster = clusterOf(folder)
  const logFile = join(folder, 'postgres.log')
  const log = await open(logFile, 'w')
  const settings = [
    `port=${new URL(url).port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=on',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
  ]
  const [program, args] = commandOf(runAs, binaries.postgres, [
    '-D',
    cluster,
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  // In a group of its own: a Ctrl-C is for us, who end it when the last answer is given.
  const server = spawn(program, args, {
    ...runAs.ids,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  const endWithUs = (): void => void server.kill('SIGINT')
  process.once('exit', endWithUs)
  try {
    await ready(server, url, logFile)
  } catch (error) {
    server.kill('SIGINT')
    process.off('exit', endWithUs)
    throw error
  }
  const ended = (): void => {
    const message = `The embedded PostgreSQL has ended. Its log is ${logFile}`
    onEnded(new DatabaseError('ended', message))
  }
  server.once('exit', ended)
  return {
    stop: async () => {
      process.off('exit', endWithUs)
      server.off('exit', ended)
      if (isRunning(server) && server.pid) await endServer(server.pid, cluster)
    },
  }
}

const isRunning = (server: ChildProcess): boolean =>
  server.exitCode === null && server.signalCode === null

async function ready(server: ChildProcess, url: string, logFile: string): Promise<void> {
  let failure: Error | undefined
  server.once('error', (error) => (failure = error))
  const until = Date.now() + START_ms
  while (Date.now() < until) {
    if (failure) throw new DatabaseError('cannot_run', failure.message, failure)
    if (!isRunning(server)) throw await startFailure(url, logFile)
    if (await answers(url)) return
    await pause(LOOK_AGAIN_ms)
  }
  throw new DatabaseError('cannot_run', `PostgreSQL did not answer. Its log is ${logFile}`)
}

async function answers(url: string): Promise<boolean> {
  // A stranger on this port may take the connection and say nothing.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_ms })
  // A refused connection also reaches the promise; without a listener it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function startFailure(url: string, logFile: string): Promise<DatabaseError> {
  const log = (await readFile(logFile, 'utf8')).trim()
  if (/could not bind|Address already in use/.test(log)) {
    const message = `Port ${new URL(url).port} is taken. Choose another with DATABASE_PORT.`
    return new DatabaseError('port_taken', message)
  }
  const said = log.split('\n').slice(-LOG_LINES_SHOWN).join('\n')
  return new DatabaseError(
    'damaged',
    `PostgreSQL does not start on the data in ${logFile.replace(/[^/\\]+$/, '')}:\n${said}\n${RESET_HINT}`,
  )
}
