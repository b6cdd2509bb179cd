import type {
  AddPaymentMethodInput,
  CardSetup,
  PaymentMethods,
  UsePaymentMethodInput,
} from '@virtual-practice/credits/contract'
import { providerCustomer } from './provider-customer.js'
import { done, requiredTill, type Order, type Practice } from './use-case.js'

/** The cards as they are, also where what was asked for had been done before. */
interface Changed {
  readonly cards: PaymentMethods
  readonly replayed: boolean
}

/** Begins to put a card on file. Throws `not_found`, `payments_unavailable`. */
export async function setUpCard(practice: Practice, { account, key }: Order): Promise<CardSetup> {
  const { ledger } = practice
  // An account that is none is that, whether or not there is a till.
  await ledger.buying(account)
  const till = requiredTill(practice)
  const customer = await providerCustomer(ledger, till, account)
  const { id, clientSecret } = await till.setUpCard({ account, customer, key })
  return { setup: id, clientSecret, publishableKey: till.publishableKey }
}

/**
 * Puts the card on file that a setup of this account has brought: the first one is the default.
 * Throws `invalid_request` when it has brought none, `payments_unavailable`.
 *
 * @param actor who adds it
 */
export async function addCard(
  practice: Practice,
  { account, key }: Order,
  { setup }: AddPaymentMethodInput,
  actor: string,
): Promise<Changed> {
  const { ledger } = practice
  const { customer } = await ledger.buying(account)
  const till = requiredTill(practice)
  const question = await ledger.nextQuestion()
  // Whom the provider does not know can have set nothing up there.
  const card = customer === null ? null : await till.cardOfSetup(setup, customer)
  const { replayed } = done(
    await ledger.execute(account, {
      kind: 'add_payment_method',
      key,
      request: { setup, actor },
      context: { card, question },
    }),
  )
  return { cards: await ledger.paymentMethods(account), replayed }
}

/** Says what a card is for. What was for that before is for nothing. Throws `not_found`. */
export async function useCard(
  { ledger }: Practice,
  { account, key }: Order,
  input: UsePaymentMethodInput & { readonly paymentMethod: string },
  actor: string,
): Promise<Changed> {
  const request = { ...input, actor }
  const { replayed } = done(
    await ledger.execute(account, { kind: 'use_payment_method', key, request }),
  )
  return { cards: await ledger.paymentMethods(account), replayed }
}

/**
 * Takes a card off the file, first here and then at the provider. Throws `not_found`, and
 * `payments_unavailable`: after that one it is off here, and whoever asks again, or a job, takes it
 * off there.
 */
export async function removeCard(
  practice: Practice,
  { account, key }: Order,
  paymentMethod: string,
  actor: string,
): Promise<Changed> {
  const { ledger } = practice
  const wasDetached = await ledger.isDetached(account, paymentMethod)
  requiredTill(practice)
  const request = { paymentMethod, actor }
  const { replayed } = done(
    await ledger.execute(account, { kind: 'remove_payment_method', key, request }),
  )
  if (!wasDetached) await detachCard(practice, account, paymentMethod)
  return { cards: await ledger.paymentMethods(account), replayed }
}

/** Throws `payments_unavailable`. */
export async function detachCard(
  practice: Practice,
  account: string,
  paymentMethod: string,
): Promise<void> {
  await requiredTill(practice).detachCard(paymentMethod)
  await practice.ledger.cardWasDetached(account, paymentMethod)
}
