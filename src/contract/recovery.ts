import * as z from 'zod/mini'
import { Line } from './money.js'
import { Purchase } from './purchase.js'
import { TimeZone } from './scalars.js'

/** A charge of auto-recharge, as far as whoever has a link to it needs to know it. */
export const RecoveryPurchase = z.pick(Purchase, {
  id: true,
  state: true,
  credits: true,
  bonusCredits: true,
  currency: true,
  total: true,
  expiresAt: true,
  cancelReason: true,
  declineCode: true,
})
export type RecoveryPurchase = z.output<typeof RecoveryPurchase>

/** What a link opens: the charge that is to be finished, and what a page needs to offer that. */
export const Recovery = z.object({
  purchase: RecoveryPurchase,
  /** Whom the invoice will be for. Null where nobody has said. */
  company: z.nullable(Line),
  /** The account's, in which its instants are told. */
  timeZone: TimeZone,
  /** For the payment provider's own form. Null where nothing can be paid. */
  publishableKey: z.nullable(z.string().check(z.minLength(1))),
})
export type Recovery = z.output<typeof Recovery>

/** What a page needs to pay with. The secret is null once nothing is left to pay. */
export const RecoveryResult = z.object({
  purchase: RecoveryPurchase,
  clientSecret: z.nullable(z.string()),
})
export type RecoveryResult = z.output<typeof RecoveryResult>
