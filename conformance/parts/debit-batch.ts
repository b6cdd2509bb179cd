import { part } from '../check.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

const item = (practice: Practice, key: string, credits: number) => ({
  key,
  ...practice.workOf({ credits }),
})

export const debitBatch = part('debit-batch', '4 and 10, debits and many of them at once', {
  'a debit is refused for lack of credits, with what was needed and what there was': async (
    backend,
  ) => {
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    const asked = { body: practice.workOf({ credits: 11 }) }
    const facts = { required: 11, available: 10 }
    sees(await practice.refused('insufficient_credits', 'debit', asked), facts)
    sees(await practice.debit({ credits: 10 }), { credits: 10 })
    sees(await practice.balance(), { available: 0 })
  },
  'of a batch each debit has an outcome of its own, in order': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 50 })
    const debits = [
      item(practice, 'one', 30),
      item(practice, 'two', 30),
      { ...item(practice, 'three', 1), feature: 'conformance-no-such-feature' },
      item(practice, 'four', 20),
    ]
    sees((await practice.call('debitBatch', { body: { debits } })).body, {
      outcomes: [
        { key: 'one', replayed: false, debit: { credits: 30 } },
        { key: 'two', problem: { code: 'insufficient_credits', required: 30, available: 20 } },
        { key: 'three', problem: { code: 'unknown_feature' } },
        { key: 'four', replayed: false, debit: { credits: 20 } },
      ],
      balance: { available: 0 },
    })
  },
  'each key of a batch counts as if its debit had come alone': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 50 })
    const [one, two] = [item(practice, 'one', 10), item(practice, 'two', 5)]
    const first = await practice.debit({ credits: 10, key: 'one' })
    const { operation } = first
    const { outcomes, balance } = (
      await practice.call('debitBatch', { body: { debits: [one, two] } })
    ).body
    sees(outcomes, [
      { key: 'one', replayed: true, debit: { operation } },
      { key: 'two', replayed: false },
    ])
    sees(balance, { available: 35 })
    const other = { debits: [item(practice, 'two', 6)] }
    const conflict = { key: 'two', problem: { code: 'idempotency_conflict' } }
    sees((await practice.call('debitBatch', { body: other })).body.outcomes, [conflict])
  },
  'a batch has 1 to 100 debits': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 200 })
    const of = (length: number) => ({
      body: { debits: Array.from({ length }, (_, n) => item(practice, `key-${n}`, 1)) },
    })
    for (const length of [0, 101])
      sees(await practice.refused('invalid_request', 'debitBatch', of(length)), {
        fields: [{ path: 'debits' }],
      })
    sees((await practice.call('debitBatch', of(100))).body.balance, { available: 100 })
  },
})
