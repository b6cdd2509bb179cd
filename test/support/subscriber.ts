import { beforeEach } from 'vitest'
import type { Subscription } from '@virtual-practice/credits/contract'
import { useTestServer } from './server-backend.js'
import type { ServerCaller } from './server-caller.js'
import { MONDAY } from './server-instants.js'

/** A practice that may subscribe: a new one for each test, on the same Monday. */
export function useSubscriber(timeZone: string) {
  const server = useTestServer()
  let practice: ServerCaller
  let invoices = 0
  beforeEach(() => {
    server.clock.now = MONDAY
    practice = server.fresh({ timeZone })
  })
  const invoice = (changes: object = {}) => ({
    invoice: `in_${(invoices += 1)}`,
    billingReason: 'subscription_cycle',
    paid: true,
    invoicedAt: server.clock.now!.toISOString(),
    ...changes,
  })
  return {
    get practice() {
      return practice
    },
    at: (instant: string) => void (server.clock.now = new Date(instant)),
    subscription: async () => (await practice.call<Subscription>('readSubscription')).body,
    subscribe: (body: object = { plan: 'pro' }) => practice.call('subscribe', { body }),
    invoice,
    renew: (body: object = invoice()) => practice.call('renew', { body }),
  }
}
