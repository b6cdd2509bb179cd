import type { Control } from '../../../demo/stripe-double/control.js'

/** Stripe sends each event so many times. */
export const TIMES = 3

/** How webhooks come while some purchases are made. */
interface Weather {
  /** Nothing comes until later. */
  readonly hold: boolean
  /** Stripe answers a call when its webhooks have been taken. */
  readonly isEarly: boolean
}

/** What is held in the first comes with what happens in the second, in any order. */
const WEATHERS: readonly Weather[] = [
  { hold: true, isEarly: false },
  { hold: false, isEarly: false },
  { hold: false, isEarly: true },
]

const CALLS = '/v1/payment_intents'

/** An event that is refused as often is not waited for. */
const PATIENCE = 10

/** How webhooks come, one way after the other. */
export class Storm {
  readonly #control: Control
  #turns = 0

  constructor(control: Control) {
    this.#control = control
    Object.assign(control.webhooks.weather, { times: TIMES, shuffle: true })
  }

  turn(): void {
    const { webhooks, faults } = this.#control
    const { hold, isEarly } = WEATHERS[this.#turns % WEATHERS.length]!
    this.#turns += 1
    webhooks.weather.hold = hold
    faults.splice(0)
    if (isEarly) this.#control.fail('late', 'POST', CALLS, Infinity)
    if (!hold) webhooks.release()
  }

  /** Ends when each event has been taken as often as it was sent. */
  async pass(): Promise<void> {
    const { webhooks, faults, state } = this.#control
    webhooks.weather.hold = false
    faults.splice(0)
    webhooks.release()
    await webhooks.settled()
    for (let tries = 0; tries < PATIENCE && this.taken < TIMES * state.events.size; tries += 1) {
      webhooks.retry()
      await webhooks.settled()
    }
  }

  /** How many of the posts were answered with 200. */
  get taken(): number {
    return this.#control.webhooks.deliveries.filter(({ status }) => status === 200).length
  }
}
