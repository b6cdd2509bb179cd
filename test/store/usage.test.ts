import { describe, expect, it, vi } from 'vitest'
import { usageOf } from '../../src/store/usage.js'
import { aBalance } from '../support/balances.js'
import { type Answer, inTurn, json, status } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { liveStream } from '../support/live-stream.js'
import { openTab } from '../support/open-tab.js'
import { aUsage, aUsageRow } from '../support/usage.js'

const of = {
  by: 'day',
  groupBy: 'feature',
  from: '2026-11-17T05:00:00.000Z',
  to: '2026-11-24T05:00:00.000Z',
} as const
const against = { ...of, from: '2026-11-10T05:00:00.000Z', to: of.from }

async function reading(answer: Answer = json(aUsage())) {
  const stream = liveStream()
  const asked = vi.fn(answer)
  const tab = openTab({
    'GET /v1/balance': json(aBalance()),
    'GET /v1/events': stream.answer,
    'GET /v1/usage': asked,
  })
  tab.listen()
  await settled()
  return { ...tab, stream, asked, usage: usageOf(tab.store, { of }) }
}

describe('usage', () => {
  it('is read once for all who ask the same', async () => {
    const { store, usage, asked } = await reading()
    expect(usageOf(store, { of: { ...of } })).toBe(usage)
    expect(usageOf(store, { of, against })).not.toBe(usage)
    usage.subscribe(() => {})
    usageOf(store, { of }).subscribe(() => {})
    await settled()
    expect(asked).toHaveBeenCalledOnce()
    expect(usage.snapshot.data).toMatchObject({ usage: aUsage(), against: undefined, version: 7 })
  })

  it('is asked for by its range, its length of rows and its grouping', async () => {
    const { usage, asked } = await reading()
    usage.subscribe(() => {})
    await settled()
    const { searchParams } = new URL(asked.mock.calls[0]![0].url)
    expect(Object.fromEntries(searchParams)).toEqual(of)
  })

  it('comes with what it is held against, as one answer', async () => {
    const before = aUsage({ rows: [aUsageRow({ credits: 5 })] })
    const { store } = await reading(
      json(({ url }: Request) => (url.includes('from=2026-11-10') ? before : aUsage())),
    )
    const usage = usageOf(store, { of, against })
    const told: unknown[] = []
    usage.subscribe(() => void told.push(usage.snapshot.data))
    await settled()
    expect(told.filter(Boolean)).toHaveLength(1)
    expect(usage.snapshot.data).toMatchObject({ usage: aUsage(), against: before })
  })

  it('is read again when the balance has another version, and only then', async () => {
    const more = aUsage({ rows: [aUsageRow({ credits: 90 })] })
    const { usage, asked, stream } = await reading(inTurn(json(aUsage()), json(more)))
    usage.subscribe(() => {})
    await settled()
    stream.send(aBalance())
    await settled()
    expect(asked).toHaveBeenCalledTimes(1)

    stream.send(aBalance({ available: 282, version: 8 }))
    await settled()
    expect(asked).toHaveBeenCalledTimes(2)
    expect(usage.snapshot.data).toMatchObject({ usage: more, version: 8 })
  })

  it('stays, marked as old, when it cannot be read again', async () => {
    const { usage, stream } = await reading(inTurn(json(aUsage()), status(404)))
    usage.subscribe(() => {})
    await settled()
    stream.send(aBalance({ version: 8 }))
    await settled()
    expect(usage.snapshot).toMatchObject({
      data: { usage: aUsage() },
      error: { code: 'not_found' },
    })
  })
})
