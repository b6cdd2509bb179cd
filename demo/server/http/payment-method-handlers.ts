import { addCard, removeCard, setUpCard, useCard } from '../services/payment-methods.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn, paramIn } from './asked.js'
import { readBody } from './request-input.js'

/** The cards on file. */
export function createPaymentMethodHandlers(
  practice: Practice,
): HandlersOf<
  | 'readPaymentMethods'
  | 'setUpPaymentMethod'
  | 'addPaymentMethod'
  | 'usePaymentMethod'
  | 'removePaymentMethod'
> {
  return {
    readPaymentMethods: async ({ caller }) =>
      json(await practice.ledger.paymentMethods(caller.account)),
    setUpPaymentMethod: async (asked) => json(await setUpCard(practice, orderIn(asked))),
    addPaymentMethod: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('addPaymentMethod', asked.request)
      const { cards, replayed } = await addCard(practice, order, input, actorIn(asked))
      return json(cards, replay(replayed))
    },
    usePaymentMethod: async (asked) => {
      const order = orderIn(asked)
      const { use } = await readBody('usePaymentMethod', asked.request)
      const input = { paymentMethod: paramIn(asked, 'paymentMethod'), use }
      const { cards, replayed } = await useCard(practice, order, input, actorIn(asked))
      return json(cards, replay(replayed))
    },
    removePaymentMethod: async (asked) => {
      const order = orderIn(asked)
      const id = paramIn(asked, 'paymentMethod')
      const { cards, replayed } = await removeCard(practice, order, id, actorIn(asked))
      return json(cards, replay(replayed))
    },
  }
}
