import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import { CreditsError } from '../client/credits-error.js'

/** How something that a person asked for stands. */
export interface Action {
  readonly running: boolean
  /** Why the last try failed. */
  readonly error: CreditsError | undefined
}

const IDLE: Action = { running: false, error: undefined }

/**
 * What a person has asked for, by a name of the host's choosing, and how it went. Each runs once at
 * a time. The host is rendered again when one begins or ends.
 */
export class ActionController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #actions = new Map<string, Action>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    // It waits for the person, not for the page.
  }

  of(name: string): Action {
    return this.#actions.get(name) ?? IDLE
  }

  /** Whether anything runs. */
  get busy(): boolean {
    return [...this.#actions.values()].some(({ running }) => running)
  }

  /**
   * What the action gives; undefined if it failed, which `of` then tells, or if it is under way
   * already. Never rejects.
   */
  async run<T>(name: string, act: () => Promise<T>): Promise<T | undefined> {
    if (this.of(name).running) return undefined
    const action: Action = { running: true, error: undefined }
    const end = (how: Action): void => {
      if (this.of(name) === action) this.#set(name, how)
    }
    this.#set(name, action)
    try {
      const output = await act()
      end(IDLE)
      return output
    } catch (thrown) {
      end({ running: false, error: CreditsError.from(thrown) })
      return undefined
    }
  }

  /** Forgets how the last try went. */
  forget(name: string): void {
    if (!this.of(name).running) this.#set(name, IDLE)
  }

  /** Forgets all of them, also what runs: how that ends is told to nobody but who waits for it. */
  forgetAll(): void {
    this.#actions.clear()
    this.#host.requestUpdate()
  }

  #set(name: string, action: Action): void {
    if (action === IDLE) this.#actions.delete(name)
    else this.#actions.set(name, action)
    this.#host.requestUpdate()
  }
}
