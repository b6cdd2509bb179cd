import type Stripe from 'stripe'
import { anyCard, useCard, visit } from './person.js'
import type { Resident } from './resident.js'
import { saveRule } from './rule-form.js'
import { keepSubscription } from './subscribing.js'
import { debitOnce, debitTogether, runSession } from './work.js'

/** More is made up for later. */
const AT_ONCE_MAX = 10

/** A practice that has done so much less than it should is given something to work with. */
const BEHIND = 5

/** Moves in: a plan, mostly a card, mostly a rule. */
export async function begin(resident: Resident): Promise<void> {
  const { dice } = resident
  await resident.moveIn()
  // Of what is told of low credits others make sure.
  await resident.ask('saveAlertRules', { body: { version: 0, rules: [], emails: [] } })
  await keepSubscription(resident)
  if (dice.chance(0.95)) await useCard(resident, anyCard(resident))
  await saveRule(resident, await resident.look())
}

/** What happens to a practice between two moves of the clock. */
export async function live(
  resident: Resident,
  /** How many debits it should have made by then. */
  debits: number,
  /** Its payments on which a bank sits. */
  sat: readonly Stripe.PaymentIntent[],
): Promise<void> {
  const { dice, town } = resident
  resident.did({ kind: 'time', at: town.now })
  for (const { id, metadata } of sat.filter(() => dice.chance(0.6))) {
    const passed = dice.chance(0.7)
    town.double.control.settle(id, passed ? undefined : 'insufficient_funds')
    resident.did({ kind: 'settled', purchase: metadata['credits_purchase']!, passed })
  }
  await keepSubscription(resident)
  if (debits - resident.debits <= BEHIND && dice.chance(0.4)) return
  if (dice.chance(0.13)) await visit(resident)
  await useUp(resident, debits - resident.debits)
  if (dice.chance(0.05)) await visit(resident)
}

async function useUp(resident: Resident, due: number): Promise<void> {
  const { dice } = resident
  if (due > BEHIND && resident.available < 3) await giveSome(resident)
  if (resident.lapsesAt <= resident.town.now && dice.chance(0.08))
    await runSession(resident, dice.whole(2, 20))
  // Whoever is behind does small work.
  const most = due > BEHIND ? 3 : 18 * resident.appetite
  for (let left = Math.min(due, AT_ONCE_MAX); left > 0;) {
    const sizes = Array.from({ length: dice.chance(0.7) ? Math.min(left, 4) : 1 }, () =>
      dice.whole(1, most),
    )
    // Mostly work is begun for which there is enough.
    const mayBeTooMuch = dice.chance(0.3) || resident.available === 0
    const total = sizes.reduce((all, size) => all + size, 0)
    const fits = mayBeTooMuch || total <= resident.available
    if (sizes.length > 1 && fits) await debitTogether(resident, sizes)
    else await debitOnce(resident, fits ? sizes[0]! : Math.min(sizes[0]!, resident.available))
    // Whoever has nothing left is refused once, and once more.
    left -= resident.available === 0 ? left - 1 || 1 : fits ? sizes.length : 1
  }
}

async function giveSome(resident: Resident): Promise<void> {
  const credits = 40
  const body = { source: 'adjustment', credits, reason: 'goodwill' }
  await resident.ask('grant', { body })
  resident.available += credits
  resident.did({ kind: 'gift', credits })
}
