import { readPaymentMethods } from '../client/buying-calls.js'
import { CreditsError } from '../client/credits-error.js'
import * as calls from '../client/payment-method-calls.js'
import { persist } from '../client/retry-policy.js'
import type { CardSetup, PaymentMethod, PaymentMethods } from '../contract/payment-method.js'
import { paymentMethodsOf } from './buying-reads.js'
import type { CreditsStore } from './credits-store.js'
import { Mutation } from './mutation.js'

export { paymentMethodsOf }

interface Use {
  readonly card: string
  readonly use: PaymentMethod['use']
}

interface Actions {
  setUp: Mutation<string, CardSetup>
  add: Mutation<string, PaymentMethods>
  use: Mutation<Use, PaymentMethods>
  remove: Mutation<string, PaymentMethods>
}

/** What is under way, for one account of one store. */
const underWay = new WeakMap<AbortSignal, Actions>()

/** Begins to put a card on file. Rejects with a CreditsError. */
export const setUpCard = (store: CreditsStore): Promise<CardSetup> =>
  actionsOf(store).setUp.run('card')

/** Puts on file what the provider has confirmed for this setup. Rejects with a CreditsError. */
export const addCard = (store: CreditsStore, setup: string): Promise<PaymentMethods> =>
  actionsOf(store).add.run(setup)

/** Says what a card is for. Rejects with a CreditsError. */
export const useCard = (
  store: CreditsStore,
  card: string,
  use: PaymentMethod['use'],
): Promise<PaymentMethods> => actionsOf(store).use.run({ card, use })

/** Takes a card off the file. Rejects with a CreditsError. */
export const removeCard = (store: CreditsStore, card: string): Promise<PaymentMethods> =>
  actionsOf(store).remove.run(card)

function actionsOf(store: CreditsStore): Actions {
  const { client, era } = store
  const take = async (call: () => Promise<PaymentMethods>): Promise<PaymentMethods> => {
    const answer = await persist(client, undefined, call)
    if (!era.aborted) show(store, answer)
    return answer
  }
  /** One that is not there any more is removed, by whomever. */
  const gone = (thrown: unknown): Promise<PaymentMethods> => {
    if (CreditsError.from(thrown).code !== 'not_found') throw thrown
    return readPaymentMethods(client, {})
  }
  const actions = underWay.get(era) ?? {
    setUp: new Mutation((_: string, key) =>
      persist(client, undefined, () => calls.setUpPaymentMethod(client, { key })),
    ),
    add: new Mutation((setup: string, key) =>
      take(() => calls.addPaymentMethod(client, { setup }, { key })),
    ),
    use: new Mutation(({ card, use }: Use, key) =>
      take(() => calls.usePaymentMethod(client, card, { use }, { key })),
    ),
    remove: new Mutation((card: string, key) =>
      take(() => calls.removePaymentMethod(client, card, { key }).catch(gone)),
    ),
  }
  underWay.set(era, actions)
  return actions
}

/** To everyone who shows the cards. What is being read may be older: it is read again. */
function show(store: CreditsStore, value: PaymentMethods): void {
  const resource = paymentMethodsOf(store)
  const { data, loading } = resource.snapshot
  if (data) resource.accept({ ...data, value })
  if (loading || !data) void resource.refresh()
}
