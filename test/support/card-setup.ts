import type { CardSetup, PaymentMethod } from '../../src/contract/payment-method.js'
import type { CardOutcome, LoadTill } from '../../src/payment/till.js'
import { fakeTill } from './fake-till.js'
import type { Answers } from './fake-api.js'
import { aPaymentMethod } from './purchases.js'

export const aCardSetup = (): CardSetup => ({
  setup: 'seti_1',
  clientSecret: 'seti_1_secret_1',
  publishableKey: 'pk_test_1',
})

export const someCards = (): PaymentMethod[] => [
  aPaymentMethod(),
  aPaymentMethod({ id: 'pm_2', brand: 'mastercard', last4: '4444', use: 'backup' }),
  aPaymentMethod({
    id: 'pm_3',
    brand: 'amex',
    last4: '0005',
    use: 'none',
    expMonth: 6,
    expYear: 2025,
    expiry: 'expired',
  }),
]

/** A backend that keeps cards, and adds a Visa ending in 1111. */
export function keepingCards(first = someCards(), more: Answers = {}): Answers {
  let cards = first
  const all = (): Response => Response.json({ paymentMethods: cards })
  const idOf = (request: Request): string => new URL(request.url).pathname.split('/')[3]!
  return {
    'GET /v1/payment-methods': all,
    'POST /v1/payment-methods/setup': () => Response.json(aCardSetup()),
    'POST /v1/payment-methods': () => {
      const use = cards.length > 0 ? 'none' : 'default'
      cards = [...cards, aPaymentMethod({ id: 'pm_new', last4: '1111', use })]
      return all()
    },
    'POST /v1/payment-methods/:paymentMethod/use': async (request) => {
      const { use } = (await request.json()) as Pick<PaymentMethod, 'use'>
      const id = idOf(request)
      cards = cards.map((card) =>
        card.id === id ? { ...card, use } : card.use === use ? { ...card, use: 'none' } : card,
      )
      return all()
    },
    'POST /v1/payment-methods/:paymentMethod/remove': (request) => {
      cards = cards.filter(({ id }) => id !== idOf(request))
      return all()
    },
    ...more,
  }
}

/** A till whose tries to put a card on file end in turn as told, then as the last again. */
export function savingTill(...outcomes: CardOutcome[]): { load: LoadTill; saved: string[] } {
  const saved: string[] = []
  const { load } = fakeTill()
  return {
    saved,
    load: async (key) => ({
      ...(await load(key)),
      save: (clientSecret) => {
        const outcome = outcomes[Math.min(saved.length, outcomes.length - 1)]
        saved.push(clientSecret)
        return Promise.resolve(outcome ?? { kind: 'confirmed' })
      },
    }),
  }
}
