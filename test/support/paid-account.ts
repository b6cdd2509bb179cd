import { billTo } from './buying-practice.js'
import type { TestServer } from './server-backend.js'
import { MONDAY } from './server-instants.js'

/**
 * An account that has bought, and paid by the word of a provider that nobody asked. Part of it went
 * back, and part of it is to be given back.
 */
export async function paidAccount(server: TestServer): Promise<void> {
  server.clock.now = MONDAY
  const practice = server.fresh()
  await billTo(practice)
  await practice.call('subscribe', { body: { plan: 'pro' } })
  const { account } = practice
  const { ledger } = server.backend.practice
  const order = { bundle: 'small', quantity: 1, total: 1_000, currency: 'USD' }
  const outcome = await ledger.execute(account, {
    kind: 'purchase',
    key: 'order-1',
    request: { ...order, member: 'ms-adeyemi' },
    context: {
      quote: { ...order, credits: 100, bonusCredits: 10, price: 1_000, tax: null },
      country: 'DE',
    },
  })
  if (!('ok' in outcome)) throw new Error(JSON.stringify(outcome.refused))
  const back = { id: 're_1', cause: 'refund', amount: 100, madeAt: MONDAY.toISOString() } as const
  await ledger.followPayment(
    { account, purchase: outcome.ok.purchase, question: 1 },
    {
      id: 'pi_1',
      checkout: null,
      state: 'succeeded',
      total: 1_000,
      currency: 'USD',
      declineCode: null,
      cancelReason: null,
      charge: {
        id: 'ch_1',
        card: { brand: 'visa', last4: '4242' },
        moneyBack: {
          ...{ refunded: 100, disputed: 0, lost: 0, dispute: null },
          returns: [{ ...back, refund: null, reason: null, stands: true }],
        },
      },
      keptCard: null,
    },
  )
  const returned = await ledger.execute(account, {
    kind: 'return_purchase',
    key: 'return-1',
    request: { purchase: outcome.ok.purchase, credits: 20, reason: 'test' },
  })
  if (!('ok' in returned)) throw new Error(JSON.stringify(returned.refused))
}
