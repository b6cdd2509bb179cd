import type { Utterance } from '../consultations.js'

export interface Spoken {
  readonly index: number
  readonly utterance: Utterance
}

/** What of a recording has been said so far. */
export class Speech {
  readonly #utterances: readonly Utterance[]
  #count = 0

  constructor(utterances: readonly Utterance[]) {
    this.#utterances = utterances
  }

  /** Session time of the next word; Infinity when all is said. */
  get next_ms(): number {
    const next = this.#utterances[this.#count]
    return next ? next.start * 1000 : Infinity
  }

  /** What is said between the last call and now. */
  until(position_ms: number): Spoken[] {
    const before = this.#count
    while (this.next_ms <= position_ms) this.#count += 1
    return this.since(before)
  }

  /** All that has been said, from utterance `index` on. */
  since(index: number): Spoken[] {
    return this.#utterances
      .slice(0, this.#count)
      .map((utterance, at) => ({ index: at, utterance }))
      .slice(index)
  }
}
