import {
  addPaymentMethodRoute,
  removePaymentMethodRoute,
  setUpPaymentMethodRoute,
  usePaymentMethodRoute,
} from '../contract/buying-routes.js'
import type {
  AddPaymentMethodInput,
  CardSetup,
  PaymentMethods,
  UsePaymentMethodInput,
} from '../contract/payment-method.js'
import { IDEMPOTENCY_HEADER, type Route } from '../contract/routes.js'
import { isPaymentMethods } from '../guards/buying.generated.js'
import { isCardSetup } from '../guards/cards.generated.js'
import type { WriteOptions } from './calls.js'
import type { Call, Connection } from './connection.js'
import { CreditsError } from './credits-error.js'

/** Begins to put a card on file. */
export const setUpPaymentMethod = (
  connection: Connection,
  options: WriteOptions,
): Promise<CardSetup> => connection.ask(setUpPaymentMethodRoute, isCardSetup, sent(options))

/** Puts the card on file that the provider has confirmed. Answers with all of them. */
export const addPaymentMethod = (
  connection: Connection,
  body: AddPaymentMethodInput,
  options: WriteOptions,
): Promise<PaymentMethods> =>
  connection.ask(addPaymentMethodRoute, isPaymentMethods, sent(options, body))

/** Says what a card is for: the default, the backup, or neither. */
export async function usePaymentMethod(
  connection: Connection,
  card: string,
  body: UsePaymentMethodInput,
  options: WriteOptions,
): Promise<PaymentMethods> {
  const route = routeOf(usePaymentMethodRoute, card)
  return connection.ask(route, isPaymentMethods, sent(options, body))
}

export async function removePaymentMethod(
  connection: Connection,
  card: string,
  options: WriteOptions,
): Promise<PaymentMethods> {
  return connection.ask(routeOf(removePaymentMethodRoute, card), isPaymentMethods, sent(options))
}

const sent = ({ key, signal }: WriteOptions, body?: object): Call => ({
  signal,
  headers: {
    [IDEMPOTENCY_HEADER]: key,
    ...(body && { 'content-type': 'application/json' }),
  },
  ...(body && { body: JSON.stringify(body) }),
})

/** Throws `invalid_request` for an id that no card can have. */
function routeOf(route: Route, card: string): Route {
  if (!/^[\w-]+$/.test(card))
    throw new CreditsError('invalid_request', 'That is not the id of a payment method.')
  return { ...route, path: route.path.replace(':paymentMethod', card) }
}
