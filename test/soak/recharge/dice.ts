import { randomFrom } from '../../../demo/server/seed/random.js'

/** Chance, the same for the same seed. */
export class Dice {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = randomFrom(seed)
  }

  chance(probability: number): boolean {
    return this.#next() < probability
  }

  /** Both ends may come. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)]!
  }

  /** One of the names, each as often as its weight says. */
  weighted<N extends string>(weights: Readonly<Record<N, number>>): N {
    const names = Object.keys(weights) as N[]
    const sum = names.reduce((all, name) => all + weights[name], 0)
    let left = this.#next() * sum
    return names.find((name) => (left -= weights[name]) < 0) ?? names[0]!
  }
}
