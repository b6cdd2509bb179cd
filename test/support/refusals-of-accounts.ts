import type { RefusalCase } from './refusal-case.js'
import { ROUTE_REQUESTS } from './route-requests.js'
import type { Request, ServerCaller } from './server-caller.js'
import { after, DAY } from './server-instants.js'

const subscribed = async (practice: ServerCaller): Promise<Request> => {
  await practice.call('subscribe', ROUTE_REQUESTS.subscribe)
  return {}
}
const bought = async (practice: ServerCaller): Promise<Request> => ({
  params: { grant: (await practice.grant({ credits: 10 })).id },
})
const deposit = (more: object): Request => ({
  body: { source: 'purchased', credits: 10, reason: 'order', ...more },
})

/** What accounts, subscriptions and grants may be refused. */
export const ACCOUNT_REFUSALS: readonly RefusalCase[] = [
  {
    refusal: 'account_exists',
    when: 'the account is there',
    route: 'createAccount',
    given: async (practice) => {
      await practice.open()
      return {}
    },
  },
  {
    refusal: 'invalid_request timeZone',
    when: 'nobody knows the zone',
    route: 'createAccount',
    request: { body: { timeZone: 'Mars/Olympus', currency: 'USD' } },
  },
  {
    refusal: 'invalid_request criticalAt',
    when: 'critical begins before low',
    route: 'createAccount',
    request: { body: { timeZone: 'UTC', currency: 'USD', lowAt: 5, criticalAt: 6 } },
  },
  {
    refusal: 'invalid_request invoicedAt',
    when: 'the invoice is of another year',
    route: 'renew',
    request: {
      body: {
        invoice: 'in_1',
        billingReason: 'subscription_cycle',
        paid: false,
        invoicedAt: after(2 * DAY),
      },
    },
  },
  { refusal: 'not_found', when: 'there is no subscription', route: 'cancel' },
  {
    refusal: 'invalid_request plan',
    when: 'nobody sells the plan',
    route: 'subscribe',
    request: { body: { plan: 'none' } },
  },
  {
    refusal: 'invalid_request anchor',
    when: 'periods would begin later',
    route: 'subscribe',
    request: { body: { plan: 'pro', anchor: after(1) } },
  },
  {
    refusal: 'invalid_request trialEndsAt',
    when: 'the trial is over before it begins',
    route: 'subscribe',
    request: { body: { plan: 'pro', trialEndsAt: after(0) } },
  },
  {
    refusal: 'invalid_request trialEndsAt',
    when: 'the trial is longer than a year',
    route: 'subscribe',
    request: { body: { plan: 'pro', trialEndsAt: after(367 * DAY) } },
  },
  {
    refusal: 'subscription_exists',
    when: 'there is one already',
    route: 'subscribe',
    given: subscribed,
  },
  {
    refusal: 'subscription_inactive',
    when: 'it has ended',
    route: 'changePlan',
    given: async (practice) => {
      await subscribed(practice)
      await practice.call('cancel', { body: { when: 'now' } })
      return {}
    },
  },
  {
    refusal: 'period_granted',
    when: 'the period has its credits',
    route: 'grant',
    request: deposit({ source: 'monthly', periodStart: after(0), expiresAt: after(DAY) }),
    given: subscribed,
  },
  {
    refusal: 'invalid_request expiresAt',
    when: 'the grant ends before it begins',
    route: 'grant',
    request: deposit({ source: 'promotional', effectiveAt: after(2), expiresAt: after(1) }),
  },
  {
    refusal: 'invalid_request expiresAt',
    when: 'bought credits would end',
    route: 'grant',
    request: deposit({ expiresAt: after(DAY) }),
  },
  {
    refusal: 'invalid_request expiresAt',
    when: 'monthly credits would not',
    route: 'grant',
    request: deposit({ source: 'monthly', periodStart: after(0) }),
  },
  {
    refusal: 'invalid_request periodStart',
    when: 'monthly credits are of no period',
    route: 'grant',
    request: deposit({ source: 'monthly', expiresAt: after(DAY) }),
  },
  {
    refusal: 'invalid_request periodStart',
    when: 'bought ones are of one',
    route: 'grant',
    request: deposit({ periodStart: after(0) }),
  },
  {
    refusal: 'grant_ended',
    when: 'the grant was voided',
    route: 'voidGrant',
    given: async (practice) => {
      const request = await bought(practice)
      await practice.call('voidGrant', { ...request, ...ROUTE_REQUESTS.voidGrant })
      return request
    },
  },
  {
    refusal: 'invalid_request grant',
    when: 'there is no money to return',
    route: 'refundPurchase',
    given: async (practice) => {
      const { id } = await practice.grant({ credits: 10, source: 'promotional' })
      return { params: { grant: id } }
    },
  },
  {
    refusal: 'invalid_request credits',
    when: 'more is returned than was bought',
    route: 'refundPurchase',
    request: { body: { credits: 11, reason: 'returned' } },
    given: bought,
  },
]
