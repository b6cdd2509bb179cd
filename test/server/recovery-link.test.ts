import { describe, expect, it } from 'vitest'
import { roles, routes } from '@virtual-practice/credits/contract'
import { cancelPurchase } from '../../demo/server/services/follow-purchase.js'
import { ASKING, DECLINING, eventsOf, rechargeOf, VISA } from '../support/recharging.js'
import { aLink, followWith, holding, readWith, useRecovery } from '../support/recovery-links.js'
import { type AskedRoute, ROUTE_REQUESTS } from '../support/route-requests.js'
import type { ServerCaller } from '../support/server-caller.js'
import { buy, intentIn } from '../support/till.js'

const { aPractice, chargesOf, double, server, stripe, unpaid } = await useRecovery()

const OWN = ['readRecovery', 'followRecovery'] as const
const others = (Object.keys(ROUTE_REQUESTS) as AskedRoute[]).filter(
  (name) => !OWN.some((own) => own === name),
)

/** A charge that was not paid, and who has a link to it. */
async function linked(card: string) {
  const charge = await unpaid(card)
  const holder = holding(charge.practice, await aLink(charge.practice, charge.purchase))
  return { ...charge, holder }
}

const codesOf = async (holder: ServerCaller, purchase: string): Promise<string[]> =>
  Promise.all(OWN.map(async (name) => (await holder.refused(name, { params: { purchase } })).code))

const refusedWith = async (practice: ServerCaller, purchase: string, token: Promise<string>) => {
  const params = { purchase }
  return holding(practice, await token).refused('readRecovery', { params })
}

describe('a link to a charge that was declined', () => {
  it('shows what is to be paid and why, and nothing of who bought, of cards or of credits', async () => {
    const { holder, purchase, expiresAt } = await linked(DECLINING)
    const charge = {
      ...{ id: purchase, state: 'open', credits: 100, bonusCredits: 0, total: 1_190 },
      ...{ currency: 'USD', expiresAt, cancelReason: null, declineCode: 'generic_decline' },
    }
    expect(await readWith(holder, purchase)).toEqual({
      ...{ purchase: charge, company: 'Northgate Practice Ltd', timeZone: 'UTC' },
      publishableKey: double.keys.publishable,
    })
    const { clientSecret, ...followed } = await followWith(holder, purchase)
    expect(followed).toEqual({ purchase: charge })
    expect(clientSecret).toMatch(/^pi_.*_secret_/)
  })

  it('is enough to pay it, which arms the rule again', async () => {
    const { holder, practice, purchase } = await linked(DECLINING)
    const intent = intentIn(await followWith(holder, purchase))
    await stripe.paymentIntents.confirm(intent, { payment_method: VISA })
    const { purchase: paid, clientSecret } = await followWith(holder, purchase)
    expect([paid.state, clientSecret]).toEqual(['succeeded', null])
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', declines: 0, count: 1 })
    expect((await practice.balance()).purchased).toBe(100)
    expect((await eventsOf(practice))[0]).toMatchObject({ outcome: 'succeeded', purchase })
  })

  it('charges once when two people finish it at once', async () => {
    const { practice, purchase } = await linked(DECLINING)
    const two = [await aLink(practice, purchase), await aLink(practice, purchase, { sub: 'two' })]
    await Promise.all(
      two.map(async (token) => {
        const holder = holding(practice, token)
        const intent = intentIn(await followWith(holder, purchase))
        // The provider takes one of them: it is one payment.
        await stripe.paymentIntents.confirm(intent, { payment_method: VISA }).catch(() => undefined)
        expect((await followWith(holder, purchase)).purchase.state).toBe('succeeded')
      }),
    )
    expect(await chargesOf(practice)).toHaveLength(1)
    expect((await practice.balance()).purchased).toBe(100)
  })

  it('tells how it ended to whoever comes later', async () => {
    const { holder, practice, purchase } = await linked(DECLINING)
    const at = { account: practice.account, id: purchase }
    await cancelPurchase(server.backend.practice, at, 'expired')
    const ended = { state: 'canceled', cancelReason: 'expired' }
    expect(await readWith(holder, purchase)).toMatchObject({ purchase: ended })
    expect(await followWith(holder, purchase)).toMatchObject({
      purchase: ended,
      clientSecret: null,
    })
  })
})

describe('a link to a charge that the bank asks about', () => {
  it('is enough to answer it', async () => {
    const { holder, practice, purchase } = await linked(ASKING)
    expect((await readWith(holder, purchase)).purchase.state).toBe('requires_action')
    const intent = intentIn(await followWith(holder, purchase))
    const { card } = await rechargeOf(practice)
    await stripe.paymentIntents.confirm(intent, { payment_method: card!.id })
    double.control.answerChallenge(intent, true)
    expect((await followWith(holder, purchase)).purchase.state).toBe('succeeded')
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', unfinished: null, count: 1 })
  })
})

describe('the token of a link', () => {
  it.each(others)('is forbidden %s', async (name) => {
    const practice = server.fresh()
    await practice.open()
    const holder = holding(practice, await aLink(practice, 'none'))
    const ids = [...routes[name].path.matchAll(/:(\w+)/g)].map(([, id]) => [id!, 'none'] as const)
    const params = Object.fromEntries(ids)
    const { code } = await holder.refused(name, { ...ROUTE_REQUESTS[name], params })
    expect(code).toBe('forbidden')
  })

  it('is forbidden the stream of events', async () => {
    const practice = server.fresh()
    await practice.open()
    const Authorization = `Bearer ${await aLink(practice, 'none')}`
    const answer = await fetch(`${server.url}/v1/events`, { headers: { Authorization } })
    expect(await answer.json()).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('finds no other purchase, of whosever account', async () => {
    const [one, two] = [await linked(DECLINING), await linked(DECLINING)]
    expect(await codesOf(one.holder, two.purchase)).toEqual(['not_found', 'not_found'])
    const astray = holding(one.practice, await aLink(one.practice, two.purchase))
    expect(await codesOf(astray, two.purchase)).toEqual(['not_found', 'not_found'])
  })

  it('finds nothing that a person has ordered', async () => {
    const practice = await aPractice()
    const { purchase } = await buy(practice)
    const holder = holding(practice, await aLink(practice, purchase.id))
    expect(await codesOf(holder, purchase.id)).toEqual(['not_found', 'not_found'])
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['has expired', { life_s: -1 }, /has expired/],
    ['lives for longer than a day', { life_s: 86_460 }, /longer than 24 h/],
    ['names no purchase', { purchase: undefined }, /names one purchase/],
    ['names what cannot be one', { purchase: 'a b' }, /names one purchase/],
    ['has another scope as well', { scope: 'recover read' }, /no other scope/],
  ])('is refused when it %s', async (_, claims, detail) => {
    const practice = server.fresh()
    await practice.open()
    const refused = await refusedWith(practice, 'none', aLink(practice, 'none', claims))
    expect(refused.code).toBe('unauthorized')
    expect(refused.detail).toMatch(detail)
  })
})

it('no role opens the routes of a link', async () => {
  const { practice, purchase } = await linked(DECLINING)
  for (const scopes of Object.values(roles)) {
    const member = await practice.as('ms-adeyemi', scopes.join(' '))
    expect(await codesOf(member, purchase)).toEqual(['forbidden', 'forbidden'])
  }
  expect(OWN.map((name) => routes[name].scope)).toEqual(['recover', 'recover'])
})
