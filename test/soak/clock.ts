import type { Time } from '../model/account.js'
import { openedAccount } from '../model/history.js'
import { HOUR } from '../support/server-instants.js'
import { endOf, type Wait } from '../model/step.js'
import { createServerCaller, type ServerCaller } from '../support/server-caller.js'
import type { Fleet } from './fleet.js'

interface Standing {
  readonly now: Time
  /** When it was asked to stand so, and when another instant was said to be in force. */
  readonly from: number
  until: number
}

/**
 * The fleet's test clock, and the sequence of what the load sees happen: between two places of it
 * the clock may have shown some instants and no others.
 */
export class FleetClock {
  readonly #history: Standing[] = []
  readonly #fleet: Fleet
  readonly #service: ServerCaller
  #last = 0
  #moving: Promise<void> = Promise.resolve()

  private constructor(fleet: Fleet) {
    this.#fleet = fleet
    this.#service = createServerCaller(fleet.urls[0], 'clock')
  }

  static async start(fleet: Fleet): Promise<FleetClock> {
    const clock = new FleetClock(fleet)
    // Later than anything that was done before it stood.
    await clock.#set(Date.now() + HOUR)
    return clock
  }

  get now(): Time {
    return this.#history.at(-1)!.now
  }

  /** A place in the sequence, after all others that were asked for. */
  place(): number {
    this.#last += 1
    return this.#last
  }

  /** Lets time pass while everything else goes on. */
  move(wait: Wait): Promise<void> {
    this.#moving = this.#moving.then(() =>
      this.#set(endOf(wait, { ...openedAccount(), clock: this.now })),
    )
    return this.#moving
  }

  between(from: number, to: number): Time[] {
    return this.#history.filter((one) => one.from < to && one.until > from).map(({ now }) => now)
  }

  async #set(now: Time): Promise<void> {
    const before = this.#history.at(-1)
    this.#history.push({ now, from: this.place(), until: Infinity })
    while (!(await this.#isSet(now))) await this.#fleet.whole()
    if (before) before.until = this.place()
  }

  async #isSet(now: Time): Promise<boolean> {
    try {
      const body = { now: new Date(now).toISOString() }
      const response = await this.#service.send('setClock', { body })
      const isUnavailable = response.status === 503
      if (!response.ok && !isUnavailable) throw new Error(await response.text())
      return response.ok
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
}
