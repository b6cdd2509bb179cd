import type { RouteName } from '@virtual-practice/credits/contract'
import type { Backend } from '../backend.js'
import { part, type Check } from '../check.js'
import type { Asked, Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const reason = 'test'

/** Every kind of write with a key: what is sent, in an account where it succeeds. */
const WRITES: Partial<
  Record<RouteName, (practice: Practice, backend: Backend) => Asked | Promise<Asked>>
> = {
  createAccount: () => ({ body: { timeZone: 'UTC', currency: 'USD' } }),
  grant: () => ({ body: { source: 'purchased', credits: 10, reason } }),
  voidGrant: async (practice) => ({ ...(await onGrant(practice)), body: { reason } }),
  refundPurchase: async (practice) => ({
    ...(await onGrant(practice)),
    body: { credits: 3, reason },
  }),
  debit: (practice) => ({ body: practice.workOf() }),
  refundUsage: async (practice) => {
    const { operation } = await practice.debit({ credits: 5 })
    return { params: { operation }, body: { credits: 2, reason } }
  },
  reserve: (practice) => ({ body: practice.workOf() }),
  extend: async (practice) => ({ ...(await onReservation(practice)), body: { quantity: 1 } }),
  settle: async (practice) => ({ ...(await onReservation(practice)), body: { quantity: 1 } }),
  release: onReservation,
  subscribe: (_, backend) => ({ body: { plan: backend.options.plans.low } }),
  changePlan: async (practice, backend) => {
    await backend.subscribe(practice, 'low')
    return { body: { plan: backend.options.plans.high } }
  },
  cancel: async (practice, backend) => {
    await backend.subscribe(practice, 'low')
    return { body: { when: 'now' } }
  },
  resume: async (practice, backend) => {
    await backend.subscribe(practice, 'low')
    await practice.call('cancel', { body: { when: 'period_end' } })
    return {}
  },
  endTrial: async (practice, backend) => {
    const trialEndsAt = practice.after(86_400_000)
    await backend.subscribe(practice, 'low', { trialEndsAt })
    return {}
  },
  renew: async (practice, backend) => {
    await backend.subscribe(practice, 'low')
    const billingReason = 'subscription_cycle'
    const invoicedAt = practice.after(0)
    return { body: { invoice: 'in_1', billingReason, paid: true, invoicedAt } }
  },
}

async function onGrant(practice: Practice): Promise<Asked> {
  const { id } = await practice.grant({ credits: 10 })
  return { params: { grant: id } }
}

async function onReservation(practice: Practice): Promise<Asked> {
  const { id } = await practice.reserve({ credits: 5 })
  return { params: { reservation: id } }
}

const key = 'the-same-key'

const repeats = Object.entries(WRITES).map(([route, prepare]): [string, Check['run']] => [
  `${route} sent again with its key is answered as before, and does nothing`,
  async (backend) => {
    const name = route as keyof typeof WRITES
    const practice = name === 'createAccount' ? backend.unopened() : await backend.open()
    if (name !== 'createAccount') await practice.grant({ credits: 100 })
    const asked = { ...(await prepare(practice, backend)), key }
    const first = await practice.call(name, asked)
    must(!first.replayed, 'the first answer says that it is a repeat')
    const { version } = await practice.balance()
    const again = await practice.call(name, asked)
    must(again.replayed, 'the repeat does not say Idempotency-Replayed: true')
    sees(withoutBalance(again.body), withoutBalance(first.body))
    sees(await practice.balance(), { version })
  },
])

/** The balance beside what was done is the present one. */
function withoutBalance(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([field]) => field !== 'balance'))
}

export const idempotency = part('idempotency', '4, idempotency', {
  ...Object.fromEntries(repeats),
  'a repeat comes with the present balance': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const asked = { body: practice.workOf({ credits: 10 }), key }
    await practice.call('debit', asked)
    await practice.debit({ credits: 5 })
    sees((await practice.call('debit', asked)).body, {
      debit: { credits: 10 },
      balance: { available: 85 },
    })
  },
  'a key that was used for something else is refused': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    await practice.debit({ credits: 6, key })
    for (const other of [{ credits: 7 }, { session: 'other' }, { member: 'dr-kim' }])
      await practice.refused('idempotency_conflict', 'debit', {
        body: practice.workOf({ credits: 6, ...other }),
        key,
      })
    sees(await practice.balance(), { available: 94 })
  },
  'the key of one settled reservation is refused for another': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const [one, two] = [await practice.reserve({}), await practice.reserve({})]
    const settling = ({ id }: { id: string }) => ({
      params: { reservation: id },
      body: { quantity: 1 },
      key,
    })
    await practice.call('settle', settling(one))
    await practice.refused('idempotency_conflict', 'settle', settling(two))
    sees(await practice.readReservation(two), { state: 'open' })
  },
  'the order of a body’s fields is no other body': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const work = practice.workOf()
    await practice.call('debit', { body: work, key })
    const turned = Object.fromEntries(Object.entries(work).reverse())
    const { replayed } = await practice.call('debit', { body: turned, key })
    must(replayed, 'the same fields in another order were done again')
  },
  'a key counts for one kind of operation and one account': async (backend) => {
    const [practice, other] = [await backend.open(), await backend.open()]
    for (const each of [practice, other]) {
      await each.grant({ credits: 100 })
      await each.debit({ credits: 6, key })
      await each.reserve({ credits: 6, key })
      sees(await each.balance(), { available: 88, held: 6 })
    }
  },
  'a refused operation frees its key': async (backend) => {
    const practice = await backend.open()
    const asked = { body: practice.workOf({ credits: 10 }), key }
    await practice.refused('insufficient_credits', 'debit', asked)
    await practice.grant({ credits: 10 })
    const { replayed } = await practice.call('debit', asked)
    must(!replayed, 'what was done now is said to be a repeat')
    sees(await practice.balance(), { available: 0 })
  },
})
