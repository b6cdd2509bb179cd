import { expect } from 'vitest'
import type { Grant, Purchase } from '@virtual-practice/credits/contract'
import { catalogueFileWith } from './catalogue-file.js'
import type { ServerCaller } from './server-caller.js'
import { sendToWebhook } from './stripe-events.js'
import { aBuyer, buy, follow, intentIn, useTill } from './till.js'

/** A purchase that was paid, by whom, and what its payment is at the double. */
export interface Paid {
  readonly practice: ServerCaller
  readonly intent: string
  readonly purchase: Purchase
}

export type GrantParts = Pick<Grant, 'remaining' | 'refundedCredits' | 'owedCredits'>

/** Minutes of AI Scribe that cost so many credits. */
export const work = (credits: number) => ({ quantity: credits * 10_000 })

/** A backend that sells 100 paid credits with 20 on top, for 11.90 with tax. */
export async function usePaidPurchases() {
  const till = await useTill({
    catalogueFile: catalogueFileWith({
      features: [
        {
          code: 'ai-scribe',
          name: 'AI Scribe',
          rates: [{ version: 1, credits: 6, per: 60_000, unit: 'milliseconds' }],
        },
      ],
      bundles: [
        { code: 'small', name: 'Small', credits: 100, bonusCredits: 20, prices: { USD: 1_000 } },
      ],
      taxes: [{ country: 'DE', name: 'USt.', basisPoints: 1_900 }],
    }),
  })
  const { double, server, stripe } = till
  const read = async ({ practice, purchase }: Paid): Promise<Purchase> =>
    (await practice.call<Purchase>('readPurchase', { params: { purchase: purchase.id } })).body

  return {
    ...till,
    read,
    paid: async (payment_method = 'pm_card_visa'): Promise<Paid> => {
      const practice = await aBuyer(server)
      const bought = await buy(practice)
      const intent = intentIn(bought)
      await stripe.paymentIntents.confirm(intent, { payment_method })
      return { practice, intent, purchase: (await follow(practice, bought.purchase)).purchase }
    },
    chargeOf: ({ intent }: Paid): string => {
      const charges = [...double.control.state.charges.values()]
      return charges.find((charge) => charge.payment_intent === intent)!.id
    },
    /** Sends every event of this type that is about the payment, as often as asked. */
    tell: async ({ intent }: Pick<Paid, 'intent'>, type: string): Promise<void> => {
      const { data } = await stripe.events.list({ type, limit: 100 })
      for (const event of data)
        if ('payment_intent' in event.data.object && event.data.object.payment_intent === intent)
          expect((await sendToWebhook(server.url, event)).status).toBe(200)
    },
    grantsOf: async ({
      practice,
      purchase,
    }: Paid): Promise<{ paid: GrantParts; bonus: GrantParts }> => {
      const grants = await practice.grants()
      const of = (id: string | null): GrantParts => {
        const { remaining, refundedCredits, owedCredits } = grants.find((one) => one.id === id)!
        return { remaining, refundedCredits, owedCredits }
      }
      return { paid: of(purchase.grant), bonus: of(purchase.bonusGrant) }
    },
    violations: ({ practice }: Pick<Paid, 'practice'>) =>
      server.query('select * from ledger.violations($1)', [practice.account]),
  }
}
