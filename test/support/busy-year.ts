import type { DebitBatchResult, Reservation } from '@virtual-practice/credits/contract'
import { randomFrom } from '../../demo/server/seed/random.js'
import type { TestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'
import { DAY, HOUR, MINUTE } from './server-instants.js'

const DAYS = 365
const DEBITS_A_DAY = 8

/** What happened of each kind: a year in which something never did would prove less. */
export type Counts = Record<
  'debits' | 'settled' | 'released' | 'lapsed' | 'refused' | 'refunds' | 'renewals' | 'voids',
  number
>

export interface BusyYear {
  readonly counts: Counts
  readonly reservations: readonly Reservation[]
}

/**
 * A year of a practice on the plan Pro, whose credits run out now and then: batches of debits,
 * sessions that are settled, released or forgotten, refunds of use and of money, promotions that
 * end, purchases, voids and renewals.
 */
export async function liveYear(
  server: TestServer,
  practice: ServerCaller,
  begin: Date,
  seed: number,
): Promise<BusyYear> {
  const random = randomFrom(seed)
  const chance = (of: number): boolean => random() < of
  const upTo = (max: number): number => 1 + Math.floor(random() * max)
  const counts: Counts = {
    debits: 0,
    settled: 0,
    released: 0,
    lapsed: 0,
    refused: 0,
    refunds: 0,
    renewals: 0,
    voids: 0,
  }
  const operations: string[] = []
  const reservations: string[] = []
  const bought: { id: string; credits: number }[] = []

  const wait = (max_ms: number): void => server.clock.advance(upTo(max_ms))
  const inTime = (ahead_ms: number): string =>
    new Date(server.clock.now!.getTime() + ahead_ms).toISOString()
  const member = (): string => `dr-${upTo(5)}`

  async function debits(day: number): Promise<void> {
    const batch = Array.from({ length: DEBITS_A_DAY }, (_, n) => ({
      key: `debit-${day}-${n}`,
      feature: chance(0.5) ? 'ai-scribe' : 'ai-transcribe',
      quantity: upTo(90_000),
      member: member(),
      session: `visit-${day}-${n}`,
    }))
    const { body } = await practice.call<DebitBatchResult>('debitBatch', {
      body: { debits: batch },
    })
    const done = body.outcomes.flatMap(({ debit }) => debit?.operation ?? [])
    operations.push(...done)
    counts.debits += done.length
    counts.refused += batch.length - done.length
  }

  async function session(): Promise<void> {
    const body = { feature: 'ai-scribe', member: member(), session: 'visit' }
    const asked = { ...body, quantity: upTo(5 * MINUTE), ttlSeconds: upTo(7_200) }
    const response = await practice.send('reserve', { body: asked })
    const told = (await response.json()) as { reservation?: Reservation }
    if (!told.reservation) {
      counts.refused += 1
      return
    }
    const { id } = told.reservation
    reservations.push(id)
    wait(HOUR)
    const params = { reservation: id }
    const end = chance(0.7) ? 'settle' : chance(0.5) ? 'release' : undefined
    if (!end) return
    const quantity = upTo(6 * MINUTE)
    await practice.send(end, { params, ...(end === 'settle' && { body: { quantity } }) })
  }

  async function refund(): Promise<void> {
    const [operation] = operations.splice(Math.floor(random() * operations.length), 1)
    if (operation === undefined) return
    const params = { operation }
    await practice.call('refundUsage', { params, body: { reason: 'silence' } })
    counts.refunds += 1
  }

  async function deposit(): Promise<void> {
    if (chance(0.4)) {
      const credits = 50 * upTo(4)
      bought.push({ ...(await practice.grant({ credits })), credits })
    } else {
      const effectiveAt = inTime(chance(0.5) ? 0 : upTo(10 * DAY))
      const expiresAt = new Date(Date.parse(effectiveAt) + upTo(20 * DAY)).toISOString()
      const promotion = { source: 'promotional' as const, effectiveAt, expiresAt }
      await practice.grant({ ...promotion, credits: upTo(80) })
    }
  }

  /** Takes the last purchase away, or its money back for some of it. */
  async function takeAway(): Promise<void> {
    const one = bought.pop()
    if (!one) return
    const params = { grant: one.id }
    const isVoid = chance(0.5)
    const body = { reason: 'mistake', ...(!isVoid && { credits: upTo(one.credits) }) }
    const answer = await practice.send(isVoid ? 'voidGrant' : 'refundPurchase', { params, body })
    if (answer.ok) counts.voids += 1
  }

  async function renew(day: number): Promise<void> {
    const body = { billingReason: 'subscription_cycle', paid: chance(0.9), invoicedAt: inTime(0) }
    await practice.call('renew', { body: { ...body, invoice: `in_${day}` } })
    counts.renewals += 1
  }

  server.clock.now = begin
  await practice.call('subscribe', { body: { plan: 'pro' } })
  for (let day = 0; day < DAYS; day += 1) {
    server.clock.now = new Date(begin.getTime() + day * DAY)
    if (day % 30 === 29) await renew(day)
    wait(8 * HOUR)
    if (chance(0.2)) await deposit()
    await debits(day)
    wait(4 * HOUR)
    await session()
    if (chance(0.3)) await refund()
    if (chance(0.08)) await takeAway()
  }
  server.clock.now = new Date(begin.getTime() + (DAYS + 2) * DAY)

  const ended: Reservation[] = []
  for (const id of reservations) ended.push(await practice.reservation(id))
  const count = (state: string): number => ended.filter((one) => one.state === state).length
  const moved = { settled: count('settled'), released: count('released') }
  return { counts: { ...counts, ...moved, lapsed: count('expired') }, reservations: ended }
}
