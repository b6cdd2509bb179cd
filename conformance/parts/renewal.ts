import type { Backend } from '../backend.js'
import { part } from '../check.js'
import { DAY } from '../durations.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

const invoiceOf = (id: string, invoicedAt: string, more: object = {}) => ({
  body: {
    invoice: id,
    billingReason: 'subscription_cycle',
    paid: true,
    invoicedAt,
    ...more,
  },
})

/** A subscription whose first period has just ended. */
async function due(
  backend: Backend,
): Promise<{ practice: Practice; end: string; credits: number }> {
  backend.clock.require()
  const practice = await backend.open()
  const credits = await backend.subscribe(practice, 'low')
  const { end } = (await practice.subscription()).period
  await backend.clock.reach(end)
  return { practice, end, credits }
}

export const renewal = part('renewal', '6, renewals', {
  'a paid invoice for a period that has its credits grants nothing': async (backend) => {
    const practice = await backend.subscribed('low')
    const { monthly } = await practice.balance()
    await practice.call('renew', invoiceOf('in_1', practice.after(0)))
    sees(await practice.balance(), { monthly })
    sees((await practice.grants()).length, 1)
  },
  'the invoice of an account without a subscription is kept': async (backend) => {
    const practice = await backend.open()
    const { body } = await practice.call('renew', invoiceOf('in_1', practice.after(0)))
    sees(body, { subscription: null, balance: { available: 0 } })
  },
  'a period that is over without a paid invoice brings nothing': async (backend) => {
    const { practice } = await due(backend)
    sees(await practice.subscription(), { state: 'active', renewalDue: true })
    sees(await practice.balance(), { monthly: 0, nextRefresh: null })
  },
  'a paid invoice grants the period that contains now, once, whatever else says so': async (
    backend,
  ) => {
    const { practice, end, credits } = await due(backend)
    for (const id of ['in_1', 'in_1', 'in_2']) await practice.call('renew', invoiceOf(id, end))
    sees(await practice.subscription(), { renewalDue: false, period: { start: end } })
    sees(await practice.balance(), { monthly: credits })
    sees((await practice.grants()).length, 2)
  },
  'an invoice told again in a later period does not pay for that one': async (backend) => {
    const { practice, end } = await due(backend)
    await practice.call('renew', invoiceOf('in_1', end))
    await backend.clock.reach((await practice.subscription()).period.end)
    await practice.call('renew', invoiceOf('in_1', end))
    sees(await practice.balance(), { monthly: 0 })
  },
  'periods that were missed grant nothing': async (backend) => {
    const { practice, credits } = await due(backend)
    await backend.clock.pass(100 * DAY)
    await practice.call('renew', invoiceOf('in_1', (await practice.balance()).asOf))
    sees(await practice.balance(), { monthly: credits })
    sees((await practice.grants()).length, 2)
  },
  'an invoice for another reason grants nothing': async (backend) => {
    const { practice, end } = await due(backend)
    for (const billingReason of ['subscription_create', 'subscription_update', 'manual'])
      await practice.call('renew', invoiceOf(`in_${billingReason}`, end, { billingReason }))
    sees(await practice.balance(), { monthly: 0 })
    sees(await practice.subscription(), { renewalDue: true })
  },
  'a failed invoice makes the subscription past due; paid after all, it renews it': async (
    backend,
  ) => {
    const { practice, end, credits } = await due(backend)
    await practice.call('renew', invoiceOf('in_1', end, { paid: false }))
    sees(await practice.subscription(), { state: 'past_due', renewalDue: true })
    sees(await practice.balance(), { monthly: 0 })
    await practice.call('renew', invoiceOf('in_1', end))
    sees(await practice.subscription(), { state: 'active', renewalDue: false })
    sees(await practice.balance(), { monthly: credits })
  },
})
