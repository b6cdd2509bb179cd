import { expect, it } from 'vitest'
import type { Purchase } from '@virtual-practice/credits/contract'
import { catalogueFileWith } from '../support/catalogue-file.js'
import type { ServerCaller } from '../support/server-caller.js'
import { sendToWebhook } from '../support/stripe-events.js'
import { aBuyer, buy, follow, intentIn, useTill } from '../support/till.js'

// 100 paid credits with 20 on top, for 11.90 with tax.
const { server, stripe } = await useTill({
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

interface Paid {
  readonly practice: ServerCaller
  readonly intent: string
  readonly purchase: Purchase
}

async function paid(): Promise<Paid> {
  const practice = await aBuyer(server)
  const bought = await buy(practice)
  const intent = intentIn(bought)
  await stripe.paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' })
  return { practice, intent, purchase: (await follow(practice, bought.purchase)).purchase }
}

/** Money goes back at the provider, which tells of it. */
async function giveBack({ intent }: Paid, amount?: number): Promise<void> {
  await stripe.refunds.create({ payment_intent: intent, ...(amount && { amount }) })
  await tellAgain({ intent })
}

async function tellAgain({ intent }: Pick<Paid, 'intent'>): Promise<void> {
  const { data } = await stripe.events.list({ type: 'charge.refunded', limit: 100 })
  for (const event of data)
    if ('payment_intent' in event.data.object && event.data.object.payment_intent === intent)
      expect((await sendToWebhook(server.url, event)).status).toBe(200)
}

const grantsOf = async ({ practice, purchase }: Paid) => {
  const grants = await practice.grants()
  const of = (id: string | null) => {
    const { remaining, refundedCredits, owedCredits } = grants.find((grant) => grant.id === id)!
    return { remaining, refundedCredits, owedCredits }
  }
  return { paid: of(purchase.grant), bonus: of(purchase.bonusGrant) }
}

it('takes the bonus back first, then what was paid for', async () => {
  const bought = await paid()
  await giveBack(bought, 119)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 100, refundedCredits: 0, owedCredits: 0 },
    bonus: { remaining: 8, refundedCredits: 12, owedCredits: 0 },
  })
  await giveBack(bought, 476)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 60, refundedCredits: 40, owedCredits: 0 },
    bonus: { remaining: 0, refundedCredits: 20, owedCredits: 0 },
  })
})

it('takes all of it back with all of the money, and nothing more when it is told again', async () => {
  const bought = await paid()
  await giveBack(bought)
  await tellAgain(bought)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 0, refundedCredits: 100, owedCredits: 0 },
    bonus: { remaining: 0, refundedCredits: 20, owedCredits: 0 },
  })
  expect(await bought.practice.balance()).toMatchObject({ purchased: 0 })
  const { body } = await bought.practice.call<Purchase>('readPurchase', {
    params: { purchase: bought.purchase.id },
  })
  expect(body.refunded).toBe(1_190)
})

it('of what was used owes the rest, and touches no other credits', async () => {
  const bought = await paid()
  const { monthly } = await bought.practice.balance()
  await bought.practice.debit({ quantity: (monthly + 70) * 10_000 })
  await bought.practice.grant({ credits: 40 })
  await giveBack(bought)
  expect(await grantsOf(bought)).toEqual({
    paid: { remaining: 0, refundedCredits: 30, owedCredits: 70 },
    bonus: { remaining: 0, refundedCredits: 20, owedCredits: 0 },
  })
  expect(await bought.practice.balance()).toMatchObject({ available: 40 })
})
