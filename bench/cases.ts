import type { Entries, Grants, ReservationResult } from '@virtual-practice/credits/contract'
import type { Caller } from './caller.js'

const DAY_ms = 86_400_000

/** An account of some size, and the year in which all of it happened. */
export interface Subject {
  readonly call: Caller
  readonly from: Date
  readonly to: Date
}

type Act = () => Promise<unknown>

/** What is measured: made ready once for each account, then done again and again. */
export interface Case {
  readonly name: string
  readonly prepare: (subject: Subject) => Promise<Act> | Act
}

const work = { feature: 'ai-scribe', member: 'dr-bench', session: 'bench' }

const at = (date: Date, later_ms = 0): string => new Date(date.getTime() + later_ms).toISOString()
const middleOf = ({ from, to }: Subject): Date => new Date((from.getTime() + to.getTime()) / 2)

type Query = Readonly<Record<string, string | number>>

const read = (
  name: string,
  route: Parameters<Caller>[0],
  queryOf: (subject: Subject) => Query | Promise<Query>,
): Case => ({
  name,
  prepare: async (subject) => {
    const query = await queryOf(subject)
    return () => subject.call(route, { query })
  },
})

/** An entry from the middle of the year. */
async function entryOf(subject: Subject) {
  const query = { type: 'consumed', to: at(middleOf(subject)), limit: 1 }
  const { entries, nextCursor } = await subject.call<Entries>('readEntries', { query })
  return { entry: entries[0]!, cursor: nextCursor! }
}

async function middleGrants({ call }: Subject): Promise<Query> {
  const { grants, nextCursor } = await call<Grants>('readGrants', { query: { limit: 5 } })
  let cursor = nextCursor
  for (let read = grants.length; cursor && read < 5_000; read += 1_000)
    cursor = (await call<Grants>('readGrants', { query: { limit: 1_000, cursor } })).nextCursor
  return cursor ? { cursor } : {}
}

const entries = (name: string, queryOf: (subject: Subject) => Query | Promise<Query>): Case =>
  read(`entries: ${name}`, 'readEntries', queryOf)

const usage = (name: string, days: number, more: Query): Case =>
  read(`usage: ${name}`, 'readUsage', ({ to }) => ({
    from: at(to, -days * DAY_ms),
    to: at(to),
    ...more,
  }))

const reads: Case[] = [
  read('balance', 'readBalance', () => ({})),
  read('can-start', 'canStart', () => ({ feature: 'ai-scribe', quantity: 600_000 })),
  read('balance as of', 'readBalanceAt', (subject) => ({ at: at(middleOf(subject)) })),
  read('changes in a year', 'readBalanceChanges', ({ from }) => ({ since: at(from, 1) })),
  read('statement of a year', 'readStatement', ({ from, to }) => ({ from: at(from), to: at(to) })),
  read('grants: first page', 'readGrants', () => ({})),
  read('grants: deep page', 'readGrants', middleGrants),
  ...['scheduled', 'active', 'depleted', 'expired', 'voided'].map((state) =>
    read(`grants: ${state}`, 'readGrants', () => ({ state })),
  ),
  entries('first page', () => ({})),
  entries('deep page', async (subject) => ({ cursor: (await entryOf(subject)).cursor })),
  entries('type granted', () => ({ type: 'granted' })),
  entries('type consumed', () => ({ type: 'consumed' })),
  entries('type voided (none)', () => ({ type: 'voided' })),
  entries('feature', () => ({ feature: 'ai-transcribe' })),
  entries('feature (none)', () => ({ feature: 'not-one' })),
  entries('member', () => ({ member: 'dr-7' })),
  entries('session', async (subject) => ({ session: (await entryOf(subject)).entry.session! })),
  entries('grant', async (subject) => ({ grant: (await entryOf(subject)).entry.grant! })),
  entries('operation', async (subject) => ({
    operation: (await entryOf(subject)).entry.operation,
  })),
  entries('a day', (subject) => ({
    from: at(middleOf(subject)),
    to: at(middleOf(subject), DAY_ms),
  })),
  entries('member, feature, half', (subject) => ({
    member: 'dr-7',
    feature: 'ai-transcribe',
    to: at(middleOf(subject)),
  })),
  usage('a year by day', 365, { by: 'day' }),
  usage('… of each feature', 365, { by: 'day', groupBy: 'feature' }),
  usage('… of each member', 365, { by: 'day', groupBy: 'member' }),
  usage('… of one member', 365, { by: 'day', member: 'dr-7' }),
  usage('80 days by hour', 80, { by: 'hour' }),
  usage('a year by month', 365, { by: 'month', groupBy: 'member' }),
]

const reserve = (call: Caller): Promise<ReservationResult> =>
  call('reserve', { body: { ...work, quantity: 60_000 } })

const writes: Case[] = [
  {
    name: 'debit',
    prepare:
      ({ call }) =>
      () =>
        call('debit', { body: { ...work, quantity: 10_000 } }),
  },
  {
    name: 'reserve and release',
    prepare:
      ({ call }) =>
      async () => {
        const { reservation } = await reserve(call)
        await call('release', { params: { reservation: reservation.id } })
      },
  },
  {
    name: 'reserve and settle',
    prepare:
      ({ call }) =>
      async () => {
        const { reservation } = await reserve(call)
        const params = { reservation: reservation.id }
        await call('settle', { params, body: { quantity: 30_000 } })
      },
  },
]

export const cases: readonly Case[] = [...reads, ...writes]
