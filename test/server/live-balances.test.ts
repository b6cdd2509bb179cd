import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../demo/server/ledger/answers.js'
import { createLiveBalances } from '../../demo/server/services/live-balances.js'
import { readCatalogue } from '../../demo/server/services/read-catalogue.js'

const catalogue = readCatalogue(
  fileURLToPath(new URL('../../demo/server/services/catalogue.json', import.meta.url)),
)

const NOW = '2026-03-02T09:00:00.000Z'

const aSnapshot = (version: number, changes: Partial<Snapshot> = {}): Snapshot => ({
  account: 'a',
  available: 0,
  monthly: 0,
  purchased: 0,
  held: 0,
  debt: 0,
  level: 'empty',
  lowAt: 50,
  criticalAt: 20,
  plan: null,
  pendingPlan: null,
  subscription: null,
  period: null,
  nextExpiry: null,
  version,
  asOf: NOW,
  dueAt: null,
  ...changes,
})

/** A ledger that answers a read when the test says so. */
function watchedLedger() {
  const reads: { answer: (snapshot: Snapshot) => Promise<void>; fail: () => Promise<void> }[] = []
  const reported: unknown[] = []
  const live = createLiveBalances(
    catalogue,
    () =>
      new Promise((answer, fail) => {
        const settled = () => vi.advanceTimersByTimeAsync(0).then(() => undefined)
        reads.push({
          answer: (snapshot) => (answer(snapshot), settled()),
          fail: () => (fail(new Error('gone')), settled()),
        })
      }),
    (error) => reported.push(error),
  )
  const watch = () => {
    const seen: number[] = []
    const stop = live.subscribe('a', ({ version }) => seen.push(version))
    return { seen, stop }
  }
  return { live, reads, reported, watch }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('reads once for a change, however many look', async () => {
  const { live, reads, watch } = watchedLedger()
  const watchers = Array.from({ length: 20 }, watch)
  await reads[0]?.answer(aSnapshot(1))
  await reads[1]?.answer(aSnapshot(1))
  live.changed('a', 2)
  await reads[2]?.answer(aSnapshot(2))
  expect(watchers.map(({ seen }) => seen.at(-1))).toEqual(Array(20).fill(2))
  expect(reads).toHaveLength(3)
})

it('reads again for a change that comes during a read', async () => {
  const { live, reads, watch } = watchedLedger()
  const { seen } = watch()
  live.changed('a', 2)
  await reads[0]?.answer(aSnapshot(1))
  await reads[1]?.answer(aSnapshot(2))
  expect(seen).toEqual([1, 2])
})

it('does not read for a change it has seen, nor for an account nobody looks at', async () => {
  const { live, reads, watch } = watchedLedger()
  const { stop } = watch()
  await reads[0]?.answer(aSnapshot(5))
  live.changed('a', 5)
  live.changed('b', 9)
  stop()
  live.changed('a', 6)
  expect(reads).toHaveLength(1)
})

it('looks again when something is due, by the clock of the ledger', async () => {
  const { reads, watch } = watchedLedger()
  const { seen } = watch()
  await reads[0]?.answer(aSnapshot(1, { dueAt: '2026-03-02T09:00:10.000Z' }))
  await vi.advanceTimersByTimeAsync(9_999)
  expect(reads).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2)
  await reads[1]?.answer(aSnapshot(2))
  expect(seen).toEqual([1, 2])
})

it('says that a read failed, and tries again', async () => {
  const { reads, reported, watch } = watchedLedger()
  const { seen } = watch()
  await reads[0]?.fail()
  expect(reported).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_000)
  await reads[1]?.answer(aSnapshot(1))
  expect(seen).toEqual([1])
})

it('looks at everything again when changes may have been missed', async () => {
  const { live, reads, watch } = watchedLedger()
  const { seen } = watch()
  await reads[0]?.answer(aSnapshot(1))
  live.refreshAll()
  await reads[1]?.answer(aSnapshot(4))
  expect(seen).toEqual([1, 4])
})

it('does not ask over and over what time it is where time stands still', async () => {
  const { reads, watch } = watchedLedger()
  watch()
  const almostDue = aSnapshot(1, { dueAt: '2026-03-02T09:00:00.001Z' })
  await reads[0]?.answer(almostDue)
  await vi.advanceTimersByTimeAsync(2)
  await reads[1]?.answer(almostDue)
  await vi.advanceTimersByTimeAsync(999)
  expect(reads).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(reads).toHaveLength(3)
})
