import type Stripe from 'stripe'
import { type CardOnPaper, cardOf } from './objects/payment-method.js'
import { type DeclineName, DECLINES } from './cards.js'
import { settleSession } from './checking-out.js'
import { closeDispute, openDispute } from './disputing.js'
import { tell } from './events.js'
import type { Fault, FaultKind } from './faults.js'
import { HeldAnswers } from './held-answers.js'
import { answerChallenge } from './paying.js'
import { failRefund, giveBack } from './refunding.js'
import { answerSetupChallenge } from './setting-up.js'
import { settle } from './settling.js'
import { keep, type State, take, type TaxVerdict } from './state.js'
import type { Webhooks } from './webhooks.js'
import { booksOf, type Books } from './books.js'

export const INVOICE_EVENTS = [
  'invoice.created',
  'invoice.finalized',
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.updated',
  'invoice.voided',
] as const

export const SUBSCRIPTION_EVENTS = [
  'customer.subscription.created',
  'customer.subscription.deleted',
  'customer.subscription.updated',
] as const

/** What happens at Stripe without a request of the shop: banks, people, the dashboard, bad luck. */
export class Control {
  /** The answers that `held` keeps back. */
  readonly answers = new HeldAnswers()

  constructor(
    readonly state: State,
    readonly webhooks: Webhooks,
    readonly faults: Fault[],
    private readonly advance: (seconds: number) => void,
  ) {}

  /** A payment that is `processing` ends. */
  settle(intent: string, decline?: DeclineName): Stripe.PaymentIntent {
    const found = take(this.state.paymentIntents, intent, 'payment_intent')
    settle(this.state, found, decline && DECLINES[decline])
    settleSession(this.state, found)
    return found
  }

  /** The person passes or fails the challenge of a payment or setup. */
  answerChallenge(intent: string, passed: boolean): void {
    const setup = this.state.setupIntents.get(intent)
    if (setup) answerSetupChallenge(this.state, setup, passed)
    else answerChallenge(this.state, take(this.state.paymentIntents, intent, 'intent'), passed)
  }

  openDispute(charge: string): Stripe.Dispute {
    return openDispute(this.state, take(this.state.charges, charge, 'charge'))
  }

  closeDispute(dispute: string, status: 'lost' | 'won'): Stripe.Dispute {
    return closeDispute(this.state, dispute, status)
  }

  /** Somebody gives money back in the dashboard; without an amount all that is left. */
  refund(charge: string, amount?: number): Stripe.Refund {
    const found = take(this.state.charges, charge, 'charge')
    return giveBack(this.state, { charge: found, amount, reason: null, metadata: {} })
  }

  failRefund(refund: string): Stripe.Refund {
    return failRefund(this.state, refund)
  }

  /** The bank replaced a card, and its network told Stripe. */
  replaceCard(id: string, card: CardOnPaper): Stripe.PaymentMethod {
    const method = take(this.state.paymentMethods, id, 'PaymentMethod')
    const before = structuredClone(method.card)
    method.card = cardOf(card)
    this.state.numbers.set(id, card.number)
    tell(this.state, (frame) => ({
      ...frame,
      type: 'payment_method.automatically_updated',
      data: { object: method, ...(before && { previous_attributes: { card: before } }) },
    }))
    return method
  }

  /** What a tax number is found to be: told for those that exist, known for those to come. */
  decideTaxId(value: string, status: TaxVerdict): void {
    this.state.taxVerdicts.set(value, status)
    for (const object of this.state.taxIds.values()) {
      if (object.value !== value) continue
      object.verification = { status, verified_address: null, verified_name: null }
      tell(this.state, (frame) => ({ ...frame, type: 'customer.tax_id.updated', data: { object } }))
    }
  }

  putInvoice(object: Stripe.Invoice, type?: (typeof INVOICE_EVENTS)[number]): void {
    keep(this.state.invoices, object)
    if (type) tell(this.state, (frame) => ({ ...frame, type, data: { object } }))
  }

  putSubscription(object: Stripe.Subscription, type?: (typeof SUBSCRIPTION_EVENTS)[number]): void {
    keep(this.state.subscriptions, object)
    if (type) tell(this.state, (frame) => ({ ...frame, type, data: { object } }))
  }

  /** Sends an event once more. */
  repeat(event: string): void {
    this.webhooks.repeat(take(this.state.events, event, 'event'))
  }

  /** Requests whose path begins so fail, as many as said. */
  fail(kind: FaultKind, method: string, path: string, times = 1): void {
    this.faults.push({ kind, method, path, times })
  }

  moveClock(seconds: number): void {
    this.advance(seconds)
  }

  books(): Books {
    return booksOf(this.state)
  }
}
