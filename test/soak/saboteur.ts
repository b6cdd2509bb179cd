import type { Fleet, Part } from './fleet.js'

const PARTS: readonly Part[] = ['first', 'database', 'second']

/** Kills one part after the other, evenly over all the steps. */
export class Saboteur {
  readonly killed: Record<Part, number> = { first: 0, second: 0, database: 0 }
  readonly #fleet: Fleet
  readonly #every: number
  #taken = 0
  #kills = 0

  constructor(fleet: Fleet, kills: number, steps: number) {
    this.#fleet = fleet
    this.#every = kills === 0 ? Infinity : steps / kills
  }

  /**
   * Hears that a step was taken. Whoever asks while something is on its way back waits for it, so
   * that there is load again when the next is killed.
   */
  async taken(): Promise<void> {
    this.#taken += 1
    if (this.#taken >= (this.#kills + 1) * this.#every) {
      await this.#fleet.whole()
      const part = PARTS[this.#kills % PARTS.length]!
      this.#kills += 1
      this.killed[part] += 1
      await this.#fleet.kill(part)
    }
  }
}
