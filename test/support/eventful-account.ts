import type { SettleInput, SubscriptionResult } from '@virtual-practice/credits/contract'
import { catalogueFileWith } from './catalogue-file.js'
import { limitMembers } from './member-limits.js'
import type { TestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'
import { after, DAY, HOUR, MINUTE, MONDAY } from './server-instants.js'

const rate = { version: 1, credits: 6, per: MINUTE, unit: 'milliseconds' }

/** One feature with some grace, and two small plans. */
export const eventfulCatalogueFile = (): string =>
  catalogueFileWith({
    features: [{ code: 'ai-scribe', name: 'AI Scribe', rates: [rate], grace: 12 }],
    plans: [
      { code: 'starter', name: 'Starter', monthlyCredits: 10 },
      { code: 'pro', name: 'Pro', monthlyCredits: 40 },
    ],
  })

/** Work that costs so many credits. */
const work = (credits: number): SettleInput => ({ quantity: (credits * MINUTE) / rate.credits })

/**
 * An account to which everything has happened that can: each kind of grant, entry and reservation,
 * an upgrade, a limit that was not reached, a debt that was repaid and given back, money returned and owed.
 */
export async function eventfulAccount(server: TestServer): Promise<ServerCaller> {
  server.clock.now = MONDAY
  const practice = server.fresh()
  const change = (name: 'subscribe' | 'changePlan', plan: string) =>
    practice.call<SubscriptionResult>(name, { body: { plan } })
  const refund = (operation: string, credits: number) =>
    practice.call('refundUsage', { params: { operation }, body: { credits, reason: 'test' } })
  const refundMoney = (grant: string, credits: number) =>
    practice.call('refundPurchase', { params: { grant }, body: { credits, reason: 'test' } })

  const a = await practice.grant({ credits: 50 })
  const b = await practice.grant({ credits: 30, source: 'recharge' })
  await change('subscribe', 'starter')
  await change('changePlan', 'pro')
  await practice.grant({ credits: 5, source: 'promotional', expiresAt: after(HOUR) })

  await limitMembers(practice, { 'dr-lee': 1_000 })
  const used = await practice.debit(work(8))
  const settled = await practice.reserve(work(10))
  await practice.settle({ reservation: settled.id, ...work(6) })
  await practice.release({ reservation: (await practice.reserve(work(6))).id })
  await practice.reserve({ ...work(6), ttlSeconds: 60 })
  server.clock.advance(2 * HOUR)
  await refund(used.operation, 3)

  // 29 monthly credits are left: 11 come from the first purchase, which its refund then misses.
  await practice.debit(work(40))
  await refundMoney(b.id, 10)
  await refundMoney(a.id, 45)

  // 20 are left, and 25 are used. The next purchase repays the rest, and gets some of it back.
  const { id } = await practice.reserve(work(20))
  const { settlement } = await practice.settle({ reservation: id, ...work(25) })
  await practice.grant({ credits: 20 })
  await refund(settlement?.operation ?? '', 3)

  const voided = await practice.grant({ credits: 7, source: 'adjustment' })
  await practice.call('voidGrant', { params: { grant: voided.id }, body: { reason: 'test' } })
  await practice.grant({ credits: 9, effectiveAt: after(DAY) })
  await practice.reserve({ ...work(6), ttlSeconds: 7200 })
  await practice.grant({ credits: 30 })
  return practice
}
