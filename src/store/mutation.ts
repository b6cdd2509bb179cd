import { CreditsError } from '../client/credits-error.js'

/**
 * Something a person may do once. Asking for the same again while it is under way gives the same
 * promise. When the outcome of a try is unknown, the next try has the same Idempotency-Key, so
 * that nothing can be done twice; after a definite answer it is a new action.
 */
export class Mutation<Input, Output> {
  readonly #act: (input: Input, key: string) => Promise<Output>
  readonly #pending = new Map<string, Promise<Output>>()
  readonly #keys = new Map<string, string>()

  constructor(act: (input: Input, key: string) => Promise<Output>) {
    this.#act = act
  }

  run(input: Input): Promise<Output> {
    const action = JSON.stringify(input, Object.keys(Object(input) as object).sort())
    let running = this.#pending.get(action)
    if (!running) {
      running = this.#try(action, input).finally(() => this.#pending.delete(action))
      this.#pending.set(action, running)
    }
    return running
  }

  async #try(action: string, input: Input): Promise<Output> {
    const key = this.#keys.get(action) ?? newKey()
    this.#keys.set(action, key)
    try {
      const output = await this.#act(input, key)
      this.#keys.delete(action)
      return output
    } catch (thrown) {
      if (isRefusal(CreditsError.from(thrown))) this.#keys.delete(action)
      throw thrown
    }
  }
}

/** The backend has said no: nothing was done. Of any other failure nobody can say that. */
function isRefusal({ status = 0 }: CreditsError): boolean {
  return status >= 400 && status < 500
}

/** Random, 128 bits. `crypto.randomUUID` is not there on a page without HTTPS. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}
