import { afterEach, beforeAll } from 'vitest'
import type {
  Purchase,
  PurchaseResult,
  Recharge,
  RechargeEvent,
  RechargeEvents,
  RechargeInput,
} from '@virtual-practice/credits/contract'
import { drainOutbox } from '../../demo/server/services/drain-outbox.js'
import { billTo } from './buying-practice.js'
import { setUp } from './cards-on-file.js'
import { aRechargeInput } from './recharge-input.js'
import type { ServerCaller } from './server-caller.js'
import { MINUTE, MONDAY } from './server-instants.js'
import { STRIPE_SECRET } from './stripe-events.js'
import { useTill } from './till.js'

/** Goes on file without a word, and is declined whenever it is charged. */
export const DECLINING = 'pm_card_chargeCustomerFail'
/** Goes on file when the person has passed the bank's question, and asks again at each charge. */
export const ASKING = 'pm_card_authenticationRequired'
export const VISA = 'pm_card_visa'
export const MASTERCARD = 'pm_card_mastercard'
/** Is processing until its bank has decided. */
export const SLOW = 'pm_card_doubleProcessing'

/** So much work costs so many credits. */
export const worth = (credits: number): number => credits * 10_000

export const rechargeOf = async (practice: ServerCaller): Promise<Recharge> =>
  (await practice.call<Recharge>('readRecharge')).body

export const eventsOf = async (
  practice: ServerCaller,
  kind?: RechargeEvent['kind'],
): Promise<RechargeEvent[]> => {
  const query = { limit: 1_000, ...(kind && { kind }) }
  return (await practice.call<RechargeEvents>('readRechargeEvents', { query })).body.events
}

export async function save(
  practice: ServerCaller,
  changes: Partial<RechargeInput> = {},
): Promise<Recharge> {
  const { version } = await rechargeOf(practice)
  const body = aRechargeInput({ version, ...changes })
  return (await practice.call<Recharge>('saveRecharge', { body })).body
}

/** From now on this card is the one that is charged. */
export const putFirst = (practice: ServerCaller, paymentMethod: string) =>
  practice.call('usePaymentMethod', { params: { paymentMethod }, body: { use: 'default' } })

/** Uses so many credits at once. */
export const use = (practice: ServerCaller, credits: number) =>
  practice.debit({
    feature: 'ai-scribe',
    quantity: worth(credits),
    member: 'dr-lee',
    session: 'visit',
  })

/** A backend whose till is the double, which sends it webhooks, and practices that can be charged. */
export async function useRecharging(options: Parameters<typeof useTill>[0] = {}) {
  const till = await useTill(options)
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

  const putOnFile = async (practice: ServerCaller, card: string): Promise<string> => {
    const { setup } = await setUp(practice)
    const { status, payment_method: id } = await stripe.setupIntents.confirm(setup, {
      payment_method: card,
    })
    if (status === 'requires_action') double.control.answerChallenge(setup, true)
    await practice.call('addPaymentMethod', { body: { setup } })
    return id as string
  }

  /** On a Monday with 500 monthly credits, which the plan brings, and cards on file. */
  const aPractice = async (...cards: string[]): Promise<ServerCaller> => {
    server.clock.now ??= MONDAY
    const practice = server.fresh()
    await billTo(practice)
    await practice.call('subscribe', { body: { plan: 'pro' } })
    for (const card of cards) await putOnFile(practice, card)
    return practice
  }

  /** What the outbox does by itself elsewhere. */
  const drain = () => drainOutbox(server.backend.practice)

  /** The charges that the provider took, of one account. */
  const chargesOf = async ({ account }: ServerCaller) => {
    const all = await stripe.charges.list({ limit: 100 })
    return all.data.filter(
      ({ status, metadata }) => status === 'succeeded' && metadata['credits_account'] === account,
    )
  }

  return {
    ...till,
    aPractice,
    /** With a rule that is on, and so many credits above its threshold. */
    armed: async (cards: readonly string[] = [VISA], changes: Partial<RechargeInput> = {}) => {
      const practice = await aPractice(...cards)
      await save(practice, changes)
      await use(practice, 440)
      return practice
    },
    putOnFile,
    drain,
    chargesOf,
    /** What a page does with a charge that has not ended. */
    follow: async (practice: ServerCaller, { id }: Purchase): Promise<PurchaseResult> =>
      (await practice.call<PurchaseResult>('followPurchase', { params: { purchase: id } })).body,
  }
}

export const HOUR_AND_MORE = 61 * MINUTE
