import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takePort } from '../../scripts/free-port.js'

/** A new folder, gone at the end of the block it is used in. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'credits-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The process id of the PostgreSQL that runs on a data folder. */
export async function postgresIn(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** A port in use for as long as the block runs. */
export async function withTakenPort<T>(use: (port: number) => Promise<T>): Promise<T> {
  const { server, port } = await takePort()
  try {
    return await use(port)
  } finally {
    server.close()
  }
}
