import type { CreditsError } from '../client/credits-error.js'
import type { Bundles } from '../contract/bundle.js'
import type { PaymentMethod } from '../contract/payment-method.js'
import type { PurchaseInput } from '../contract/purchase.js'
import type { Choice } from '../store/buying-reads.js'
import { returnAddress } from './purchase-links.js'
import type { CardChoice, Order, PurchaseView } from './purchase-view.js'

/** What is chosen: what the person or the page wants, as far as it is for sale; else the first. */
export function choiceAmong(
  bundles: Bundles | undefined,
  wanted: { readonly bundle?: string | undefined; readonly quantity?: number | undefined },
): Choice | undefined {
  const [first] = bundles?.bundles ?? []
  const chosen = bundles?.bundles.find(({ code }) => code === wanted.bundle) ?? first
  if (!chosen) return undefined
  const { code, quantityMin, quantityMax } = chosen
  const quantity = Math.round(wanted.quantity ?? quantityMin) || quantityMin
  return { bundle: code, quantity: Math.min(quantityMax, Math.max(quantityMin, quantity)) }
}

/** What is wrong with the bundle that the page asks for; undefined when it is for sale. */
export function misuseOfBundle(
  bundles: Bundles | undefined,
  wanted: string | undefined,
): string | undefined {
  const codes = bundles?.bundles.map(({ code }) => code) ?? []
  if (!wanted || codes.length === 0 || codes.includes(wanted)) return undefined
  return `bundle="${wanted}" is not for sale, so the first one is chosen. For sale: ${codes.join(', ')}.`
}

/** The card to pay with: the one that was chosen, else the default if it still can pay. */
export function cardAmong(
  cards: readonly PaymentMethod[],
  wanted: CardChoice | undefined,
): CardChoice {
  const usable = cards.filter(({ expiry }) => expiry !== 'expired')
  if (wanted === 'new' || usable.some(({ id }) => id === wanted)) return wanted!
  return usable[0]?.id ?? 'new'
}

/** What the backend answers to a question about the price of what one may not buy. */
const BLOCKING: Readonly<Record<string, PurchaseView['blocked']>> = {
  forbidden: 'not_allowed',
  subscription_inactive: 'no_subscription',
  billing_details_required: 'billing_details_required',
  payments_unavailable: 'payments_unavailable',
}

/** Why nothing can be bought; undefined when it can. */
export function blockedBy(
  bundles: Bundles | undefined,
  priceError: CreditsError | undefined,
): PurchaseView['blocked'] {
  if (!bundles) return undefined
  const refused = priceError && BLOCKING[priceError.code]
  if (refused === 'not_allowed') return refused
  return bundles.blocked ?? refused ?? (bundles.publishableKey ? undefined : 'payments_unavailable')
}

/**
 * Whether a price is asked for. Also when billing details are missing, which the person could give:
 * the answer tells whether he may buy at all.
 */
export const asksPrice = (bundles: Bundles | undefined): boolean =>
  !bundles?.blocked || bundles.blocked === 'billing_details_required'

/** What is asked of the backend: the total, and the last purchase, that the person saw. */
export const inputOf = (
  { bundle, quantity, total, currency }: Order,
  after: string | null,
  redirect: boolean,
): PurchaseInput => ({
  ...{ bundle, quantity, total, currency, after },
  ...(redirect && { returnUrl: returnAddress() }),
})
