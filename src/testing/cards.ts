import type {
  AddPaymentMethodInput,
  CardSetup,
  PaymentMethod,
  PaymentMethods,
  UsePaymentMethodInput,
} from '../contract/payment-method.js'
import { PUBLISHABLE_KEY, secretOf } from './buying.js'
import { type BankCard, type CardOnFile, newId, nowOf, type Practice } from './practice.js'
import { refuse, refuseField } from './refusal.js'

/** A card is good until the end of its month. */
function expiryOf({ expYear, expMonth }: CardOnFile, now: number): PaymentMethod['expiry'] {
  const today = new Date(now)
  const left = expYear * 12 + expMonth - today.getUTCFullYear() * 12 - today.getUTCMonth() - 1
  if (left < 0) return 'expired'
  return left <= 1 ? 'soon' : 'ok'
}

export function presented(card: CardOnFile, now: number): PaymentMethod {
  const { id, brand, last4, expMonth, expYear, use, addedAt } = card
  return { id, brand, last4, expMonth, expYear, expiry: expiryOf(card, now), use, addedAt }
}

export const cardFor = ({ cards }: Practice, use: PaymentMethod['use']): CardOnFile | undefined =>
  cards.find((card) => card.use === use)

const PLACES = ['default', 'backup', 'none']

/** The default first, then the backup, then the newest. */
export const paymentMethodsOf = ({ cards, now }: Practice): PaymentMethods => ({
  paymentMethods: [...cards]
    .sort(
      (a, b) => PLACES.indexOf(a.use) - PLACES.indexOf(b.use) || (a.addedAt < b.addedAt ? 1 : -1),
    )
    .map((card) => presented(card, now)),
})

/** The first card is the default. */
export function putCard(practice: Practice, { brand, last4, answer }: BankCard): CardOnFile {
  const card: CardOnFile = {
    ...{ id: newId(practice, 'pm'), brand, last4, answer, expMonth: 8, expYear: 2029 },
    use: practice.cards.length === 0 ? 'default' : 'none',
    addedAt: nowOf(practice),
  }
  practice.cards.push(card)
  practice.hasNews = true
  return card
}

/** The page confirms it with the till before it adds the card. */
export function setUpCard(practice: Practice): CardSetup {
  const setup = newId(practice, 'seti')
  practice.setups.set(setup, undefined)
  return { setup, clientSecret: secretOf(setup), publishableKey: PUBLISHABLE_KEY }
}

/** Throws `invalid_request` unless the till has confirmed it. */
export function addCard(practice: Practice, { setup }: AddPaymentMethodInput): PaymentMethods {
  const card = practice.setups.get(setup) ?? refuseField('setup', 'is not confirmed')
  practice.setups.delete(setup)
  putCard(practice, card)
  return paymentMethodsOf(practice)
}

const existing = ({ cards }: Practice, id: string): CardOnFile =>
  cards.find((card) => card.id === id) ?? refuse('not_found')

/** Of each use there is one: whatever had it before has none. */
export function useCard(
  practice: Practice,
  id: string,
  { use }: UsePaymentMethodInput,
): PaymentMethods {
  const card = existing(practice, id)
  for (const other of practice.cards) if (other.use === use) other.use = 'none'
  card.use = use
  practice.hasNews = true
  return paymentMethodsOf(practice)
}

export function removeCard(practice: Practice, id: string): PaymentMethods {
  practice.cards.splice(practice.cards.indexOf(existing(practice, id)), 1)
  practice.hasNews = true
  return paymentMethodsOf(practice)
}
