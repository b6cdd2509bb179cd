import { mkdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { findBinaries } from './binaries.js'
import { clusterOf, ensureCluster, readPassword, USER } from './cluster.js'
import { connectDatabase } from './connect-database.js'
import { DatabaseError } from './database-error.js'
import { endOrphan } from './orphan.js'
import { claimFolder } from './owner.js'
import { startPostmaster, type Postmaster } from './postmaster.js'
import { chooseRunAs } from './run-as.js'

export interface DatabaseOptions {
  /** A PostgreSQL 15 or later to use in place of the embedded one. */
  readonly url?: string | undefined
  /** Where the embedded one keeps its data. */
  readonly folder: string
  /** The loopback port of the embedded one; a free one when not given. */
  readonly port?: number | undefined
  /** Told when the embedded one ends although nobody asked it to. */
  readonly onEnded?: (error: DatabaseError) => void
}

export interface Database {
  /** To connect with. */
  readonly url: string
  /** Ends what was started; leaves a database of yours alone. */
  stop(): Promise<void>
}

const FREE_PORT_TRIES = 5

/**
 * The database: yours when `url` is given, else the embedded one, started. One that a killed
 * process left behind is ended first. Throws DatabaseError.
 */
export async function openDatabase({
  url,
  folder,
  port,
  onEnded = () => undefined,
}: DatabaseOptions): Promise<Database> {
  if (url) return connectDatabase(url)
  const place = resolve(folder)
  await mkdir(place, { recursive: true })
  const release = await claimFolder(place)
  try {
    const postmaster = await startEmbedded(place, port, onEnded)
    return {
      url: postmaster.url,
      stop: async () => {
        await postmaster.stop()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Deletes the embedded database, ending one left behind. Throws `in_use` while one is open. */
export async function deleteDatabase(folder: string): Promise<void> {
  const place = resolve(folder)
  await mkdir(place, { recursive: true })
  await claimFolder(place)
  await endOrphan(clusterOf(place))
  await rm(place, { recursive: true, force: true })
}

async function startEmbedded(
  folder: string,
  port: number | undefined,
  onEnded: (error: DatabaseError) => void,
): Promise<Postmaster & { url: string }> {
  const binaries = await findBinaries()
  await endOrphan(clusterOf(folder))
  const runAs = await chooseRunAs(folder, binaries)
  await ensureCluster(folder, binaries, runAs)
  const password = await readPassword(folder)
  for (let tries = 1; ; tries += 1) {
    const url = `postgres://${USER}:${password}@127.0.0.1:${port ?? (await freePort())}/postgres`
    try {
      return { ...(await startPostmaster(folder, binaries, runAs, url, onEnded)), url }
    } catch (error) {
      // A port that was free a moment ago may be taken by now; one that was asked for is final.
      const again = error instanceof DatabaseError && error.code === 'port_taken' && !port
      if (!again || tries === FREE_PORT_TRIES) throw error
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
