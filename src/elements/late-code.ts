import type { CreditsElement } from '../lit.js'
import { CreditsError } from '../client/credits-error.js'
import { emitError } from '../events.js'

/**
 * Code of an element that comes when it is needed. Where it cannot be loaded the page is told once,
 * and each later rendering that needs it tries again: as when figures are read once more.
 */
export class LateCode {
  readonly #host: CreditsElement
  readonly #load: () => Promise<void>
  #loading: Promise<void> | undefined
  #error: CreditsError | undefined
  #isAskedAgain = false

  /** `load`: loads it and puts it to use. */
  constructor(host: CreditsElement, load: () => Promise<void>) {
    this.#host = host
    this.#load = load
  }

  /** Why it is not there. */
  get error(): CreditsError | undefined {
    return this.#error
  }

  /** While a try is under way that fails, it counts for the next. */
  need(): void {
    this.#isAskedAgain = this.#loading !== undefined
    this.#loading ??= this.#try()
  }

  async #try(): Promise<void> {
    try {
      await this.#load()
      this.#error = undefined
    } catch (thrown) {
      const wasTold = this.#error
      this.#error = CreditsError.from(thrown)
      this.#loading = undefined
      if (wasTold) {
        if (this.#isAskedAgain) this.need()
        return
      }
      emitError(this.#host, this.#error)
    }
    this.#host.requestUpdate()
  }
}
