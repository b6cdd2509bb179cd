import type { ReactiveController, ReactiveControllerHost } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { CanStart } from '../contract/can-start.js'
import type { GateState } from '../events.js'
import type { Snapshot } from '../store/snapshot.js'
import type { GateCheck } from './gate-view.js'

/** How long the last answer still counts once asking again has failed. */
export const ANSWER_LIFE_MS = 10_000

/**
 * Turns the answers to one question into what a gate says. An answer that could not be renewed
 * in time says nothing any more, and a refused reservation counts until the next answer.
 */
export class VerdictController implements ReactiveController {
  /** As of the last update of the host. */
  state: GateState = 'unknown'

  readonly #host: ReactiveControllerHost
  readonly #ask: () => Snapshot<CanStart>
  #confirmed: { data: CanStart | undefined; at_ms: number } = { data: undefined, at_ms: -Infinity }
  #refusal: { check: GateCheck; after: CanStart | undefined } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, ask: () => Snapshot<CanStart>) {
    this.#host = host
    this.#ask = ask
    host.addController(this)
  }

  /** The figures behind the state. */
  get check(): GateCheck | undefined {
    return this.#refusal?.check ?? this.#ask().data
  }

  /** The backend refused a reservation for one of these reasons, whatever the last answer was. */
  refuse(
    reason: NonNullable<CanStart['reason']>,
    { required = 0, available = 0 }: CreditsError,
  ): void {
    const figures = { reason, required, available }
    const check = { ...figures, minutesCovered: null, levelAfter: 'empty' as const }
    this.#refusal = { check, after: this.#ask().data }
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    const { data, error, loading } = this.#ask()
    if (this.#refusal && data !== this.#refusal.after) this.#refusal = undefined
    if (data !== this.#confirmed.data || (!error && !loading))
      this.#confirmed = { data, at_ms: performance.now() }
    this.state = this.#verdict()
    clearTimeout(this.#timer)
    if (data && error && this.#expiresIn_ms() > 0)
      this.#timer = setTimeout(() => this.#host.requestUpdate(), this.#expiresIn_ms())
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  #verdict(): GateState {
    const { data, error } = this.#ask()
    if (this.#refusal) return 'blocked'
    if (!data || (error && this.#expiresIn_ms() <= 0)) return 'unknown'
    if (!data.allowed) return 'blocked'
    return data.levelAfter === 'ok' ? 'allowed' : 'low'
  }

  #expiresIn_ms(): number {
    return this.#confirmed.at_ms + ANSWER_LIFE_MS - performance.now()
  }
}
