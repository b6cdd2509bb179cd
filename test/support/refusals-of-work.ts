import type { RefusalCase } from './refusal-case.js'
import { ROUTE_REQUESTS } from './route-requests.js'
import type { Request, ServerCaller } from './server-caller.js'
import { after, DAY, HOUR, MINUTE } from './server-instants.js'

const work = { feature: 'ai-scribe', quantity: MINUTE, session: 'visit', member: 'dr-own' }
const reserved = async (practice: ServerCaller): Promise<Request> => {
  await practice.grant({ credits: 100 })
  const { id } = await practice.reserve({ quantity: MINUTE, ttlSeconds: 60 })
  return { params: { reservation: id } }
}
const debited = async (practice: ServerCaller): Promise<Request> => {
  await practice.grant({ credits: 100 })
  return { params: { operation: (await practice.debit({ quantity: MINUTE })).operation } }
}
const usage = (more: object): Request => ({
  query: { by: 'hour', from: after(0), to: after(DAY), ...more },
})

/** What work and reads may be refused. */
export const WORK_REFUSALS: readonly RefusalCase[] = [
  { refusal: 'insufficient_credits', when: 'there are none', route: 'debit' },
  { refusal: 'insufficient_credits', when: 'there are none', route: 'reserve' },
  {
    refusal: 'unknown_feature',
    when: 'nobody knows the feature',
    route: 'debit',
    request: { body: { ...work, feature: 'ai-magic' } },
  },
  {
    refusal: 'unknown_feature',
    when: 'nobody knows the feature',
    route: 'canStart',
    request: { query: { feature: 'ai-magic', quantity: 1 } },
  },
  {
    refusal: 'idempotency_conflict',
    when: 'the key came with another body',
    route: 'debit',
    request: { key: 'k', body: { ...work, session: 'another' } },
    given: async (practice) => {
      await practice.grant({ credits: 100 })
      await practice.call('debit', { key: 'k', body: work })
      return {}
    },
  },
  {
    refusal: 'invalid_request member',
    when: 'nobody says whose work it is',
    route: 'reserve',
    request: { body: { ...work, member: undefined } },
  },
  {
    refusal: 'invalid_request quantity',
    when: 'nothing is added',
    route: 'extend',
    request: { body: {} },
    given: reserved,
  },
  {
    refusal: 'invalid_request quantity',
    when: 'the whole would be too long',
    route: 'extend',
    request: { body: { quantity: 1_000_000_000 } },
    given: reserved,
  },
  {
    refusal: 'reservation_expired',
    when: 'its time is over',
    route: 'settle',
    given: async (practice, clock) => {
      const request = await reserved(practice)
      clock.advance(HOUR)
      return request
    },
  },
  {
    refusal: 'reservation_ended',
    when: 'it was released',
    route: 'settle',
    given: async (practice) => {
      const request = await reserved(practice)
      await practice.call('release', request)
      return request
    },
  },
  {
    refusal: 'invalid_request credits',
    when: 'more is given back than was used',
    route: 'refundUsage',
    request: { body: { credits: 7, reason: 'mistake' } },
    given: debited,
  },
  {
    refusal: 'nothing_to_refund',
    when: 'all of it was given back',
    route: 'refundUsage',
    given: async (practice) => {
      const request = await debited(practice)
      await practice.call('refundUsage', { ...request, ...ROUTE_REQUESTS.refundUsage })
      return request
    },
  },
  {
    refusal: 'invalid_request cursor',
    when: 'no list has given it',
    route: 'readGrants',
    request: { query: { cursor: 'made-up' } },
  },
  {
    refusal: 'invalid_request at',
    when: 'the instant has not come',
    route: 'readBalanceAt',
    request: { query: { at: after(1) } },
  },
  {
    refusal: 'invalid_request since',
    when: 'there was no account then',
    route: 'readBalanceChanges',
    request: { query: { since: after(-1) } },
  },
  {
    refusal: 'invalid_request to',
    when: 'the end is before the start',
    route: 'readUsage',
    request: usage({ to: after(0) }),
  },
  {
    refusal: 'invalid_request to',
    when: 'there would be too many rows',
    route: 'readUsage',
    request: usage({ to: after(2_001 * HOUR) }),
  },
  {
    refusal: 'invalid_request from',
    when: 'clocks were set by the sun',
    route: 'readUsage',
    request: usage({ from: '1960-01-01T00:00:00.000Z', to: '1960-01-02T00:00:00.000Z' }),
    account: { timeZone: 'Africa/Monrovia' },
  },
  {
    refusal: 'invalid_request groupBy',
    when: 'there would be too many rows of members',
    route: 'readUsage',
    request: usage({ groupBy: 'member', to: after(2_000 * HOUR) }),
    given: async (practice) => {
      await practice.grant({ credits: 1_000 })
      const members = Array.from({ length: 26 }, (_, n) => `dr-${n}`)
      for (const member of members) await practice.debit({ quantity: 1, member })
      return {}
    },
  },
]
