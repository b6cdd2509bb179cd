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
let code: string

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
  code = await mkdtemp(join(tmpdir(), 'credits-test-'))
  await client.query('drop table if exists one, two, credits_migrations')
  await client.query('drop schema if exists ledger cascade')
})

afterEach(() =>
  Promise.all([folder, code].map((path) => rm(path, { recursive: true, force: true }))),
)

const file = (name: string, sql: string) => writeFile(join(folder, name), sql)
const codeFile = (name: string, sql: string) => writeFile(join(code, name), sql)
const migrateAll = (url = database.url) => migrate(url, { migrations: folder, code })
const filesDone = async () =>
  (await client.query<{ file: string }>('select file from credits_migrations order by number')).rows

it('runs each file once, in the order of the numbers', async () => {
  await file('0002_two.sql', 'create table two as select * from one')
  await file('0001_one.sql', 'create table one (n int)')
  await migrateAll()
  await migrateAll()
  expect(await filesDone()).toEqual([{ file: '0001_one.sql' }, { file: '0002_two.sql' }])
})

it('runs once when many processes start together', async () => {
  await file('0001_one.sql', 'create table one (n int)')
  await Promise.all(Array.from({ length: 10 }, () => migrateAll()))
  expect(await filesDone()).toHaveLength(1)
})

it('leaves nothing of a file that fails, and tries it again', async () => {
  await file('0001_one.sql', 'create table one (n int); select 1 / 0')
  await expect(migrateAll()).rejects.toThrow('division by zero')
  expect(await filesDone()).toEqual([])
  await file('0001_one.sql', 'create table one (n int)')
  await migrateAll()
  expect(await filesDone()).toHaveLength(1)
})

it('refuses a file that was changed after it ran', async () => {
  await file('0001_one.sql', 'create table one (n int)')
  await migrateAll()
  await file('0001_one.sql', 'create table one (n text)')
  await expect(migrateAll()).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('0001_one.sql') as string,
  })
})

it('says in plain words that the user may not make tables', async () => {
  await client.query("create role lowly login password 'lowly'")
  const url = new URL(database.url)
  url.username = url.password = 'lowly'
  await expect(migrateAll(url.href)).rejects.toMatchObject({
    name: 'DatabaseError',
    code: 'unreachable',
    message: expect.stringContaining('permission denied for schema public') as string,
  })
})

const answer = async () =>
  (await client.query<{ answer: number }>('select ledger.answer() as answer')).rows[0]?.answer

const answering = (number: number) =>
  `create function ledger.answer() returns int language sql as 'select ${number}'`

it('replaces the code as a whole when any of it has changed', async () => {
  await codeFile('01_answer.sql', answering(1))
  await codeFile(
    '02_other.sql',
    'create function ledger.other() returns int language sql as $$ select 0 $$',
  )
  await migrateAll()
  expect(await answer()).toBe(1)
  await codeFile('01_answer.sql', answering(2))
  await rm(join(code, '02_other.sql'))
  await migrateAll()
  expect(await answer()).toBe(2)
  await expect(client.query('select ledger.other()')).rejects.toThrow('does not exist')
})

it('leaves code alone that has not changed', async () => {
  await codeFile('01_answer.sql', answering(1))
  await migrateAll()
  await client.query(
    "create or replace function ledger.answer() returns int language sql as 'select 7'",
  )
  await migrateAll()
  expect(await answer()).toBe(7)
})

it('keeps the code that works when the new one cannot be read', async () => {
  await codeFile('01_answer.sql', answering(1))
  await migrateAll()
  await codeFile('02_wrong.sql', 'create nonsense')
  await expect(migrateAll()).rejects.toThrow('syntax error')
  expect(await answer()).toBe(1)
})

it('refuses a database that a newer version has changed', async () => {
  await file('0001_one.sql', 'create table one (n int)')
  await file('0002_two.sql', 'create table two (n int)')
  await migrateAll()
  await rm(join(folder, '0002_two.sql'))
  await expect(migrateAll()).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('newer version') as string,
  })
})
