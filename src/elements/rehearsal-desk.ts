import type { CreditsElement } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { RechargeRehearsal, RechargeRehearsalQuery } from '../contract/recharge-rehearsal.js'
import { ActionController } from '../controllers/action-controller.js'
import { emitError } from '../events.js'
import type { CreditsStore } from '../store/credits-store.js'
import { rehearseRecharge } from '../store/recharge-actions.js'

/** How far back a rule can be tried, in days. */
export const REHEARSED_DAYS = [30, 60, 90] as const
export type RehearsedDays = (typeof REHEARSED_DAYS)[number]

/** What is tried: the form as it is. */
export type Tried = Omit<RechargeRehearsalQuery, 'days'>

/** What was found, and below what balance it would have charged. */
export interface Rehearsed {
  readonly rehearsal: RechargeRehearsal
  readonly threshold: number
}

/** Tries the form's rule on the days that were. */
export class RehearsalDesk {
  days: RehearsedDays = 30
  rehearsed: Rehearsed | undefined
  readonly #host: CreditsElement
  readonly #store: () => CreditsStore | undefined
  readonly #actions: ActionController
  #asked = ''
  #era: AbortSignal | undefined

  constructor(host: CreditsElement, store: () => CreditsStore | undefined) {
    this.#host = host
    this.#store = store
    this.#actions = new ActionController(host)
  }

  get running(): boolean {
    return this.#actions.of('try').running
  }

  get error(): CreditsError | undefined {
    return this.#actions.of('try').error
  }

  /** Of another account nothing was tried. */
  forgetOthers(): void {
    if (this.#era === this.#store()?.era) return
    this.#era = this.#store()?.era
    this.rehearsed = undefined
    this.#actions.forgetAll()
  }

  /** Whether what is shown was tried with something else. */
  isOld(tried: Tried | undefined): boolean {
    return this.#asked !== this.#question(tried)
  }

  choose(days: RehearsedDays): void {
    this.days = days
    this.#host.requestUpdate()
  }

  async try(tried: Tried | undefined): Promise<void> {
    const store = this.#store()
    if (!store || !tried || this.running) return
    const { era } = store
    const query = { ...tried, days: this.days }
    const asked = this.#question(tried)
    const rehearsal = await this.#actions.run('try', () => rehearseRecharge(store, query))
    if (era.aborted) return
    const { error } = this
    if (error) emitError(this.#host, error)
    this.#asked = asked
    this.rehearsed = rehearsal && { rehearsal, threshold: tried.threshold }
    this.#host.requestUpdate()
    if (!rehearsal) return
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>('#rehearsed')?.focus()
  }

  #question(tried: Tried | undefined): string {
    return JSON.stringify([tried, this.days])
  }
}
