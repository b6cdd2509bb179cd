import type { Problem, Recharge } from '@virtual-practice/credits/contract'
import type { Rule } from './deed.js'
import { cardOf, totalOf } from './goods.js'
import { answerOf, type Resident } from './resident.js'

const DAY_ms = 86_400_000

/** Saves a rule as somebody may have it in mind who has seen how things stand. */
export async function saveRule(resident: Resident, seen: Recharge): Promise<void> {
  const { dice, country } = resident
  const rule = anyRule(resident)
  const total = totalOf(rule, country)
  const { card, version } = seen
  // Whoever does not agree to be charged at once is refused where it would be.
  const agrees = card !== null && dice.chance(0.7)
  const body = {
    ...rule,
    ...{ version, total, currency: 'USD' },
    ...(agrees && { confirmed: { total, paymentMethod: card.id } }),
  }
  const answer = await answerOf<Problem>(resident.caller.send('saveRecharge', { body }))
  if (!answer.ok && answer.body.code !== 'recharge_confirmation_required')
    throw new Error(`${resident.name}: saving was refused: ${JSON.stringify(answer.body)}`)
  const confirmed = agrees ? cardOf(card) : null
  resident.did({ kind: 'save', rule, total, confirmed, isRefused: !answer.ok })
}

function anyRule({ dice, country, town }: Resident): Rule {
  const wares = { bundle: dice.weighted({ small: 3, odd: 1 }), quantity: dice.weighted(QUANTITIES) }
  const goods = { bundle: wares.bundle, quantity: Number(wares.quantity) }
  const pausedFor = dice.chance(0.08) ? dice.whole(1, 20) * DAY_ms : null
  return {
    ...goods,
    enabled: !dice.chance(0.12),
    threshold: dice.whole(10, 60),
    capPerPeriod: totalOf(goods, country) * dice.whole(1, 4) + dice.whole(0, 900),
    maxPerPeriod: dice.whole(1, 4),
    pausedUntil: pausedFor === null ? null : new Date(town.now + pausedFor).toISOString(),
  }
}

const QUANTITIES = { 1: 9, 2: 1 }
