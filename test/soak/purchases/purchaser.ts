import Stripe from 'stripe'
import type { PurchaseResult, Quote } from '@virtual-practice/credits/contract'
import { idOf } from '../../../demo/stripe-double/state.js'
import { intentIn } from '../../support/till.js'
import { forge } from './forger.js'
import type { Market } from './market.js'
import { type Move, type Plan, WAYS } from './way.js'

/** A purchase that was made, as the page and the person have seen it. */
export interface Made {
  readonly plan: Plan
  readonly account: string
  readonly purchase: string
  readonly intent: string
  readonly total: number
  readonly forged: readonly { readonly event: string; readonly status: number }[]
  /** Calls that were answered after a webhook about them had been taken. */
  readonly early: number
}

/** Buys as it was planned, as somebody who buys nothing else. */
export async function make(market: Market, plan: Plan, member: string): Promise<Made> {
  const { stripe, double, fleet } = market
  const { deliveries } = double.control.webhooks
  const buyers = await Promise.all(
    market.buyers[plan.account]!.map((buyer) => buyer.as(member, 'read buy')),
  )
  const page = buyers[plan.backend]!
  const { bundle, quantity } = plan
  const query = { bundle, quantity }
  const { total, currency } = (await page.call<Quote>('quote', { query })).body

  let early = 0
  /** Counts whether a webhook about the payment has been taken before the answer is there. */
  const called = async <T>(intentOf: (answer: T | null) => string, call: Promise<T | null>) => {
    const before = deliveries.length
    const answer = await call
    const about = intentOf(answer)
    const isTold = deliveries
      .slice(before)
      .some(({ event, status }) => status === 200 && intentOfEvent(market, event) === about)
    if (isTold) early += 1
    return answer
  }

  const body = { bundle, quantity, total, currency }
  const ordered = called<PurchaseResult>(
    (answer) => intentIn(answer!),
    page.call<PurchaseResult>('purchase', { body }).then((answer) => answer.body),
  )
  const bought = (await ordered)!
  const intent = intentIn(bought)
  const params = { purchase: bought.purchase.id }

  const forged = []
  for (let n = 0; n < plan.forged; n += 1)
    forged.push(await forge(fleet.urls[n % 2]!, stripe, intent))

  const pay = (card: string): Promise<unknown> =>
    called(
      () => intent,
      orDeclined(stripe.paymentIntents.confirm(intent, { payment_method: card })),
    )
  const cancel = (): Promise<unknown> => page.call('cancelPurchase', { params })
  for (const move of WAYS[plan.way].moves) {
    await carryOut(move)
    await Promise.all(
      Array.from({ length: plan.followers }, (_, n) =>
        buyers[n % 2]!.call('followPurchase', { params }),
      ),
    )
  }
  return {
    ...{ plan, account: page.account, purchase: params.purchase, intent, total, forged },
    early,
  }

  async function carryOut(move: Move): Promise<void> {
    if (move.does === 'pay') await pay(move.card)
    else if (move.does === 'answer') double.control.answerChallenge(intent, move.passed)
    else if (move.does === 'settle') double.control.settle(intent, move.decline)
    else if (move.does === 'cancel') await cancel()
    else await Promise.all([pay(move.card), cancel()])
  }
}

/** A card that is declined is told by an error, and so is one that pays what is cancelled. */
async function orDeclined<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return null
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null
    throw error
  }
}

function intentOfEvent({ double }: Market, event: string): string | null {
  const object = double.control.state.events.get(event)?.data.object
  if (!object || !('object' in object)) return null
  if (object.object === 'payment_intent') return object.id
  return object.object === 'charge' ? idOf(object.payment_intent) : null
}
