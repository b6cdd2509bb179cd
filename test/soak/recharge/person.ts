import Stripe from 'stripe'
import type {
  PaymentMethods,
  CardSetup,
  Purchase,
  PurchaseResult,
} from '@virtual-practice/credits/contract'
import { intentIn } from '../../support/till.js'
import { CARDS, type Card, totalOf } from './goods.js'
import { answerOf, type Resident } from './resident.js'
import { saveRule } from './rule-form.js'

/** Somebody opens the settings, and does something about what is there. */
export async function visit(resident: Resident): Promise<void> {
  const { dice } = resident
  const recharge = await resident.look()
  const { unfinished } = recharge
  if (unfinished?.state === 'open' && dice.chance(0.5)) await payByHand(resident, unfinished)
  else if (unfinished?.state === 'requires_action' && dice.chance(0.7))
    await passChallenge(resident, unfinished)
  else if (recharge.state === 'suspended' ? dice.chance(0.8) : dice.chance(0.4))
    await useCard(resident, anyCard(resident))
  else if (dice.chance(0.5)) await saveRule(resident, recharge)
  else if (dice.chance(0.2)) await buy(resident)
}

export const anyCard = ({ dice }: Resident): Card =>
  dice.weighted({ visa: 4, mastercard: 3, amex: 2, declining: 6, asking: 2, slow: 1 })

/** Puts a card on file, and says what it is for. */
export async function useCard(resident: Resident, card: Card): Promise<void> {
  const { dice, town } = resident
  const { setup } = await resident.ask<CardSetup>('setUpPaymentMethod')
  const { token, last4 } = CARDS[card]
  const { status } = await town.stripe.setupIntents.confirm(setup, { payment_method: token })
  if (status === 'requires_action') town.double.control.answerChallenge(setup, true)
  const body = { setup }
  const { paymentMethods } = await resident.ask<PaymentMethods>('addPaymentMethod', { body })
  const added = paymentMethods.find((method) => method.last4 === last4)!
  const wanted = dice.weighted({ default: 6, backup: 3, none: 1 })
  // Nothing takes the place of a default that becomes the backup.
  const use = added.use === 'default' ? 'none' : wanted
  if (use !== 'none') {
    const params = { paymentMethod: added.id }
    await resident.ask('usePaymentMethod', { params, body: { use } })
  }
  resident.did({ kind: 'card', card, use })
}

const follow = (resident: Resident, purchase: string): Promise<PurchaseResult> =>
  resident.ask<PurchaseResult>('followPurchase', { params: { purchase } })

/** Pays a declined charge with the same payment. Only sometimes the page lives to tell. */
async function payByHand(resident: Resident, { id }: Purchase): Promise<void> {
  const result = await follow(resident, id)
  if (result.clientSecret === null) return
  const confirmed = await confirm(resident, intentIn(result), 'visa')
  if (confirmed?.status !== 'succeeded') return
  resident.did({ kind: 'finish', purchase: id, passed: true })
  if (resident.dice.chance(0.5)) await follow(resident, id)
}

async function passChallenge(resident: Resident, { id }: Purchase): Promise<void> {
  const result = await follow(resident, id)
  if (result.clientSecret === null) return
  const intent = intentIn(result)
  const confirmed = await confirm(resident, intent, 'asking')
  if (confirmed?.status !== 'requires_action') return
  const { control } = resident.town.double
  // A backend that stops it may have come between.
  if (control.state.paymentIntents.get(intent)?.status !== 'requires_action') return
  const passed = resident.dice.chance(0.6)
  control.answerChallenge(intent, passed)
  resident.did({ kind: 'finish', purchase: id, passed })
  if (resident.dice.chance(0.5)) await follow(resident, id)
}

/** Null where the provider says no. */
async function confirm({ town }: Resident, intent: string, card: Card) {
  try {
    const order = { payment_method: CARDS[card].token }
    return await town.stripe.paymentIntents.confirm(intent, order)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return null
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null
    throw error
  }
}

/** Buys by hand, if that is allowed now. */
async function buy(resident: Resident): Promise<void> {
  const { dice, country } = resident
  const wares = { bundle: 'small', quantity: 1 } as const
  const member = await resident.caller.as(`buyer-${(resident.orders += 1)}`, 'read buy')
  const body = { ...wares, total: totalOf(wares, country), currency: 'USD' }
  const { ok, body: bought } = await answerOf<PurchaseResult>(member.send('purchase', { body }))
  if (!ok) return
  const card: Card = dice.chance(0.5) ? 'slow' : 'visa'
  await confirm(resident, intentIn(bought), card)
  const { id: purchase, credits } = bought.purchase
  if (card === 'slow' || dice.chance(0.5)) await follow(resident, purchase)
  resident.did({ kind: 'buy', purchase, credits, card })
}
