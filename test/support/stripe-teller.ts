import { MONDAY } from './server-instants.js'
import { invoiceEvent, sendToWebhook, subscriptionEvent } from './stripe-events.js'
import type { InvoiceSaid } from './stripe-invoices.js'
import { PRICES } from './stripe-life.js'
import type { SubscriptionSaid } from './stripe-subscriptions.js'

export const BEGUN = MONDAY.toISOString()
/** In the middle of the first period. */
export const MID = '2026-03-17T21:00:00.000Z'
export const APRIL = '2026-04-02T09:00:00.000Z'
export const MAY = '2026-05-02T09:00:00.000Z'
export const FIRST = [BEGUN, APRIL] as const
export const SECOND = [APRIL, MAY] as const

type Change = 'created' | 'updated' | 'deleted' | 'paused' | 'resumed'

/** Tells of an account's subscription as Stripe would: of the lowest plan, active, unless said. */
export function stripeTeller(url: string, account: string) {
  return {
    async tell(change: Change, at: string, said: Partial<SubscriptionSaid> = {}): Promise<void> {
      const type = `customer.subscription.${change}` as const
      const plain = { account, price: PRICES.starter, status: 'active', beganAt: BEGUN }
      await sendToWebhook(url, subscriptionEvent(type, at, { ...plain, period: FIRST, ...said }))
    },
    /** Its second period is paid, unless said. */
    async bill(at: string, said: Partial<InvoiceSaid> = {}): Promise<void> {
      const plain = { account, id: 'in_1', price: PRICES.starter, period: SECOND, made: at }
      await sendToWebhook(url, invoiceEvent(at, { ...plain, paid: true, ...said }))
    },
  }
}
