import type Stripe from 'stripe'
import { idOf, type State } from './state.js'

/** What was moved in one currency, in minor units. */
export interface Sum {
  charges: number
  charged: number
  refunded: number
  /** Taken by disputes that are open or lost. */
  disputed: number
}

/** All that was paid and given back, to hold other books against. */
export interface Books {
  readonly charges: readonly Stripe.Charge[]
  readonly refunds: readonly Stripe.Refund[]
  readonly disputes: readonly Stripe.Dispute[]
  readonly sums: Readonly<Record<string, Sum>>
}

export function booksOf(state: State): Books {
  const sums: Record<string, Sum> = {}
  const sumOf = (currency: string): Sum =>
    (sums[currency] ??= { charges: 0, charged: 0, refunded: 0, disputed: 0 })
  for (const { status, currency, amount } of state.charges.values()) {
    if (status !== 'succeeded') continue
    const sum = sumOf(currency)
    sum.charges += 1
    sum.charged += amount
  }
  for (const { status, currency, amount } of state.refunds.values())
    if (status !== 'failed') sumOf(currency).refunded += amount
  for (const { status, currency, amount, charge } of state.disputes.values())
    if (status !== 'won' && state.charges.has(idOf(charge) ?? ''))
      sumOf(currency).disputed += amount
  return structuredClone({
    charges: [...state.charges.values()],
    refunds: [...state.refunds.values()],
    disputes: [...state.disputes.values()],
    sums,
  })
}
