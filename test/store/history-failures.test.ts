import { describe, expect, it } from 'vitest'
import { inTurn, json, problem, status } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { down, reading, uses } from '../support/leafing.js'
import { Ledger } from '../support/ledger.js'

describe('what goes wrong with the history', () => {
  it('is told, and a later try heals it', async () => {
    const ledger = new Ledger(500, uses(3))
    const answers = {
      'GET /v1/statement': inTurn(
        problem('not_found'),
        json(() => ledger.statement(new URLSearchParams())),
      ),
    }
    const { history, seqs } = await reading(ledger, undefined, answers)
    expect(history.snapshot).toMatchObject({ data: undefined, error: { code: 'not_found' } })
    await history.refresh()

    expect(history.snapshot.error).toBeUndefined()
    expect(seqs()).toEqual(down(3))
  })

  it('with the balance makes the history old, until the balance is back', async () => {
    const ledger = new Ledger(500, uses(3))
    const down503 = inTurn(
      json(ledger.balance()),
      problem('forbidden'),
      json(() => ledger.balance()),
    )
    const { history, store, seqs } = await reading(ledger, undefined, {
      'GET /v1/balance': down503,
    })
    await store.balance.refresh()
    expect(history.snapshot.error).toMatchObject({ code: 'forbidden' })
    expect(seqs()).toEqual(down(3))
    await store.balance.refresh()
    await settled()

    expect(history.snapshot.error).toBeUndefined()
  })

  it('with the next page is told beside what is there', async () => {
    const ledger = new Ledger(500, uses(150))
    const pages = inTurn(
      (request) => Response.json(ledger.page(new URL(request.url).searchParams)),
      status(404),
    )
    const { history, seqs } = await reading(ledger, undefined, { 'GET /v1/entries': pages })
    await history.readOlder()

    expect(history.snapshot).toMatchObject({ older: { code: 'not_found' }, error: undefined })
    expect(seqs()).toHaveLength(100)
  })
})
