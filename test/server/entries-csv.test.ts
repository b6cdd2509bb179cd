import { beforeEach, expect, it, vi } from 'vitest'
import type { Entry, Statement } from '@virtual-practice/credits/contract'
import { bookMany } from '../support/many-entries.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { parseCsv } from '../support/server-csv.js'
import { allEntries } from '../support/server-entries.js'
import { after, DAY, HOUR, MINUTE } from '../support/server-instants.js'
import { shownAt } from '../support/wall-clock.js'

const PATIENCE = { timeout: 20_000 }
const timeZone = 'America/New_York'
const server = useTestServer()
let practice: ServerCaller

beforeEach(() => {
  server.clock.now = new Date(after(0))
  practice = server.fresh({ timeZone })
})

/** So many entries in ten days. */
async function book(entries: number): Promise<void> {
  await practice.open()
  const [from, to] = [new Date(after(0)), new Date(after(10 * DAY))]
  await bookMany((sql, told) => server.query(sql, told), practice.account, {
    entries,
    grants: 20,
    members: 7,
    from,
    to,
  })
  server.clock.now = to
}

const read = async (
  caller: ServerCaller,
  query: Record<string, string> = {},
): Promise<string[][]> => parseCsv(await (await caller.send('exportEntries', { query })).text())

/** The line of an entry, worked out from what the ledger tells of it. */
function lineOf(entry: Entry, zone = timeZone): string[] {
  const marked = (text: string | null) => (text?.startsWith('-') ? `'${text}` : (text ?? ''))
  const shown = new Date(shownAt(Date.parse(entry.at), zone)).toISOString()
  return [
    shown.slice(0, 19).replace('T', ' '),
    entry.at,
    String(entry.seq),
    entry.operation,
    entry.type,
    String(entry.credits),
    String(entry.balanceAfter),
    entry.grant ?? '',
    entry.source ?? '',
    entry.feature ?? '',
    marked(entry.member),
    marked(entry.session),
    String(entry.rateVersion ?? ''),
    entry.reservation ?? '',
    entry.refunds ?? '',
    entry.actor ?? '',
    marked(entry.reason),
  ]
}

/** Around the switch to summer time, with names that a spreadsheet would take for formulas. */
async function someDays(): Promise<void> {
  await practice.grant({ credits: 100, reason: '-1-2' })
  for (const hours of [1, 5 * 24, 6 * 24 - 3, 6 * 24, 7 * 24]) {
    server.clock.now = new Date(after(hours * HOUR))
    await practice.debit({ quantity: MINUTE, member: '-cmd', session: `--${hours}` })
  }
}

it('has a line for each entry, oldest first, in the time of the account and of everybody', async () => {
  await someDays()
  const response = await practice.send('exportEntries')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/)
  expect(response.headers.get('Content-Disposition')).toBe(
    `attachment; filename="ledger-${practice.account}.csv"`,
  )
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const [header, ...lines] = parseCsv(await response.text())
  expect(header?.slice(0, 3)).toEqual(['time (America/New_York)', 'at (UTC)', 'seq'])
  const entries = (await allEntries(practice)).reverse()
  expect(entries).toHaveLength(6)
  expect(lines).toEqual(entries.map((entry) => lineOf(entry)))
})

it('adds up to the statement of the same time, to the credit', async () => {
  await practice.grant({ credits: 40, source: 'promotional', expiresAt: after(6.5 * DAY) })
  await someDays()
  const { operation } = await practice.debit({ quantity: 5 * MINUTE })
  const given = { params: { operation }, body: { credits: 7, reason: 'mistake' } }
  await practice.call('refundUsage', given)
  const query = { from: after(2 * HOUR), to: after(8 * DAY) }
  const { body } = await practice.call<Statement>('readStatement', { query })
  const [header, ...lines] = await read(practice, query)
  const column = (name: string): number[] =>
    lines.map((line) => Number(line[header!.indexOf(name)]))
  const sum = column('credits').reduce((total, credits) => total + credits, 0)
  expect([body.opening > 0, body.expired > 0, lines.length > 6]).toEqual([true, true, true])
  expect(sum).toBe(body.closing - body.opening)
  expect(column('balance_after').at(-1)).toBe(body.closing)
})

it('leaves out what the filter leaves out', async () => {
  await someDays()
  const query = { type: 'consumed', from: after(5 * DAY), to: after(7 * DAY) }
  const entries = (await allEntries(practice, query)).reverse()
  expect(entries).toHaveLength(3)
  expect((await read(practice, query)).slice(1)).toEqual(entries.map((entry) => lineOf(entry)))
})

it('has its header when it has nothing else', async () => {
  expect(await read(practice)).toHaveLength(1)
})

it('is a problem when nothing can be told', async () => {
  const code = async (caller: ServerCaller, query: Record<string, string> = {}) =>
    (await caller.refused('exportEntries', { query })).code
  expect(await code(practice, { from: '2026-02-31T00:00:00.000Z' })).toBe('invalid_request')
  expect(await code(practice, { type: 'spent' })).toBe('invalid_request')
  expect(await code(await practice.as('buyer', 'buy'))).toBe('forbidden')
})

it('is for whoever may read, and holds nothing of another account', async () => {
  await someDays()
  expect(await read(await practice.as('viewer', 'read'))).toEqual(await read(practice))
  expect(await read(server.fresh({ timeZone }))).toEqual((await read(practice)).slice(0, 1))
})

it('tells more than ten thousand entries, and none that came after it began', async () => {
  await book(12_000)
  const response = await practice.send('exportEntries')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader.read()).value!
  expect(text.length).toBeLessThan(1_000_000)
  await practice.debit({ quantity: MINUTE, session: 'too-late' })
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
  }
  const lines = parseCsv(text).slice(1)
  const entries = (await allEntries(practice)).reverse()
  const inTime = entries.filter(({ session }) => session !== 'too-late')
  expect([inTime.length, entries.length > inTime.length]).toEqual([12_000, true])
  expect(lines).toEqual(inTime.map((entry) => lineOf(entry)))
})

it('reads no further for a reader who waits, and ends with one who goes', async () => {
  await book(60_000)
  const pages = vi.spyOn(server.backend.practice.ledger, 'exportPage')
  const abort = new AbortController()
  const url = new URL('/v1/entries.csv', server.url)
  const response = await fetch(url, { headers: practice.headers(), signal: abort.signal })
  const reader = response.body!.getReader()
  await reader.read()
  await vi.waitFor(async () => {
    const before = pages.mock.calls.length
    await practice.balance()
    await practice.balance()
    expect(pages.mock.calls.length).toBe(before)
  }, PATIENCE)
  // What the network between the two holds is a small part of it.
  const taken = pages.mock.calls.length
  expect(taken).toBeLessThan(40)
  abort.abort()
  await expect(reader.read()).rejects.toThrow()
  await practice.balance()
  expect(pages.mock.calls.length).toBeLessThanOrEqual(taken + 1)
  // The page that was being read as the reader went may still be on its way.
  const busy = "select from pg_stat_activity where application_name = 'credits' and state <> 'idle'"
  await vi.waitFor(async () => expect(await server.query(busy)).toEqual([]), PATIENCE)
})

it('breaks off when something goes wrong on the way', async () => {
  await book(5_000)
  const pages = vi.spyOn(server.backend.practice.ledger, 'exportPage')
  const response = await practice.send('exportEntries')
  pages.mockRejectedValue(new Error('the ledger is gone'))
  await expect(response.text()).rejects.toThrow()
  expect(String(server.reported.at(-1))).toMatch('the ledger is gone')
  pages.mockRestore()
})
