import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.js'
import { DatabaseError, RESET_HINT } from './database-error.js'
import { commandOf, type RunAs } from './run-as.js'

const run = promisify(execFile)
const MAJOR_VERSION = '18'

/** The name and database of the one user. */
export const USER = 'credits'

/** What PostgreSQL keeps inside the data folder. */
export const clusterOf = (folder: string): string => join(folder, 'cluster')

/**
 * Makes the cluster when there is none. It is made beside its place and moved there whole, so that
 * a start that was cut short leaves nothing half made. Throws `damaged`, `cannot_run`.
 */
export async function ensureCluster(
  folder: string,
  binaries: Binaries,
  runAs: RunAs,
): Promise<void> {
  const cluster = clusterOf(folder)
  const files = await readdir(cluster).catch(() => undefined)
  if (files) await checkVersion(cluster)
  else await makeCluster(folder, binaries, runAs)
}

/** The password of the one user, made with the cluster. Throws `damaged`. */
export async function readPassword(folder: string): Promise<string> {
  try {
    return (await readFile(passwordFileOf(folder), 'utf8')).trim()
  } catch (cause) {
    throw new DatabaseError('damaged', `The password in ${folder} is missing. ${RESET_HINT}`, cause)
  }
}

const passwordFileOf = (folder: string): string => join(folder, 'password')

async function checkVersion(cluster: string): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')
  if (version.trim() === MAJOR_VERSION) return
  const what = version
    ? `was made by PostgreSQL ${version.trim()}, not ${MAJOR_VERSION}`
    : 'is damaged: PG_VERSION is missing'
  throw new DatabaseError('damaged', `The database in ${cluster} ${what}. ${RESET_HINT}`)
}

async function makeCluster(folder: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const unfinished = `${clusterOf(folder)}.new`
  await rm(unfinished, { recursive: true, force: true })
  const passwordFile = passwordFileOf(folder)
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (runAs.ids.uid !== undefined) await chown(passwordFile, runAs.ids.uid, runAs.ids.gid ?? 0)
  const [program, args] = commandOf(runAs, binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ])
  await run(program, args, { ...runAs.ids, cwd: folder }).catch((cause: unknown) => {
    const said = (cause as { stderr?: string }).stderr?.trim() ?? String(cause)
    throw new DatabaseError('cannot_run', `The database in ${folder} was not made: ${said}`, cause)
  })
  await rename(unfinished, clusterOf(folder))
}
