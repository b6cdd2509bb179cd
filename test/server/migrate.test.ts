import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../demo/server/database/migrate.js'
import { openDatabase, type Database } from '../../demo/server/database/open-database.js'

let data: string
let database: Database
let client: pg.Client
let folder: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'credits-test-'))
  database = await openDatabase({ folder: data })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.stop()
  await rm(data, { recursive: true, force: true })
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credits-test-'))
  await client.query('drop table if exists one, two, credits_migrations')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const file = (name: string, sql: string) => writeFile(join(folder, name), sql)
const filesDone = async () =>
  (await client.query<{ file: string }>('select file from credits_migrations order by number')).rows

it('runs each file once, in the order of the numbers', async () => {
  await file('0002_two.sql', 'create table two as select * from one')
  await file('0001_one.sql', 'create table one (n int)')
  await migrate(database.url, folder)
  await migrate(database.url, folder)
  expect(await filesDone()).toEqual([{ file: '0001_one.sql' }, { file: '0002_two.sql' }])
})

it('runs once when many processes start together', async () => {
  await file('0001_one.sql', 'create table one (n int)')
  await Promise.all(Array.from({ length: 10 }, () => migrate(database.url, folder)))
  expect(await filesDone()).toHaveLength(1)
})

it('leaves nothing of a file that fails, and tries it again', async () => {
  await file('0001_one.sql', 'create table one (n int); select 1 / 0')
  await expect(migrate(database.url, folder)).rejects.toThrow('division by zero')
  expect(await filesDone()).toEqual([])
  await file('0001_one.sql', 'create table one (n int)')
  await migrate(database.url, folder)
  expect(await filesDone()).toHaveLength(1)
})

it('refuses a file that was changed after it ran', async () => {
  await file('0001_one.sql', 'create table one (n int)')
  await migrate(database.url, folder)
  await file('0001_one.sql', 'create table one (n text)')
  await expect(migrate(database.url, folder)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('0001_one.sql') as string,
  })
})

it('says in plain words that the user may not make tables', async () => {
  await client.query("create role lowly login password 'lowly'")
  const url = new URL(database.url)
  url.username = url.password = 'lowly'
  await expect(migrate(url.href, folder)).rejects.toMatchObject({
    name: 'DatabaseError',
    code: 'unreachable',
    message: expect.stringContaining('permission denied for schema public') as string,
  })
})
