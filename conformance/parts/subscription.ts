import { part } from '../check.js'
import { DAY } from '../durations.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

/** Everything that changes a subscription, and how it is asked for. */
const changesTo = (plan: string) =>
  [
    ['cancel', { body: { when: 'now' } }],
    ['resume', {}],
    ['changePlan', { body: { plan } }],
    ['endTrial', {}],
  ] as const

export const subscription = part('subscription', '5, the subscription', {
  'it begins with a period, and the period’s credits': async (backend) => {
    const practice = await backend.open({ timeZone: 'Europe/London' })
    const credits = await backend.subscribe(practice, 'low')
    const plan = backend.options.plans.low
    const { period, ...rest } = await practice.subscription()
    sees(rest, { plan, state: 'active', pendingPlan: null, trialEndsAt: null, renewalDue: false })
    sees(rest, { cancelAtPeriodEnd: false, canceledAt: null, anchor: period.start })
    sees(period, { timeZone: 'Europe/London' })
    sees(await practice.balance(), {
      available: credits,
      monthly: credits,
      period,
      plan: { code: plan, monthlyCredits: credits },
      subscription: { state: 'active', cancelAtPeriodEnd: false },
      nextRefresh: { at: period.end, credits },
      nextExpiry: { at: period.end, credits },
    })
    const grant = { source: 'monthly', credits, periodStart: period.start, expiresAt: period.end }
    sees(await practice.grants(), [grant])
  },
  'it is one at a time': async (backend) => {
    const practice = await backend.subscribed('low')
    const body = { plan: backend.options.plans.high }
    await practice.refused('subscription_exists', 'subscribe', { body })
  },
  'its plan is one that there is': async (backend) => {
    const body = { plan: 'conformance-no-such-plan' }
    const fields = [{ path: 'plan' }]
    const none = await backend.open()
    sees(await none.refused('invalid_request', 'subscribe', { body }), { fields })
    const practice = await backend.subscribed('low')
    sees(await practice.refused('invalid_request', 'changePlan', { body }), { fields })
  },
  'before there is one, there is nothing to read or to change': async (backend) => {
    const practice = await backend.open()
    await practice.refused('not_found', 'readSubscription')
    for (const [name, request] of changesTo(backend.options.plans.low))
      await practice.refused('not_found', name, request)
  },
  'canceled at the end of its period, it keeps everything until then, and may go on after all':
    async (backend) => {
      const practice = await backend.subscribed('low')
      const { available } = await practice.balance()
      await practice.call('cancel', { body: { when: 'period_end' } })
      const ending = { subscription: { state: 'active', cancelAtPeriodEnd: true } }
      sees(await practice.balance(), { available, ...ending, nextRefresh: null })
      await practice.call('resume')
      const going = { subscription: { state: 'active', cancelAtPeriodEnd: false } }
      sees(await practice.balance(), { available, ...going })
      must((await practice.balance()).nextRefresh !== null, 'nextRefresh is null, but it goes on')
    },
  'canceled at the end of its period, it is over then': async (backend) => {
    backend.clock.require()
    const practice = await backend.subscribed('low')
    const { end } = (await practice.subscription()).period
    await practice.call('cancel', { body: { when: 'period_end' } })
    await backend.clock.reach(new Date(Date.parse(end) - 1).toISOString())
    sees(await practice.subscription(), { state: 'active' })
    must((await practice.balance()).monthly > 0, 'the monthly credits ended before the period')
    await backend.clock.reach(end)
    sees(await practice.subscription(), { state: 'canceled', canceledAt: end })
    sees(await practice.balance(), { monthly: 0 })
  },
  'canceled now, its free credits end; what was bought stays, and what is held may be settled':
    async (backend) => {
      const practice = await backend.subscribed('low')
      await practice.grant({ credits: 30 })
      const open = await practice.reserve({ credits: 10 })
      await practice.call('cancel', { body: { when: 'now' } })
      sees(await practice.balance(), { monthly: 0, purchased: 30, held: 10, nextRefresh: null })
      sees(await practice.subscription(), { state: 'canceled' })
      await practice.settle(open, practice.work(4))
      sees(await practice.balance(), { monthly: 0, purchased: 30, held: 0 })
      await practice.debit({ credits: 30 })
    },
  'canceled, it can only begin anew': async (backend) => {
    const practice = await backend.subscribed('low')
    await practice.call('cancel', { body: { when: 'now' } })
    for (const [name, request] of changesTo(backend.options.plans.high))
      await practice.refused('subscription_inactive', name, request)
    // Another instant: the first period began at the one before.
    await backend.clock.pass(10)
    const credits = await backend.subscribe(practice, 'high')
    sees(await practice.balance(), { monthly: credits, subscription: { state: 'active' } })
  },
  'it is past due while its newest invoice is not paid, and then it cannot change its plan': async (
    backend,
  ) => {
    const practice = await backend.subscribed('low')
    const invoice = (id: string, paid: boolean, at_ms: number) => ({
      body: {
        invoice: id,
        billingReason: 'subscription_cycle',
        paid,
        invoicedAt: practice.after(at_ms),
      },
    })
    await practice.call('renew', invoice('in_1', false, DAY))
    sees(await practice.balance(), { subscription: { state: 'past_due' }, nextRefresh: null })
    const body = { plan: backend.options.plans.high }
    await practice.refused('subscription_inactive', 'changePlan', { body })
    await practice.debit({ credits: 1 })
    await practice.call('renew', invoice('in_1', true, DAY))
    sees(await practice.subscription(), { state: 'active' })
    // Told late, or again, a failure is an old story.
    await practice.call('renew', invoice('in_1', false, DAY))
    await practice.call('renew', invoice('in_0', false, DAY - 1))
    sees(await practice.subscription(), { state: 'active' })
  },
})
