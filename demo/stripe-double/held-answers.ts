/** Answers to what is done already, kept back from those who asked. */
export class HeldAnswers {
  readonly #held: (() => void)[] = []
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = []

  /** Keeps one back until `release`. */
  hold(): Promise<void> {
    return new Promise((release) => {
      this.#held.push(release)
      for (const { count, resolve } of this.#waiting) if (this.#held.length >= count) resolve()
    })
  }

  /** Resolves when so many are kept back. */
  holding(count = 1): Promise<void> {
    if (this.#held.length >= count) return Promise.resolve()
    return new Promise((resolve) => void this.#waiting.push({ count, resolve }))
  }

  release(): void {
    for (const release of this.#held.splice(0)) release()
  }
}
