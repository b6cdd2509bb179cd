import type { SubscriptionResult } from '@virtual-practice/credits/contract'
import type { Known, Resident } from './resident.js'

/** Most pay in time. */
export async function keepSubscription(resident: Resident): Promise<void> {
  const { subscription: known, dice, town } = resident
  const isOver = known && known.end <= town.now
  if (!known || known.isCanceled || (known.isCanceling && isOver)) {
    if (!known || dice.chance(0.7)) await subscribe(resident)
  } else if (isOver) {
    if (dice.chance(0.85)) await renew(resident, known, dice.chance(known.isPastDue ? 0.9 : 0.85))
  } else if (known.isCanceling) {
    if (dice.chance(0.3)) {
      await keep(resident, 'resume')
      resident.did({ kind: 'resume' })
    }
  } else if (dice.chance(0.02)) {
    const when = dice.pick(['now', 'period_end'] as const)
    await keep(resident, 'cancel', { when })
    resident.did({ kind: 'cancel', when })
  }
}

async function subscribe(resident: Resident): Promise<void> {
  const plan = resident.dice.weighted({ starter: 4, pro: 1 })
  await keep(resident, 'subscribe', { plan })
  resident.did({ kind: 'subscribe', plan, timeZone: resident.timeZone })
}

async function renew(resident: Resident, { unpaid }: Known, paid: boolean): Promise<void> {
  const invoice = unpaid ?? `in_${resident.key()}`
  const invoicedAt = new Date(resident.town.now).toISOString()
  const body = { invoice, billingReason: 'subscription_cycle', paid, invoicedAt }
  await keep(resident, 'renew', body, paid ? null : invoice)
  resident.did({ kind: 'renew', paid })
}

/** Asks, and keeps what was told. */
async function keep(
  resident: Resident,
  route: 'subscribe' | 'renew' | 'cancel' | 'resume',
  body?: object,
  unpaid: string | null = resident.subscription?.unpaid ?? null,
): Promise<void> {
  const { subscription, balance } = await resident.ask<SubscriptionResult>(route, { body })
  const { plan, period, cancelAtPeriodEnd, state } = subscription
  resident.available = balance.available
  resident.subscription = {
    plan,
    end: Date.parse(period.end),
    isCanceling: cancelAtPeriodEnd,
    isCanceled: state === 'canceled',
    isPastDue: state === 'past_due',
    unpaid: route === 'subscribe' ? null : unpaid,
  }
}
