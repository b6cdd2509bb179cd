import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteDatabase, openDatabase } from '../../demo/server/database/open-database.js'
import { isAlive } from '../../demo/server/database/process-identity.js'
import { freePort } from '../../scripts/free-port.js'
import { postgresIn, withFolder, withTakenPort } from '../support/server-folder.js'

/** What a query answers on a database that is open for as long as it runs. */
async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>({ text: sql })
  await client.end()
  return Object.values(rows[0] ?? {})[0]
}

/** A process that opens the database and is killed as nothing can prepare for. */
async function openAndDie(folder: string): Promise<void> {
  const script = `
    import { openDatabase } from './demo/server/database/open-database.js'
    await openDatabase({ folder: ${JSON.stringify(folder)} })
    process.kill(process.pid, 'SIGKILL')`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
}

it('lies in a folder that nobody else may enter, safe on the disk, on loopback only', async () => {
  await withFolder(async (folder) => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const database = await openDatabase({ folder: join(closed, 'data') })
    try {
      expect(await ask(database.url, 'show fsync')).toBe('on')
      expect(await ask(database.url, 'show listen_addresses')).toBe('127.0.0.1')
      const stranger = database.url.replace(/:[^:@]+@/, ':guess@')
      await expect(ask(stranger, 'select 1')).rejects.toThrow(/authentication/)
    } finally {
      await database.stop()
    }
  })
})

describe('a data folder', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credits-test-'))
    const database = await openDatabase({ folder })
    await ask(database.url, 'create table kept as select 7 as n')
    await database.stop()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('keeps what is in it, on the port asked for', async () => {
    const port = await freePort()
    const database = await openDatabase({ folder, port })
    expect(new URL(database.url).port).toBe(String(port))
    expect(await ask(database.url, 'select n from kept')).toBe(7)
    const pid = await postgresIn(folder)
    await database.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('is opened by one process only, whose database is left alone', async () => {
    const database = await openDatabase({ folder })
    const { pid } = process
    await expect(openDatabase({ folder })).rejects.toMatchObject({
      code: 'in_use',
      message: expect.stringContaining(`process ${pid}`) as string,
    })
    await expect(deleteDatabase(folder)).rejects.toMatchObject({ code: 'in_use' })
    expect(await ask(database.url, 'select n from kept')).toBe(7)
    await database.stop()
  })

  it('is found again after its process was killed, whose database is ended', async () => {
    await openAndDie(folder)
    const orphan = await postgresIn(folder)
    expect(isAlive(orphan)).toBe(true)
    const database = await openDatabase({ folder })
    expect(isAlive(orphan)).toBe(false)
    expect(await ask(database.url, 'select n from kept')).toBe(7)
    await database.stop()
  })

  it('is not mistaken for that of a stranger with the same process id', async () => {
    const stranger = spawn('sleep', ['60'])
    const file = join(folder, 'cluster', 'postmaster.pid')
    await writeFile(file, `${stranger.pid}\n${join(folder, 'cluster')}\n0\n5432\n\n127.0.0.1\n`)
    const uid = (await stat(join(folder, 'cluster'))).uid
    expect(uid).toBe((await stat(join(folder, 'cluster', 'PG_VERSION'))).uid)
    const database = await openDatabase({ folder })
    expect(await ask(database.url, 'select n from kept')).toBe(7)
    await database.stop()
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })

  it('says when the port asked for is taken', async () => {
    await withTakenPort(async (port) => {
      await expect(openDatabase({ folder, port })).rejects.toMatchObject({
        code: 'port_taken',
        message: expect.stringContaining(String(port)) as string,
      })
    })
  })

  it.each(['global/pg_control', 'PG_VERSION'])('says when %s is damaged', async (file) => {
    const path = join(folder, 'cluster', file)
    const whole = await readFile(path)
    await writeFile(path, 'x')
    try {
      await expect(openDatabase({ folder })).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('npm start -- --reset') as string,
      })
    } finally {
      await chmod(path, 0o600)
      await writeFile(path, whole)
    }
  })

  it('is deleted with the database a killed process left in it', async () => {
    await openAndDie(folder)
    const orphan = await postgresIn(folder)
    await deleteDatabase(folder)
    expect(isAlive(orphan)).toBe(false)
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

it('takes a database of yours, and leaves it running', async () => {
  await withFolder(async (folder) => {
    const yours = await openDatabase({ folder })
    const database = await openDatabase({ url: yours.url, folder: join(folder, 'unused') })
    await database.stop()
    expect(await ask(database.url, 'select 1')).toBe(1)
    await yours.stop()
    await expect(openDatabase({ url: yours.url, folder })).rejects.toMatchObject({
      code: 'unreachable',
    })
  })
})
