import type Stripe from 'stripe'
import type { Dice } from './dice.js'
import { anyCard, useCard, visit } from './person.js'
import type { Resident } from './resident.js'
import { saveRule } from './rule-form.js'
import { keepSubscription } from './subscribing.js'
import { debitOnce, debitTogether, runSession } from './work.js'

/** More is made up for later. */
const AT_ONCE_MAX = 16

/** What a host reports together, at most. */
const TOGETHER_MAX = 16

/** Most come to work now and then, and do more then: for so many debits they need not come. */
const IDLE = 0.85
const CAN_WAIT = 14

/** A practice that has done so much less than it should is given something to work with. */
const BEHIND = 15
const GIFT = 40

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
  /** How many debits it should have made by then; at last nobody waits for more to come together. */
  { due, isLast }: { readonly due: number; readonly isLast: boolean },
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
  const undone = due - resident.debits
  if (!isLast && undone <= CAN_WAIT && dice.chance(IDLE)) return
  if (dice.chance(0.13)) await visit(resident)
  await useUp(resident, undone, isLast ? 0 : BEHIND)
  if (dice.chance(0.05)) await visit(resident)
}

async function useUp(
  resident: Resident,
  undone: number,
  /** Whoever has more undone is helped. */
  helpedAbove: number,
): Promise<void> {
  const { dice } = resident
  const isHelped = undone > helpedAbove
  if (isHelped && resident.available < GIFT) await giveSome(resident)
  if (resident.lapsesAt <= resident.town.now && dice.chance(0.08))
    await runSession(resident, dice.whole(2, 20))
  // Whoever is behind does small work.
  const most = isHelped ? 3 : 9 * resident.appetite
  for (let left = Math.min(undone, AT_ONCE_MAX); left > 0;) {
    const wanted = Array.from({ length: dice.chance(0.8) ? howManyTogether(dice, left) : 1 }, () =>
      dice.whole(1, most),
    )
    // Mostly work is begun for which there is enough.
    const sizes = dice.chance(0.2) ? wanted : thatFit(wanted, resident.available)
    if (sizes.length > 1) await debitTogether(resident, sizes)
    else await debitOnce(resident, sizes[0] ?? Math.min(wanted[0]!, resident.available || 1))
    // Whoever has nothing left is refused, and mostly leaves it at that.
    left -= resident.available === 0 && dice.chance(0.8) ? left : Math.max(1, sizes.length)
  }
}

/** A host waits until it has most of what is to be reported. */
function howManyTogether(dice: Dice, left: number): number {
  const most = Math.min(left, TOGETHER_MAX)
  return dice.whole(Math.ceil(most / 2), most)
}

/** The first of them, as long as there is enough for all. */
function thatFit(sizes: readonly number[], available: number): readonly number[] {
  let left = available
  const tooMuch = sizes.findIndex((size) => (left -= size) < 0)
  return tooMuch < 0 ? sizes : sizes.slice(0, tooMuch)
}

async function giveSome(resident: Resident): Promise<void> {
  const credits = GIFT
  const body = { source: 'adjustment', credits, reason: 'goodwill' }
  await resident.ask('grant', { body })
  resident.available += credits
  resident.did({ kind: 'gift', credits })
}
