import { part } from '../check.js'
import { DAY } from '../durations.js'
import { sees } from '../sees.js'

const paid = (invoice: string, invoicedAt: string) => ({
  body: { invoice, billingReason: 'subscription_cycle', paid: true, invoicedAt },
})

export const trial = part('trial', '5, trials', {
  'a trial has credits of its own, that end with it': async (backend) => {
    const practice = await backend.open()
    const trialEndsAt = practice.after(14 * DAY)
    const credits = await backend.subscribe(practice, 'low', { trialEndsAt })
    const { state, anchor, period } = await practice.subscription()
    sees(
      { state, anchor, end: period.end },
      { state: 'trialing', anchor: trialEndsAt, end: trialEndsAt },
    )
    const nextExpiry = { at: trialEndsAt, credits }
    sees(await practice.balance(), { monthly: credits, nextExpiry })
  },
  'a trial ends in the future, within 366 days': async (backend) => {
    const practice = await backend.open()
    for (const ends_ms of [-DAY, 367 * DAY]) {
      const body = { plan: backend.options.plans.low, trialEndsAt: practice.after(ends_ms) }
      const refused = await practice.refused('invalid_request', 'subscribe', { body })
      sees(refused, { fields: [{ path: 'trialEndsAt' }] })
    }
  },
  'an invoice that is paid during a trial grants nothing': async (backend) => {
    const practice = await backend.open()
    await backend.subscribe(practice, 'low', { trialEndsAt: practice.after(14 * DAY) })
    await practice.debit({ credits: 3 })
    const { available } = await practice.balance()
    await practice.call('renew', paid('in_1', practice.after(0)))
    sees(await practice.balance(), { available })
  },
  'a trial that is ended early takes its credits with it; a paid invoice begins the first period':
    async (backend) => {
      const practice = await backend.open()
      const trialEndsAt = practice.after(14 * DAY)
      const credits = await backend.subscribe(practice, 'low', { trialEndsAt })
      await backend.clock.pass(10)
      const { subscription } = (await practice.call('endTrial')).body
      sees(subscription, { state: 'active' })
      sees(await practice.balance(), { monthly: 0 })
      await practice.call('renew', paid('in_1', subscription.anchor))
      sees(await practice.balance(), { monthly: credits })
      await practice.refused('subscription_inactive', 'endTrial')
    },
  'a trial that is over leaves an active subscription whose renewal is due': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const trialEndsAt = practice.after(14 * DAY)
    const credits = await backend.subscribe(practice, 'low', { trialEndsAt })
    await backend.clock.reach(trialEndsAt)
    sees(await practice.subscription(), { state: 'active', renewalDue: true, trialEndsAt })
    sees(await practice.balance(), { monthly: 0 })
    await practice.call('renew', paid('in_1', trialEndsAt))
    sees(await practice.subscription(), { renewalDue: false, period: { start: trialEndsAt } })
    sees(await practice.balance(), { monthly: credits })
  },
})
