import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError } from './database-error.js'
import { isAlive, worksIn } from './process-identity.js'

const LOOK_AGAIN_ms = 25
const FAST_SHUTDOWN_ms = 15_000
const IMMEDIATE_SHUTDOWN_ms = 5_000

/**
 * Ends the database that a killed process of ours left running in this cluster. To be called by
 * the folder's owner only. A pid file of a process that is not this database is removed.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return
  if (!isAlive(pid)) return
  if (await worksIn(pid, await realpath(cluster))) await endServer(pid, cluster)
  // The id was used again by a stranger; PostgreSQL would take him for itself and refuse to start.
  else await rm(file, { force: true })
}

/** Ends a server with PostgreSQL's fast shutdown, and if need be without its farewell. */
export async function endServer(pid: number, cluster: string): Promise<void> {
  if (await signalled(pid, 'SIGINT', FAST_SHUTDOWN_ms)) return
  if (await signalled(pid, 'SIGQUIT', IMMEDIATE_SHUTDOWN_ms)) return
  throw new DatabaseError('in_use', `The PostgreSQL ${pid} in ${cluster} does not end. End it.`)
}

async function signalled(pid: number, signal: NodeJS.Signals, patience_ms: number) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ESRCH') return true
    if (code !== 'EPERM') throw error
    const message = `The PostgreSQL ${pid} left running belongs to another user. End it as that user.`
    throw new DatabaseError('in_use', message, error)
  }
  const until = Date.now() + patience_ms
  while (isAlive(pid) && Date.now() < until) await pause(LOOK_AGAIN_ms)
  return !isAlive(pid)
}
