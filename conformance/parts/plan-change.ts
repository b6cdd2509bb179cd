import type { Period } from '@virtual-practice/credits/contract'
import type { Backend } from '../backend.js'
import { part } from '../check.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

/** The part of a difference that is left for the rest of a period, rounded down. */
function restOf(difference: number, { start, end }: Period, at: string): number {
  const [from, to, now] = [start, end, at].map((instant) => BigInt(Date.parse(instant)))
  return Number((BigInt(difference) * (to! - now!)) / (to! - from!))
}

async function changeTo(backend: Backend, practice: Practice, plan: 'low' | 'high') {
  const body = { plan: backend.options.plans[plan] }
  return (await practice.call('changePlan', { body })).body
}

/** Upgrades, and sees that exactly the rest of the period's difference came on top. */
async function upgraded(backend: Backend, practice: Practice, before: number): Promise<number> {
  const { low, high } = await backend.planCredits()
  const { subscription, balance } = await changeTo(backend, practice, 'high')
  sees(subscription, { plan: backend.options.plans.high, pendingPlan: null })
  const [grant] = await practice.grants()
  must(grant !== undefined, 'there is no grant of the upgrade')
  const { period } = subscription
  const credits = restOf(high - low, period, grant.effectiveAt)
  sees(grant, { source: 'monthly', credits, expiresAt: period.end })
  sees(balance, { monthly: before + credits, plan: { monthlyCredits: high } })
  return before + credits
}

export const planChange = part('plan-change', '5, upgrades, downgrades and trials', {
  'an upgrade is in force at once, with floor(difference x rest of the period)': async (
    backend,
  ) => {
    const practice = await backend.subscribed('low')
    await upgraded(backend, practice, (await practice.balance()).monthly)
  },
  'in the middle of a period an upgrade brings the rest of it, ending with it': async (backend) => {
    backend.clock.require()
    const practice = await backend.subscribed('low')
    const { start, end } = (await practice.subscription()).period
    const middle_ms = (Date.parse(start) + Date.parse(end)) / 2 + 1
    await backend.clock.reach(new Date(middle_ms).toISOString())
    await upgraded(backend, practice, (await practice.balance()).monthly)
    await backend.clock.reach(end)
    sees(await practice.balance(), { monthly: 0 })
  },
  'no loop of upgrades and downgrades grants anything twice': async (backend) => {
    const practice = await backend.subscribed('low')
    const monthly = await upgraded(backend, practice, (await practice.balance()).monthly)
    for (const plan of ['low', 'high', 'low', 'high'] as const)
      await changeTo(backend, practice, plan)
    sees(await practice.balance(), { monthly })
  },
  'a downgrade waits for the next period': async (backend) => {
    const practice = await backend.subscribed('high')
    const { monthly } = await practice.balance()
    const { low, high } = backend.options.plans
    const { subscription } = await changeTo(backend, practice, 'low')
    sees(subscription, { plan: high, pendingPlan: low })
    const credits = (await backend.planCredits()).low
    const at = subscription.period.end
    sees(await practice.balance(), { monthly, nextRefresh: { at, credits } })
  },
  'a downgrade is in force with the next period': async (backend) => {
    backend.clock.require()
    const practice = await backend.subscribed('high')
    const { low } = backend.options.plans
    const { end } = (await changeTo(backend, practice, 'low')).subscription.period
    await backend.clock.reach(end)
    const billingReason = 'subscription_cycle'
    await practice.call('renew', {
      body: { invoice: 'in_1', billingReason, paid: true, invoicedAt: end },
    })
    sees(await practice.subscription(), { plan: low, pendingPlan: null })
    sees(await practice.balance(), { monthly: (await backend.planCredits()).low })
  },
})
