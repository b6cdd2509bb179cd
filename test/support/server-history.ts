import fc from 'fast-check'
import type { DebitResult, UsageRefundResult } from '@virtual-practice/credits/contract'
import type { TestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'
import { DAY, HOUR, MINUTE } from './server-instants.js'

/** One piece of work, or giving an earlier one back, so long after the one before. */
export interface Deed {
  readonly wait_ms: number
  readonly feature: 'ai-scribe' | 'ai-transcribe'
  readonly member: string
  readonly quantity: number
  readonly refunds: number | undefined
}

/** Work at any hour of some days. */
export const deeds = (size: { minLength: number; maxLength: number }): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.record({
      wait_ms: fc.oneof(
        fc.nat(20 * MINUTE),
        fc.nat(9 * HOUR),
        fc.constantFrom(0, 1, 15 * MINUTE, HOUR, DAY, 12 * DAY),
      ),
      feature: fc.constantFrom('ai-scribe', 'ai-transcribe'),
      member: fc.constantFrom('dr-lee', 'dr-kim', '-dr'),
      quantity: fc.integer({ min: 1, max: 10 * MINUTE }),
      refunds: fc.option(fc.nat(20), { nil: undefined, freq: 3 }),
    }),
    { ...size, size: 'max' },
  )

/** Lives a history from an instant on, with credits enough for all of it. */
export async function live(
  server: TestServer,
  practice: ServerCaller,
  begin: Date,
  history: readonly Deed[],
): Promise<void> {
  server.clock.now = begin
  await practice.grant({ credits: 1_000_000 })
  const done: string[] = []
  for (const { wait_ms, refunds, ...work } of history) {
    server.clock.advance(wait_ms)
    const earlier = refunds === undefined ? undefined : done.splice(refunds, 1)[0]
    if (earlier === undefined) {
      const body = { ...work, session: 'visit' }
      done.push((await practice.call<DebitResult>('debit', { body })).body.debit.operation)
    } else {
      const params = { operation: earlier }
      await practice.call<UsageRefundResult>('refundUsage', { params, body: { reason: 'again' } })
    }
  }
}
