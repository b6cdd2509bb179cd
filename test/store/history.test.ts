import { describe, expect, it } from 'vitest'
import { wholeRunsOf } from '../../src/store/entry-runs.js'
import { inTurn, json, recorded } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { down, reading, uses } from '../support/leafing.js'
import { aGrant, anEntry, aSession, Ledger } from '../support/ledger.js'

describe('the history', () => {
  it('is the statement of a period and its newest entries, of one moment', async () => {
    const ledger = new Ledger(40, [aGrant(), ...uses(150)])
    const { history, seqs } = await reading(ledger)

    expect(seqs()).toEqual(down(151, 52))
    const { data, error, loading } = history.snapshot
    expect(data!.statement).toMatchObject({ opening: 40, granted: 500, used: 150, closing: 390 })
    expect(data!.entries[0]!.balanceAfter).toBe(390)
    expect([error, loading]).toEqual([undefined, false])
  })

  it('reads both again when an entry was booked between them', async () => {
    const ledger = new Ledger(500, uses(3))
    const early = ledger.statement(new URLSearchParams())
    ledger.book(aSession())
    const now = () => ledger.statement(new URLSearchParams())
    const { history } = await reading(ledger, undefined, {
      'GET /v1/statement': inTurn(json(early), json(now)),
    })

    const { statement, entries } = history.snapshot.data!
    expect(statement.closing).toBe(entries[0]!.balanceAfter)
  })

  it('asks for the entries of the period while the statement is on its way, once', async () => {
    const ledger = new Ledger(500, uses(3))
    const entries = recorded(json(({ url }: Request) => ledger.page(new URL(url).searchParams)))
    let answer!: () => void
    const known = new Promise<void>((resolve) => (answer = resolve))
    const statement = async (request: Request) => {
      await known
      return json(ledger.statement(new URL(request.url).searchParams))(request)
    }
    const { history, seqs } = await reading(ledger, undefined, {
      'GET /v1/statement': statement,
      'GET /v1/entries': entries.answer,
    })
    expect(entries.asked).toHaveLength(1)
    expect(history.snapshot).toMatchObject({ data: undefined, loading: true })

    answer()
    await settled()
    expect(seqs()).toEqual(down(3))
    expect(entries.asked).toHaveLength(1)
  })

  it('asks for other entries when the statement is of another stretch', async () => {
    const old = aSession({ at: '2026-10-02T09:00:00.000Z' })
    const ledger = new Ledger(500, [old, ...uses(3)])
    const from = '2026-10-01T04:00:00.000Z'
    const { history, seqs } = await reading(ledger, undefined, {
      'GET /v1/statement': json(() => ledger.statement(new URLSearchParams({ from }))),
    })

    expect(history.snapshot.data!.statement.from).toBe(from)
    expect(seqs()).toEqual(down(4))
  })

  it('goes on where the page before has ended, to the end', async () => {
    const { history, seqs } = await reading(new Ledger(500, uses(250)))
    await history.readOlder()
    expect(seqs()).toEqual(down(250, 51))
    await history.readOlder()
    expect(seqs()).toEqual(down(250))
    expect(history.snapshot.data!.nextCursor).toBeNull()
  })

  it('finds a session, or else an operation, of whatever time', async () => {
    const at = '2026-01-02T09:00:00.000Z'
    const ledger = new Ledger(500, [aSession({ at, session: 'visit-1' }), ...uses(3)])
    expect((await reading(ledger, { span: 'present', reference: 'visit-1' })).seqs()).toEqual([1])
    expect((await reading(ledger, { span: 'present', reference: 'op_3' })).seqs()).toEqual([3])
    expect((await reading(ledger, { span: 'present', reference: 'none' })).seqs()).toEqual([])
  })

  it('counts days in the zone that the backend tells', async () => {
    const ledger = new Ledger(500, uses(3))
    const span = { from: '2026-11-20T05:00:00.000Z', to: '2026-11-24T05:00:00.000Z' }
    const told: string[] = []
    const { history } = await reading(ledger, { span: (...given) => (told.push(...given), span) })

    expect(told).toEqual(['America/New_York', ledger.balance().asOf])
    expect(history.snapshot.data!.statement).toMatchObject(span)
  })

  it('forgets what was known when it is asked something else', async () => {
    const ledger = new Ledger(500, [aGrant(), ...uses(3)])
    const { history, seqs } = await reading(ledger)
    history.ask({ span: 'present', type: 'granted' })
    expect(history.snapshot).toMatchObject({ data: undefined, loading: true })
    await settled()

    expect(seqs()).toEqual([1])
  })
})

describe('runs', () => {
  it('are what one operation did of one type, and the last may go on', () => {
    const of = (seq: number, operation: string, type: 'consumed' | 'expired' = 'consumed') =>
      anEntry({ seq, operation, type })
    const entries = [of(5, 'b'), of(4, 'b'), of(3, 'b', 'expired'), of(2, 'a'), of(1, 'a')]
    const seqs = (cursor: string | null) =>
      wholeRunsOf(entries, cursor).map((run) => run.map(({ seq }) => seq))

    expect(seqs(null)).toEqual([[5, 4], [3], [2, 1]])
    expect(seqs('1')).toEqual([[5, 4], [3]])
  })
})
