import { beforeEach, describe, expect, it } from 'vitest'
import type { Statement } from '@virtual-practice/credits/contract'
import { useSubscriber } from '../support/subscriber.js'

const subscriber = useSubscriber('Europe/London')
const { at, subscribe, renew } = subscriber

const statement = async (query: Record<string, string> = {}): Promise<Statement> =>
  (await subscriber.practice.call<Statement>('readStatement', { query })).body

const bounds = async (period: 'present' | 'previous'): Promise<[string, string]> => {
  const { from, to } = await statement({ period })
  return [from, to]
}

describe('the statement of a period', () => {
  beforeEach(() => subscribe())

  it('is of the present one unless told', async () => {
    expect(await statement()).toEqual(await statement({ period: 'present' }))
  })

  it('that is over begins where its anchor says, and ends where the present one begins', async () => {
    at('2026-04-02T08:00:00.000Z')
    await renew()

    // The clocks were moved in between: 09:00 in London is another instant.
    expect(await bounds('previous')).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-04-02T08:00:00.000Z',
    ])
    const [previous, present] = [await statement({ period: 'previous' }), await statement()]
    expect(previous).toMatchObject({ opening: 0, granted: 500, closing: 500 })
    expect(present).toMatchObject({ opening: 500, granted: 500, expired: 500, closing: 500 })
  })

  it('before the first one holds nothing', async () => {
    expect(await statement({ period: 'previous' })).toMatchObject({
      from: '2026-02-02T09:00:00.000Z',
      to: '2026-03-02T09:00:00.000Z',
      opening: 0,
      granted: 0,
      closing: 0,
    })
  })

  it('is a month of the calendar while a renewal is due', async () => {
    at('2026-04-02T08:00:00.000Z')
    expect(await bounds('present')).toEqual([
      '2026-03-31T23:00:00.000Z',
      '2026-04-30T23:00:00.000Z',
    ])
    expect(await bounds('previous')).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-03-31T23:00:00.000Z',
    ])
  })

  it.each([
    [{ period: 'last' }, 'period'],
    [{ period: 'previous', from: '2026-03-02T09:00:00.000Z' }, 'to'],
    [
      { period: 'present', from: '2026-03-02T09:00:00.000Z', to: '2026-03-03T09:00:00.000Z' },
      'period',
    ],
  ])('is not asked for by %o', async (query, path) => {
    expect(await subscriber.practice.refused('readStatement', { query })).toMatchObject({
      code: 'invalid_request',
      fields: [{ path }],
    })
  })
})
