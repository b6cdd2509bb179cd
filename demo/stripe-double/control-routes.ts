import type Stripe from 'stripe'
import { z } from 'zod'
import { DECLINES, type DeclineName, isCardNumber } from './cards.js'
import { type Control, INVOICE_EVENTS, SUBSCRIPTION_EVENTS } from './control.js'
import { FAULTS } from './faults.js'

const isDecline = (name: unknown): name is DeclineName =>
  typeof name === 'string' && Object.hasOwn(DECLINES, name)

const isObject = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && 'object' in value && value.object === name

const rule = z.union([z.boolean(), z.array(z.string())])
const id = z.string().min(1)
const command = <S extends z.ZodType>(
  schema: S,
  run: (control: Control, given: z.infer<S>) => unknown,
): ((control: Control, body: unknown) => unknown) => {
  return (control, body) => run(control, schema.parse(body))
}

/** Each command of the control by its name, as `POST /_double/<name>` with a JSON body. */
export const COMMANDS: Readonly<Record<string, (control: Control, body: unknown) => unknown>> = {
  endpoint: command(z.object({ url: z.url(), secret: id }), ({ webhooks }, endpoint) => {
    webhooks.endpoint = endpoint
  }),
  weather: command(
    z.object({
      hold: rule.optional(),
      lose: rule.optional(),
      times: z.int().min(1).max(100).optional(),
      shuffle: z.boolean().optional(),
    }),
    ({ webhooks }, weather) => Object.assign(webhooks.weather, weather),
  ),
  release: command(z.object({ types: z.array(z.string()).optional() }), ({ webhooks }, { types }) =>
    webhooks.release(types),
  ),
  retry: command(z.object({}), ({ webhooks }) => webhooks.retry()),
  settled: command(z.object({}), ({ webhooks }) => webhooks.settled()),
  deliveries: command(z.object({}), ({ webhooks: { deliveries, held } }) => ({
    deliveries,
    held,
  })),
  repeat: command(z.object({ event: id }), (control, { event }) => control.repeat(event)),
  settle: command(
    z.object({ intent: id, decline: z.custom<DeclineName>(isDecline).optional() }),
    (control, { intent, decline }) => control.settle(intent, decline),
  ),
  'answer-challenge': command(
    z.object({ intent: id, passed: z.boolean() }),
    (control, { intent, passed }) => control.answerChallenge(intent, passed),
  ),
  'open-dispute': command(z.object({ charge: id }), (control, { charge }) =>
    control.openDispute(charge),
  ),
  'fail-refund': command(z.object({ refund: id }), (control, { refund }) =>
    control.failRefund(refund),
  ),
  'close-dispute': command(
    z.object({ dispute: id, status: z.enum(['lost', 'won']) }),
    (control, { dispute, status }) => control.closeDispute(dispute, status),
  ),
  refund: command(
    z.object({ charge: id, amount: z.int().optional() }),
    (control, { charge, amount }) => control.refund(charge, amount),
  ),
  'replace-card': command(
    z.object({
      paymentMethod: id,
      number: z.string().refine(isCardNumber),
      expMonth: z.int(),
      expYear: z.int(),
    }),
    (control, { paymentMethod, ...card }) => control.replaceCard(paymentMethod, card),
  ),
  'decide-tax-id': command(
    z.object({ value: id, status: z.enum(['pending', 'unavailable', 'unverified', 'verified']) }),
    (control, { value, status }) => control.decideTaxId(value, status),
  ),
  'put-invoice': command(
    z.object({
      invoice: z.custom<Stripe.Invoice>((value) => isObject(value, 'invoice')),
      event: z.enum(INVOICE_EVENTS).optional(),
    }),
    (control, { invoice, event }) => control.putInvoice(invoice, event),
  ),
  'put-subscription': command(
    z.object({
      subscription: z.custom<Stripe.Subscription>((value) => isObject(value, 'subscription')),
      event: z.enum(SUBSCRIPTION_EVENTS).optional(),
    }),
    (control, { subscription, event }) => control.putSubscription(subscription, event),
  ),
  fail: command(
    z.object({
      kind: z.enum(FAULTS),
      method: id,
      path: id,
      times: z.int().min(1).optional(),
    }),
    (control, { kind, method, path, times }) => control.fail(kind, method, path, times),
  ),
  'answers-held': command(
    z.object({ count: z.int().min(1).optional() }),
    ({ answers }, { count }) => answers.holding(count),
  ),
  'release-answers': command(z.object({}), ({ answers }) => answers.release()),
  'move-clock': command(z.object({ seconds: z.int() }), (control, { seconds }) =>
    control.moveClock(seconds),
  ),
  books: command(z.object({}), (control) => control.books()),
}
