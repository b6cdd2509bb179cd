import { beforeEach, describe, expect, it } from 'vitest'
import { scribeWork } from './catalogue.js'
import { DAY, HOUR, Practice, workOf } from './practice.js'

let practice: Practice

beforeEach(() => {
  practice = new Practice()
})

const promotion = (lasts_ms: number) => ({
  source: 'promotional' as const,
  expiresAt: practice.in(lasts_ms),
})

describe('rule 3, reservations', () => {
  it('sets credits aside and returns the last taken first', () => {
    practice.grant(30, promotion(DAY))
    practice.grant(100)
    const id = practice.reserve(60)
    expect(practice.figures).toMatchObject({ available: 70, held: 60 })
    expect(practice.told('settle', { quantity: 457_920 }, id)).toMatchObject({
      reservation: {
        state: 'settled',
        credits: 60,
        settlement: {
          credits: 46,
          returned: 14,
          owed: 0,
          slices: [{ credits: 30 }, { credits: 16 }],
        },
      },
    })
    expect(practice.remainders).toEqual([0, 84])
  })

  it('settles what was held after its grant has ended, and expires what it returns', () => {
    practice.grant(60, promotion(HOUR))
    const id = practice.reserve(60, 2 * HOUR)
    practice.wait(HOUR)
    expect(practice.figures).toMatchObject({ available: 0, held: 60 })
    practice.settle(id, 46)
    expect(practice.entries()).toEqual(['granted 60 #0', 'consumed -46 #0', 'expired -14 #0'])
  })

  it('lapses at its end, before a grant that ends at the same instant', () => {
    practice.grant(60, promotion(HOUR))
    const id = practice.reserve(40, HOUR)
    practice.wait(HOUR - 1)
    expect(practice.figures).toMatchObject({ available: 20, held: 40 })
    practice.wait(1)
    // What comes back at the instant of the grant's end expires by itself, before the rest.
    expect(practice.entries()).toEqual(['granted 60 #0', 'expired -40 #0', 'expired -20 #0'])
    for (const kind of ['settle', 'extend'] as const)
      expect(practice.refusal(kind, { quantity: 1 }, id)).toBe('reservation_expired')
    expect(practice.refusal('release', {}, id)).toBe('reservation_expired')
  })

  it('ends once', () => {
    practice.grant(60)
    const id = practice.reserve(40)
    practice.does('release', {}, id)
    expect(practice.refusal('settle', { quantity: 1 }, id)).toBe('reservation_ended')
    expect(practice.refusal('release', {}, id)).toBe('reservation_ended')
    expect(practice.refusal('settle', { quantity: 1 }, 'no-such')).toBe('not_found')
  })

  it('is released by a member only if it is his', () => {
    practice.grant(60)
    const id = practice.reserve(40)
    expect(practice.refusal('release', { member: 'dr-okafor' }, id)).toBe('forbidden')
    practice.does('release', { member: 'dr-lee' }, id)
  })

  it('is extended by work at the rounding of the whole, and by time counted from now', () => {
    practice.grant(60)
    const id = practice.does('reserve', { ...workOf(1), quantity: 5_000 })
    expect(practice.told('extend', { quantity: 5_000 }, id)).toMatchObject({
      reservation: { credits: 1, expiresAt: practice.in(HOUR) },
    })
    practice.wait(HOUR / 2)
    expect(practice.told('extend', { quantity: 1, ttlSeconds: 3_600 }, id)).toMatchObject({
      reservation: { credits: 2, slices: [{ credits: 2 }], expiresAt: practice.in(HOUR) },
    })
    const end = practice.in(HOUR)
    expect(practice.told('extend', { ttlSeconds: 1 }, id)).toMatchObject({
      reservation: { expiresAt: end },
    })
    expect(practice.told('extend', { ttlSeconds: 86_400 }, id)).toMatchObject({
      reservation: { expiresAt: practice.in(DAY - HOUR / 2) },
    })
  })

  it('pins what an extension adds after what it has, and gives that back first', () => {
    practice.grant(6, promotion(2 * DAY))
    practice.grant(50)
    const id = practice.reserve(12)
    practice.grant(6, promotion(DAY))
    const { reservation } = practice.told('extend', { quantity: scribeWork(8) }, id) as {
      reservation: { slices: unknown }
    }
    expect(reservation.slices).toMatchObject([
      { source: 'promotional', credits: 6 },
      { source: 'purchased', credits: 6 },
      { source: 'promotional', credits: 6 },
      { source: 'purchased', credits: 2 },
    ])
    practice.settle(id, 13)
    expect(practice.remainders).toEqual([0, 44, 5])
  })

  it('takes what is missing in normal order, one slice for each grant', () => {
    practice.grant(70)
    practice.grant(50)
    const id = practice.reserve(60)
    practice.settle(id, 90)
    expect(practice.entries(2)).toEqual(['consumed -70 #0', 'consumed -20 #1'])
  })

  it('refuses a settle it cannot pay whole, takes nothing, and stays open', () => {
    practice.grant(70)
    const id = practice.does('reserve', {
      ...workOf(1),
      feature: 'ai-transcribe',
      quantity: 60_000,
    })
    const answer = practice.carryOut({
      kind: 'settle',
      key: 'k',
      target: id,
      body: { quantity: 601_000 },
    })
    // 601 s at 7 a minute are 70.1, rounded up to 71; 7 of them are held.
    expect(answer).toEqual({
      refused: { code: 'insufficient_credits', required: 64, available: 63 },
    })
    expect(practice.figures).toMatchObject({ available: 63, held: 7, debt: 0 })
    practice.does('settle', { quantity: 600_000 }, id)
  })
})
