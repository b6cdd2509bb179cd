import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { down, reading, uses } from '../support/leafing.js'
import { aSession, Ledger } from '../support/ledger.js'

describe('entries that arrive while the history is read', () => {
  it('says how many have arrived, and leaves in place what is read', async () => {
    const { history, seqs, arrive } = await reading(new Ledger(500, uses(5)))
    await arrive(3)

    expect(history.snapshot).toMatchObject({ newer: 3, moreNewer: false })
    expect(seqs()).toEqual(down(5))
    expect(history.snapshot.data!.statement.used).toBe(5)
  })

  it('shows them on demand, with a statement that holds them', async () => {
    const { history, seqs, arrive } = await reading(new Ledger(500, uses(5)))
    await arrive(3)
    await history.refresh()

    expect(seqs()).toEqual(down(8))
    expect(history.snapshot).toMatchObject({ newer: 0 })
    expect(history.snapshot.data!.statement.used).toBe(8)
  })

  it('counts what was done in one go as one, and what the filter leaves out not at all', async () => {
    const ledger = new Ledger(500, uses(5))
    const { history, stream } = await reading(ledger, { span: 'present', member: 'dr-lee' })
    const slice = { operation: 'op_both', credits: -3 }
    ledger.book(aSession(slice), aSession({ ...slice, grant: 'grant_2' }))
    ledger.book(aSession({ member: 'dr-kim' }))
    stream.send(ledger.balance())
    await settled()

    expect(history.snapshot.newer).toBe(1)
  })

  it('never skips or repeats an entry, in whatever order pages and new entries come', async () => {
    const step = fc.oneof(
      fc.record({ arrive: fc.integer({ min: 1, max: 130 }) }),
      fc.constant('older' as const),
      fc.constant('refresh' as const),
      fc.constant('both' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(350), fc.array(step, { maxLength: 8 }), async (before, steps) => {
        const { history, seqs, arrive, leave } = await reading(new Ledger(9_000, uses(before)))
        for (const one of steps) {
          if (typeof one === 'object') await arrive(one.arrive)
          else {
            if (one !== 'refresh') void history.readOlder()
            if (one !== 'older') void history.refresh()
            await settled()
          }
          const [newest = 0] = seqs()
          expect(seqs()).toEqual(down(newest, newest - seqs().length + 1))
        }
        const toTheEnd = async (): Promise<void> => {
          for (let pages = 0; history.snapshot.data!.nextCursor && pages < 20; pages++)
            await history.readOlder()
        }
        await toTheEnd()
        await history.refresh()
        await toTheEnd()
        expect(seqs()).toEqual(down(history.snapshot.data!.entries[0]?.seq ?? 0))
        leave()
      }),
      { numRuns: 25, examples: [[0, [{ arrive: 101 }]]] },
    )
  })

  it('begins anew when too much has arrived to be put before what was read', async () => {
    const { history, seqs, arrive } = await reading(new Ledger(90_000, uses(5)))
    await arrive(6_000)
    expect(history.snapshot).toMatchObject({ newer: 1_000, moreNewer: true })
    await history.refresh()

    expect(seqs()).toEqual(down(6_005, 5_906))
  })

  it('keeps an older page that comes while it reads what is newer', async () => {
    const ledger = new Ledger(9_000, uses(150))
    const { history, seqs } = await reading(ledger)
    ledger.book(...uses(2))
    await Promise.all([history.refresh(), history.readOlder()])

    expect(seqs()).toEqual(down(152))
  })

  it('drops an older page that comes when all was begun anew', async () => {
    const ledger = new Ledger(90_000, uses(150))
    let answer: (() => void) | undefined
    const slow: Answer = async (request) => {
      const query = new URL(request.url).searchParams
      const page = ledger.page(query)
      if (query.get('cursor') === '51') await new Promise<void>((resolve) => (answer = resolve))
      return Response.json(page)
    }
    const { history, seqs, arrive } = await reading(ledger, undefined, { 'GET /v1/entries': slow })
    void history.readOlder()
    await arrive(6_000)
    await history.refresh()
    answer!()
    await settled()

    expect(seqs()).toEqual(down(6_150, 6_051))
  })

  it('looks again for what it did not find', async () => {
    const ledger = new Ledger(500, uses(3))
    const { seqs, stream } = await reading(ledger, { span: 'present', reference: 'visit-9' })
    ledger.book(aSession({ session: 'visit-9' }))
    stream.send(ledger.balance())
    await settled()

    expect(seqs()).toEqual([4])
  })

  it('begins the next period when the present one is over', async () => {
    const ledger = new Ledger(500, uses(3))
    const { history, stream, seqs } = await reading(ledger)
    const span = { from: '2026-12-01T05:00:00.000Z', to: '2027-01-01T05:00:00.000Z' }
    const statement = ledger.statement(new URLSearchParams(span))
    Object.assign(ledger, { statement: () => statement })
    const balance = { ...ledger.balance(), version: 9, asOf: '2026-12-01T05:00:01.000Z' }
    stream.send(balance)
    await settled()

    expect(history.snapshot.data!.statement).toMatchObject(span)
    expect(seqs()).toEqual([])
  })
})
