import type { BalanceChanges, ChangeCause } from '../../src/contract/balance.js'
import type { Entry } from '../../src/contract/entry.js'
import { aGrant, aSession, Ledger } from './ledger.js'

const MINUTE_MS = 60_000
const MEMBERS = ['dr-lee', 'dr-kim', 'dr-okafor']

/** A month of a practice up to 23 November 2026, in which all happens that a ledger can tell. */
export function practiceHistory(sessions = 60): Ledger {
  let now = Date.parse('2026-11-01T04:00:00.000Z')
  const step = (Date.parse('2026-11-23T08:00:00.000Z') - now) / (sessions + 1)
  const at = (): string => new Date(now).toISOString()
  const ledger = new Ledger()
  const before = '2026-10-20T14:00:00.000Z'
  ledger.book({ ...aGrant({ credits: 12, grant: 'grant_oct' }), at: before })
  ledger.book({ type: 'expired', credits: -12, grant: 'grant_oct', at: at() })
  ledger.book({ ...aGrant({ credits: sessions * 6 + 24 }), at: at() })
  const session = (n: number): Partial<Entry> =>
    aSession({
      credits: -(2 + ((n * 7) % 9)),
      feature: n % 3 ? 'ai-scribe' : 'ai-transcribe',
      member: MEMBERS[n % 3]!,
      session: `visit-${4700 + n}`,
      reservation: `res_${n}`,
    })
  for (let n = 0; n < sessions; n++) {
    now += step
    ledger.book({ ...session(n), at: at() })
    if (n === Math.floor(sessions / 3)) {
      now += MINUTE_MS
      const bought = { credits: 500, source: 'purchased', grant: 'grant_500' } as const
      ledger.book({ ...aGrant({ ...bought, actor: 'dr-lee', reason: 'order-88' }), at: at() })
    }
  }
  now += 20 * MINUTE_MS
  const refunds = `op_${ledger.entries.at(-1)!.seq}`
  const back = { credits: 4, refunds, actor: 'service', reason: 'silence' }
  ledger.book({ ...aSession({ ...back, type: 'refunded' }), session: null, at: at() })
  now += 5 * MINUTE_MS
  const both = { ...aSession({ session: 'visit-4790', operation: 'op_both' }), at: at() }
  ledger.book({ ...both, credits: -31 })
  ledger.book({ ...both, credits: -15, grant: 'grant_500', source: 'purchased' })
  ledger.book({
    ...{ type: 'refunded', credits: -50, grant: 'grant_500', source: 'purchased' },
    ...{ actor: 'stripe', reason: 're_1', at: at() },
  })
  return ledger
}

/** Why the balance of that practice is not what it was on Monday. */
export const someChanges = (since: string) => ({
  since,
  asOf: '2026-11-23T09:30:00.000Z',
  opening: 214,
  closing: 312,
  changes: [
    { cause: 'granted', feature: null, credits: 100 },
    { cause: 'bought', feature: null, credits: 500 },
    { cause: 'used', feature: 'ai-scribe', credits: -288 },
    { cause: 'used', feature: 'ai-transcribe', credits: -92 },
    { cause: 'expired', feature: null, credits: -12 },
    { cause: 'refunded', feature: null, credits: -50 },
    { cause: 'held', feature: null, credits: -60 },
  ],
})

const HELD = 60

const isGrant = ({ type }: Entry): boolean => type === 'granted'

type Causes = readonly [ChangeCause, (entry: Entry) => boolean][]

const BEFORE_USE: Causes = [
  ['granted', (one) => isGrant(one) && one.source === 'monthly'],
  ['bought', (one) => isGrant(one) && one.source !== 'monthly'],
]

const AFTER_USE: Causes = [
  ['expired', ({ type }) => type === 'expired'],
  ['refunded', ({ type, feature }) => type === 'refunded' && feature === null],
]

/** Why the balance is not what it was, as these movements say; some credits are held meanwhile. */
export function changesSince({ entries }: Ledger, since: string): BalanceChanges {
  const before = entries.filter(({ at }) => at <= since)
  const after = entries.filter(({ at }) => at > since)
  const sumOf = (those: (entry: Entry) => boolean): number =>
    after.filter(those).reduce((sum, { credits }) => sum + credits, 0)
  const allOf = (causes: Causes) =>
    causes.map(([cause, those]) => ({ cause, feature: null, credits: sumOf(those) }))
  const features = [...new Set(after.flatMap(({ feature }) => feature ?? []))].sort()
  const changes: BalanceChanges['changes'] = [
    ...allOf(BEFORE_USE),
    ...features.map((name) => ({
      cause: 'used' as const,
      feature: name,
      credits: sumOf(({ feature }) => feature === name),
    })),
    ...allOf(AFTER_USE),
    { cause: 'held', feature: null, credits: -HELD },
  ]
  return {
    ...{ since, asOf: entries.at(-1)!.at },
    ...{ opening: before.at(-1)?.balanceAfter ?? 0, closing: entries.at(-1)!.balanceAfter - HELD },
    changes: changes.filter(({ credits }) => credits !== 0),
  }
}
