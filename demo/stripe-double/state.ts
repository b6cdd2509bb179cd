import { randomBytes } from 'node:crypto'
import type Stripe from 'stripe'
import { missing } from './refusal.js'

/** All the double knows. Objects name each other by id; an answer expands what was asked for. */
export interface State {
  /** Seconds, as Stripe counts. */
  now(): number
  readonly customers: Map<string, Stripe.Customer>
  readonly taxIds: Map<string, Stripe.TaxId>
  readonly paymentMethods: Map<string, Stripe.PaymentMethod>
  readonly paymentIntents: Map<string, Stripe.PaymentIntent>
  readonly setupIntents: Map<string, Stripe.SetupIntent>
  readonly charges: Map<string, Stripe.Charge>
  readonly refunds: Map<string, Stripe.Refund>
  readonly disputes: Map<string, Stripe.Dispute>
  readonly sessions: Map<string, Stripe.Checkout.Session>
  readonly invoices: Map<string, Stripe.Invoice>
  readonly subscriptions: Map<string, Stripe.Subscription>
  readonly events: Map<string, Stripe.Event>
  /** What is in a session's basket, which its object tells only when asked. */
  readonly baskets: Map<string, Basket>
  /** The number behind each payment method; it is never told. */
  readonly numbers: Map<string, string>
  /** Payment methods that were authenticated to be kept. */
  readonly authenticated: Set<string>
  /** What each tax number will be found to be. Others stay pending until told. */
  readonly taxVerdicts: Map<string, TaxVerdict>
  /** Hears each event once, in order. */
  onEvent(event: Stripe.Event): void
  /** The request being answered, which events name. */
  request: Stripe.Event.Request | null
}

export type TaxVerdict = 'pending' | 'unavailable' | 'unverified' | 'verified'

export interface Basket {
  readonly name: string
  readonly metadata: Stripe.Metadata
  readonly description: string | null
  readonly setupFutureUsage: 'off_session' | 'on_session' | null
}

export const createState = (now: () => number): State => ({
  now,
  customers: new Map(),
  taxIds: new Map(),
  paymentMethods: new Map(),
  paymentIntents: new Map(),
  setupIntents: new Map(),
  charges: new Map(),
  refunds: new Map(),
  disputes: new Map(),
  sessions: new Map(),
  invoices: new Map(),
  subscriptions: new Map(),
  events: new Map(),
  baskets: new Map(),
  numbers: new Map(),
  authenticated: new Set(),
  taxVerdicts: new Map(),
  onEvent: () => undefined,
  request: null,
})

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export const randomText = (length: number): string =>
  [...randomBytes(length)].map((byte) => LETTERS[byte % LETTERS.length]).join('')

export const newId = (prefix: string): string => `${prefix}_${randomText(24)}`

/** Keeps an object under its id and gives it back. */
export function keep<T extends { id: string }>(shelf: Map<string, T>, object: T): T {
  shelf.set(object.id, object)
  return object
}

/** Throws Stripe's `resource_missing`. */
export function take<T>(shelf: Map<string, T>, id: string, kind: string, param?: string): T {
  const found = shelf.get(id)
  if (found === undefined) throw missing(kind, id, param)
  return found
}

/** The id of what may have been expanded. */
export const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === 'object' && reference !== null ? reference.id : reference
