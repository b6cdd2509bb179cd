import type { Control } from '../../../demo/stripe-double/control.js'
import type { FaultKind } from '../../../demo/stripe-double/faults.js'
import type { Dice } from './dice.js'

const PAYMENTS = '/v1/payment_intents'

/** What goes wrong with some calls of the backends, and does no harm when they are made again. */
const FAULTS: readonly FaultKind[] = ['cut_before', 'cut_after', 'unavailable']

/** What a shop's endpoint is not told to hear, as nothing follows from it. */
export const UNHEARD = [
  'customer.created',
  'setup_intent.created',
  'setup_intent.requires_action',
  'setup_intent.succeeded',
] as const

/** How webhooks come, and which calls fail, until the weather changes. */
export function changeWeather(control: Control, dice: Dice): void {
  const { webhooks, faults } = control
  const { weather } = webhooks
  const kind = dice.weighted({ fair: 3, late: 4, lost: 6, early: 1 })
  weather.hold = kind === 'late'
  weather.lose = kind === 'lost' || UNHEARD
  weather.times = dice.whole(1, 2)
  weather.shuffle = dice.chance(0.7)
  faults.splice(0)
  // The provider answers when its webhooks have been taken.
  if (kind === 'early') control.fail('late', 'POST', PAYMENTS, 20)
  if (dice.chance(0.25)) control.fail(dice.pick(FAULTS), 'POST', PAYMENTS, 1)
  // What was late comes with what happens now.
  if (kind !== 'late' && dice.chance(0.6)) webhooks.release()
}

/** All that was kept back comes, and nothing fails any more. */
export async function clearWeather({ webhooks, faults }: Control): Promise<void> {
  faults.splice(0)
  Object.assign(webhooks.weather, { hold: false, lose: UNHEARD })
  webhooks.release()
  webhooks.retry()
  await webhooks.settled()
}
