import type { Source } from '@virtual-practice/credits/contract'
import { part } from '../check.js'
import { DAY, HOUR, MINUTE } from '../durations.js'
import { sees } from '../sees.js'

const ofNobodyElse: readonly Source[] = [
  'purchased',
  'recharge',
  'promotional',
  'adjustment',
  'refund',
]

const badField = (path: string) => ({ fields: [{ path }] })

export const twoKinds = part('two-kinds', '1, two kinds of credits', {
  'a new account has nothing, and its figures say so': async (backend) => {
    const practice = await backend.open({ lowAt: 40, criticalAt: 7 })
    const nothing = { available: 0, monthly: 0, purchased: 0, held: 0, debt: 0, level: 'empty' }
    const none = { plan: null, subscription: null, period: null, nextRefresh: null }
    const limits = { lowAt: 40, criticalAt: 7, nextExpiry: null, account: practice.account }
    sees(await practice.balance(), { ...nothing, ...none, ...limits })
  },
  'credits of the source monthly are the monthly part, of every other the purchased part': async (
    backend,
  ) => {
    const practice = await backend.open()
    sees(await practice.monthly(1, DAY), { source: 'monthly', state: 'active', remaining: 1 })
    for (const [n, source] of ofNobodyElse.entries())
      sees(await practice.grant({ source, credits: 2 ** (n + 1) }), { source, state: 'active' })
    sees(await practice.balance(), { available: 63, monthly: 1, purchased: 62 })
  },
  'the monthly credits of a period are granted once': async (backend) => {
    const practice = await backend.open()
    await practice.monthly(10, DAY)
    const [periodStart, expiresAt] = [practice.after(0), practice.after(2 * DAY)]
    const terms = { source: 'monthly', credits: 20, reason: 'again', periodStart, expiresAt }
    await practice.refused('period_granted', 'grant', { body: terms })
    sees(await practice.balance(), { monthly: 10 })
  },
  'monthly credits name their period and their end; no others have a period': async (backend) => {
    const practice = await backend.open()
    const body = { source: 'monthly', credits: 10, reason: 'test' }
    const [periodStart, expiresAt] = [practice.after(0), practice.after(DAY)]
    const refused = (more: object) =>
      practice.refused('invalid_request', 'grant', { body: { ...body, ...more } })
    sees(await refused({ expiresAt }), badField('periodStart'))
    sees(await refused({ periodStart }), badField('expiresAt'))
    sees(await refused({ source: 'promotional', periodStart }), badField('periodStart'))
  },
  'bought credits never expire': async (backend) => {
    const practice = await backend.open()
    for (const source of ['purchased', 'recharge'] as const) {
      sees(await practice.grant({ source, credits: 5 }), { expiresAt: null, periodStart: null })
      const body = { source, credits: 5, reason: 'test', expiresAt: practice.after(DAY) }
      sees(await practice.refused('invalid_request', 'grant', { body }), badField('expiresAt'))
    }
    sees(await practice.balance(), { purchased: 10, nextExpiry: null })
  },
  'a scheduled grant cannot be spent before it starts': async (backend) => {
    const practice = await backend.open()
    const terms = { credits: 30, effectiveAt: practice.after(HOUR) }
    sees(await practice.grant(terms), { state: 'scheduled', credits: 30, remaining: 0 })
    sees(await practice.balance(), { available: 0 })
    await practice.refused('insufficient_credits', 'debit', { body: practice.workOf() })
  },
  'the balance says what expires first, and how much of it is still there': async (backend) => {
    const practice = await backend.open()
    const ending = (credits: number, ends_ms: number) =>
      practice.grant({ source: 'promotional', credits, expiresAt: practice.after(ends_ms) })
    await ending(6, 2 * DAY)
    await ending(10, 3 * DAY)
    await ending(5, 3 * DAY)
    await practice.grant({ credits: 100 })
    sees(await practice.balance(), { nextExpiry: { at: practice.after(2 * DAY), credits: 6 } })
    await practice.debit({ credits: 8 })
    sees(await practice.balance(), { nextExpiry: { at: practice.after(3 * DAY), credits: 13 } })
  },
  'a grant can be spent from its start up to its end, to the millisecond': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const [effectiveAt, expiresAt] = [practice.after(HOUR), practice.after(2 * HOUR)]
    await practice.grant({ source: 'promotional', credits: 30, effectiveAt, expiresAt })
    for (const [at, available] of [
      [HOUR - 1, 0],
      [HOUR, 30],
      [2 * HOUR - 1, 30],
      [2 * HOUR, 0],
    ] as const) {
      await backend.clock.reach(practice.after(at))
      sees(await practice.balance(), { available, asOf: practice.after(at) })
    }
    sees((await practice.grants())[0], { state: 'expired', remaining: 0 })
  },
  'an expiry is booked as an entry of its own, dated at the boundary': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const grant = await practice.monthly(10, MINUTE)
    await practice.debit({ credits: 4 })
    await backend.clock.pass(HOUR)
    const [, , expired] = await practice.entries()
    const at = practice.after(MINUTE)
    sees(expired, { type: 'expired', credits: -6, balanceAfter: 0, grant: grant.id, at })
  },
})
