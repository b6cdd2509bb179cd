import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { DAY, HOUR, MINUTE, MONDAY, SECOND } from '../support/server-instants.js'
import { LedgerModel, type ModelRate } from '../support/server-ledger-model.js'

const RATE: ModelRate = { credits: 7, grace: 25 }

const rate = { version: 3, credits: RATE.credits, per: MINUTE, unit: 'milliseconds' }
const feature = { code: 'ai-scribe', name: 'AI Scribe', rates: [rate], grace: RATE.grace }
const catalogueFile = catalogueFileWith({ features: [feature] })

const server = useTestServer({ catalogueFile })

/** What one step does; which reservation it is about is found by its place among all of them. */
const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('grant' as const),
      source: fc.constantFrom('monthly', 'purchased', 'promotional', 'adjustment'),
      credits: fc.integer({ min: 1, max: 40 }),
      starts_ms: fc.constantFrom(0, 0, HOUR, 2 * DAY),
      lasts_ms: fc.constantFrom(90 * MINUTE, DAY, 5 * DAY),
    }),
    fc.record({
      kind: fc.constant('debit' as const),
      quantity: fc.integer({ min: 1, max: 300_000 }),
    }),
    fc.record({
      kind: fc.constant('reserve' as const),
      quantity: fc.integer({ min: 1, max: 300_000 }),
      ttl_ms: fc.constantFrom(30 * SECOND, HOUR, DAY),
    }),
    fc.record({
      kind: fc.constantFrom('extend' as const, 'settle' as const, 'settle' as const),
      nth: fc.nat(20),
      quantity: fc.integer({ min: 1, max: 300_000 }),
      ttl_ms: fc.constantFrom(0, MINUTE, DAY),
    }),
    fc.record({ kind: fc.constant('release' as const), nth: fc.nat(20) }),
    fc.record({
      kind: fc.constant('wait' as const),
      by_ms: fc.constantFrom(1, 29_999, 30_000, HOUR, 90 * MINUTE, DAY, 3 * DAY),
    }),
  ),
  { minLength: 20, maxLength: 50, size: 'max' },
)

type Step = (typeof steps extends fc.Arbitrary<infer S> ? S : never)[number]

/** Tries a command on the server. */
async function succeeds<T>(command: Promise<T>): Promise<T | undefined> {
  return command.catch((error: unknown) => {
    expect(String(error)).toMatch(/was refused/)
    return undefined
  })
}

async function take(step: Step, practice: ServerCaller, model: LedgerModel): Promise<void> {
  const clock = server.clock
  const now = clock.now?.getTime() ?? 0
  model.moveTo(now)
  if (step.kind === 'wait') {
    clock.advance(step.by_ms)
    model.moveTo(now + step.by_ms)
  } else if (step.kind === 'grant') {
    const effectiveAt = now + step.starts_ms
    const expiresAt = step.source === 'purchased' ? Infinity : effectiveAt + step.lasts_ms
    const order = model.grants.length
    const { id } = await practice.grant({
      source: step.source,
      credits: step.credits,
      effectiveAt: new Date(effectiveAt).toISOString(),
      ...(expiresAt < Infinity && { expiresAt: new Date(expiresAt).toISOString() }),
      ...(step.source === 'monthly' && { periodStart: new Date(order).toISOString() }),
    })
    const { source, credits } = step
    const fresh = { remaining: 0, held: 0, started: false }
    model.grant({ id, source, credits, effectiveAt, expiresAt, order, ...fresh }, now)
  } else if (step.kind === 'debit') {
    const done = await succeeds(practice.debit({ quantity: step.quantity }))
    expect(model.debit(step.quantity)).toBe(done !== undefined)
  } else if (step.kind === 'reserve') {
    const { quantity, ttl_ms } = step
    const allowed = (await practice.canStart('ai-scribe', quantity)).allowed
    const done = await succeeds(practice.reserve({ quantity, ttlSeconds: ttl_ms / SECOND }))
    expect(model.reserve(done?.id ?? '', quantity, ttl_ms, now)).toBe(done !== undefined)
    expect(allowed).toBe(done !== undefined)
  } else await move(step, practice, model, now)
}

async function move(
  step: Extract<Step, { nth: number }>,
  practice: ServerCaller,
  model: LedgerModel,
  now: number,
): Promise<void> {
  const open = model.reservations.filter((reservation) => reservation.open)
  const among = step.nth % 4 > 0 && open.length > 0 ? open : model.reservations
  const one = among[step.nth % Math.max(1, among.length)]
  if (!one) return
  const reservation = one.id
  if (step.kind === 'release') {
    const done = await succeeds(practice.release({ reservation }))
    expect(model.release(one, now)).toBe(done !== undefined)
  } else if (step.kind === 'settle') {
    const done = await succeeds(practice.settle({ reservation, quantity: step.quantity }))
    expect(model.settle(one, step.quantity, now)).toBe(done !== undefined)
  } else {
    const ttl = step.ttl_ms > 0 ? { ttlSeconds: step.ttl_ms / SECOND } : {}
    const done = await succeeds(practice.extend({ reservation, quantity: step.quantity, ...ttl }))
    expect(model.extend(one, step.quantity, step.ttl_ms, now)).toBe(done !== undefined)
  }
}

async function agree(practice: ServerCaller, model: LedgerModel): Promise<void> {
  const { available, monthly, held, debt } = await practice.balance()
  expect({ available, monthly, held, debt }).toEqual({
    available: model.available(),
    monthly: model.available('monthly'),
    held: model.grants.reduce((sum, grant) => sum + grant.held, 0),
    debt: model.debt,
  })
  const grants = await practice.grants()
  const figures = (list: readonly { id: string; remaining: number; held: number }[]) =>
    new Map(list.map((grant) => [grant.id, [grant.remaining, grant.held]]))
  expect(figures(grants)).toEqual(figures(model.grants))
}

/** What must hold of the rows, whatever happened. Answers how many rows break it. */
async function brokenRows(account: string): Promise<unknown> {
  const [row] = await server.query<{ broken: unknown }>(
    `select jsonb_build_object(
       'grants', (select count(*) from credits.grants g where account = $1 and remaining <> (
         select coalesce(sum(credits), 0) from credits.entries e
         where e.account = $1 and e.grant_id = g.grant_id)),
       'holds', (select count(*) from credits.grants g where account = $1 and held <> (
         select coalesce(sum(s.credits), 0) from credits.slices s
         join credits.reservations r using (account, reservation)
         where s.account = $1 and s.grant_id = g.grant_id and r.state = 'open')),
       'accounts', (select count(*) from credits.accounts a where account = $1 and (
         debt <> - (select coalesce(sum(credits), 0) from credits.entries
           where account = $1 and grant_id is null)
         or settled <> (select coalesce(sum(remaining), 0) - a.debt from credits.grants
           where account = $1))),
       'entries', (select count(*) from (
         select balance_after - sum(credits) over (order by seq) as off,
           event_at < lag(event_at) over (order by seq) as backwards, created_at < event_at as early
         from credits.entries where account = $1) e where off <> 0 or backwards or early)
     ) as broken`,
    [account],
  )
  return row?.broken
}

it('agrees with the rules, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const practice = server.fresh()
      const model = new LedgerModel(RATE)
      server.clock.now = MONDAY
      for (const step of sequence) {
        await take(step, practice, model)
        await agree(practice, model)
      }
      const whole = { grants: 0, holds: 0, accounts: 0, entries: 0 }
      expect(await brokenRows(practice.account)).toEqual(whole)
    }),
    { numRuns: 20 },
  )
})
