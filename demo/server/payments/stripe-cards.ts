import Stripe from 'stripe'
import { cardIn, cardOf, idOf } from './stripe-card.js'
import { ACCOUNT } from './stripe-metadata.js'
import { plainly } from './stripe-trouble.js'
import type { Till } from './till.js'

/** The part of the till that is about cards on file. */
export function createStripeCards(
  stripe: Stripe,
): Pick<Till, 'setUpCard' | 'cardOfSetup' | 'card' | 'detachCard'> {
  return {
    setUpCard: ({ account, customer, key }) =>
      plainly(async () => {
        const { id, client_secret: clientSecret } = await stripe.setupIntents.create(
          {
            customer,
            usage: 'off_session',
            allowed_payment_method_types: ['card'],
            automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
            metadata: { [ACCOUNT]: account },
          },
          // Neither has a dot in it, so that no two of them make the same key.
          { idempotencyKey: `setup.${account}.${key}` },
        )
        if (clientSecret === null) throw new Error('Stripe has made a setup without a secret.')
        return { id, clientSecret }
      }),
    cardOfSetup: (id, customer) =>
      absentAsNull(async () => {
        const expand = ['payment_method']
        const setup = await stripe.setupIntents.retrieve(id, { expand })
        const card = cardIn(setup.payment_method)
        const isTheirs = idOf(setup.customer) === customer && card?.customer === customer
        return setup.status === 'succeeded' && isTheirs ? card : null
      }),
    card: (id) => absentAsNull(async () => cardOf(await stripe.paymentMethods.retrieve(id))),
    detachCard: (id) =>
      plainly(async () => {
        try {
          await stripe.paymentMethods.detach(id)
        } catch (error) {
          // Stripe says no when nobody has it any more, which is what was asked for.
          if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
          const card = await absentAsNull(async () =>
            cardOf(await stripe.paymentMethods.retrieve(id)),
          )
          if (card !== null && card.customer !== null) throw error
        }
      }),
  }
}

/** What Stripe does not know is null. */
const absentAsNull = <T>(ask: () => Promise<T>): Promise<T | null> =>
  plainly(async () => {
    try {
      return await ask()
    } catch (error) {
      const isAbsent =
        error instanceof Stripe.errors.StripeInvalidRequestError &&
        error.code === 'resource_missing'
      if (isAbsent) return null
      throw error
    }
  })
