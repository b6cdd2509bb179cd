import { afterEach, beforeAll } from 'vitest'
import type { CardSetup, PaymentMethod, PaymentMethods } from '@virtual-practice/credits/contract'
import type { ServerCaller } from './server-caller.js'
import { STRIPE_SECRET } from './stripe-events.js'
import { useTill } from './till.js'

export const cardsOf = async (practice: ServerCaller): Promise<PaymentMethod[]> =>
  (await practice.call<PaymentMethods>('readPaymentMethods')).body.paymentMethods

/** Which is for what, in their order. */
export const shortly = (cards: readonly PaymentMethod[]): [string, PaymentMethod['use']][] =>
  cards.map(({ last4, use }) => [last4, use])

export const setUp = async (practice: ServerCaller, key?: string): Promise<CardSetup> =>
  (await practice.call<CardSetup>('setUpPaymentMethod', key === undefined ? {} : { key })).body

export const on = (paymentMethod: string) => ({ params: { paymentMethod } })

/** A backend whose till is the double, which sends it webhooks, and practices with cards on file. */
export async function useCards() {
  const till = await useTill()
  const { double, server, stripe } = till

  beforeAll(() => {
    const url = `${server.url}/v1/stripe/webhooks`
    double.control.webhooks.endpoint = { url, secret: STRIPE_SECRET }
  })
  afterEach(() => {
    server.clock.now = null
    double.control.webhooks.weather.lose = false
    double.control.faults.splice(0)
  })

  const opened = async (): Promise<ServerCaller> => {
    const practice = server.fresh()
    await practice.open()
    return practice
  }
  /** What the page does: confirms a setup with the provider. */
  const confirmed = async (
    practice: ServerCaller,
    payment_method = 'pm_card_visa',
  ): Promise<string> => {
    const { setup } = await setUp(practice)
    await stripe.setupIntents.confirm(setup, { payment_method })
    return setup
  }
  const add = async (practice: ServerCaller, card?: string): Promise<PaymentMethod[]> => {
    const body = { setup: await confirmed(practice, card) }
    return (await practice.call<PaymentMethods>('addPaymentMethod', { body })).body.paymentMethods
  }
  return {
    ...till,
    opened,
    confirmed,
    add,
    withCards: async (...cards: string[]): Promise<[ServerCaller, PaymentMethod[]]> => {
      const practice = await opened()
      for (const card of cards) await add(practice, card)
      return [practice, await cardsOf(practice)]
    },
    ownerOf: async (id: string) => (await stripe.paymentMethods.retrieve(id)).customer,
  }
}

export const VISA_AND_MASTERCARD = ['pm_card_visa', 'pm_card_mastercard']
