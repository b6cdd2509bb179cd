import { CreditsElement, type PropertyValues, type TemplateResult } from '../lit.js'
import type { CreditsError } from '../client/credits-error.js'
import type { Reservation } from '../contract/reservation.js'
import { LocaleController } from '../controllers/locale-controller.js'
import { ReserveController } from '../controllers/reserve-controller.js'
import { ResourceController } from '../controllers/resource-controller.js'
import { emit, emitError, propose, type GateState } from '../events.js'
import { enGate } from '../i18n/en/gate.js'
import { questionOf } from '../store/questions.js'
import { base } from '../styles/base.js'
import { tokens } from '../styles/tokens.js'
import { gateStyles } from './credit-gate.styles.js'
import { gate } from './gate-slots.js'
import type { GateView } from './gate-view.js'
import {
  type GateReservation,
  inputOf,
  isReason,
  misuseOf,
  misuseOfSession,
  quantityOf,
} from './gate-question.js'
import { spokenWords } from './gate-words.js'
import { type Problem, problemOf, showStates } from './status.js'
import { VerdictController } from './verdict-controller.js'
import { warnOnce } from './warn-once.js'

/**
 * Guards one action that costs credits: shows it when there are enough, says what is missing
 * when there are not, and reserves the credits when the action starts.
 *
 * Asks the server, and asks again whenever the balance changes. While it asks again, what is
 * shown stays where it is and keeps the focus. It never says yes on an answer it could not renew.
 *
 * @summary Shows an action only if there are enough credits for it.
 * @customElement credit-gate
 *
 * @fires {CustomEvent<{ state: GateState, check: CanStart | undefined }>} credits-gate-change - The gate says something else than before, or the figures of its check changed.
 * @fires {CustomEvent<ReserveInput>} credits-reserve-start - Before credits are reserved. Cancel it to reserve nothing.
 * @fires {CustomEvent<{ reservation: Reservation }>} credits-reserve-complete - Credits are reserved.
 * @fires {CustomEvent<{ code: string, message: string }>} credits-error - A check failed, in another way than before; or credits could not be reserved.
 *
 * @slot allowed - The action. Also shown when credits will be low after it, unless `low` is filled.
 * @slot low - The action, if it should look different when credits will be low after it.
 * @slot blocked - Replaces the words shown when credits are missing, or the member's limit leaves too few.
 * @slot action - Beside those words: a button or link of the page, such as one to buy credits.
 * @slot unknown - Replaces what is shown while nobody knows: before the first answer, or when it failed.
 * @slot retry - Replaces the words on the button that asks again.
 *
 * @csspart card - The box of the words when the action is not shown.
 * @csspart title - What is the matter, in a few words.
 * @csspart error - What is missing and what to do, or what went wrong.
 * @csspart status - The short notice: few credits will be left, or still checking.
 * @csspart button - The button that asks again.
 *
 * @cssstate allowed - There are enough credits.
 * @cssstate low - There are enough credits, but few will be left.
 * @cssstate blocked - There are not enough credits, or the member's limit does not leave enough.
 * @cssstate unknown - Nobody knows.
 * @cssstate loading - No answer yet.
 * @cssstate ready - The answer is up to date.
 * @cssstate stale - The answer is the last one known; asking again failed.
 * @cssstate failed - No answer could be had.
 * @cssstate offline - The browser has no network.
 * @cssstate denied - The token is refused.
 * @cssstate not-configured - There is no provider, or an attribute makes no sense.
 *
 * @cssproperty [--credits-ink=light-dark(#13222c, #e8eef2)] - Text. Set it together with the surface.
 * @cssproperty [--credits-surface=light-dark(#fff, #141d24)] - Ground under the text.
 * @cssproperty [--credits-border=light-dark(#d7e0e5, #31404b)] - Lines.
 * @cssproperty [--credits-accent=light-dark(#0b6874, #5ac8d3)] - Buttons.
 * @cssproperty [--credits-low=light-dark(#864a00, #f3b95a)] - The notice that few will be left.
 * @cssproperty [--credits-critical=light-dark(#b3261e, #ff9d93)] - The notice that very few will be left.
 * @cssproperty [--credits-empty=light-dark(#8f1d17, #ffb3ab)] - The words when credits are missing.
 * @cssproperty [--credits-radius=12px] - Corners.
 * @cssproperty [--credits-space=4px] - The unit of all distances.
 * @cssproperty [--credits-font=inherit] - Font shorthand.
 * @cssproperty [--credits-focus-ring=2px solid] - Outline of what has the focus.
 * @cssproperty [--credits-motion=240ms cubic-bezier(0.2, 0, 0, 1)] - Duration and easing. None with reduced motion.
 */
export class CreditGate extends CreditsElement {
  static override readonly styles = [tokens, base, gateStyles]

  static override readonly properties = {
    feature: {},
    minutes: { type: Number },
  }

  static define(tag = 'credit-gate', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this)
  }

  /** Code of the feature the action uses, such as `ai-scribe`. */
  feature: string | undefined

  /** Length of the visit in minutes, more than 0 and at most 1440. */
  minutes: number | undefined

  readonly #check = new ResourceController(this, (store) =>
    this.#misuse
      ? undefined
      : questionOf(store, { feature: this.feature!, quantity: quantityOf(this.minutes!) }),
  )
  readonly #verdict = new VerdictController(this, () => this.#check.snapshot)
  readonly #reservations = new ReserveController(() => this.#check.store)
  readonly #locale = new LocaleController(this)
  readonly #states = this.attachInternals().states
  #state: GateState = 'unknown'
  #before: GateState = 'unknown'
  #decided = false
  #told = 'unknown,,,'
  #failure: CreditsError | undefined
  #announcement = ''

  /** Asks again. Does nothing where credits are not set up. */
  refresh(): void {
    void this.#check.refresh()
  }

  /**
   * Reserves the credits of the visit, with the member's own token. Calling it again before it
   * is answered gives the same reservation. Rejects with a CreditsError: the backend's refusal,
   * `canceled` if the page cancelled the event, `invalid_request` for an attribute or a `session`
   * that makes no sense, `not_configured` outside the page or without a store.
   */
  async reserve(visit: GateReservation): Promise<Reservation> {
    const input = inputOf(this.feature, this.minutes, visit)
    return this.#reservations.reserve(input, {
      misuse: this.#misuse ?? misuseOfSession(input.session),
      mayStart: () => propose(this, 'credits-reserve-start', input),
      done: (reservation) => emit(this, 'credits-reserve-complete', { reservation }),
      refused: (error) => this.#refused(error),
    })
  }

  protected override willUpdate(): void {
    this.#check.pickAgain()
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.#misuse) warnOnce(`<credit-gate>: ${this.#misuse}`)
    const { state } = this.#verdict
    if (this.#decided && state !== this.#state)
      this.#announcement = spokenWords(this.#state, state, this.#view()) ?? this.#announcement
    super.update(changed)
  }

  protected override updated(): void {
    const { data, error } = this.#check.snapshot
    const { state } = this.#verdict
    showStates(this.#states, data, this.#problem, state)
    const telling = [state, data?.reason, data?.required, data?.available].join()
    if (telling !== this.#told) emit(this, 'credits-gate-change', { state, check: data })
    this.#told = telling
    if (error && error.code !== this.#failure?.code) emitError(this, error)
    this.#failure = error
    if (state !== this.#state) this.#before = this.#state
    this.#state = state
    this.#decided ||= state !== 'unknown'
  }

  protected override render(): TemplateResult {
    return gate(this.#view(), this.#announcement)
  }

  get #misuse(): string | undefined {
    return misuseOf(this.feature, this.minutes)
  }

  /** A question that makes no sense is asked of nobody. */
  get #problem(): Problem | undefined {
    return problemOf(!this.#misuse && this.#check.store, this.#check.snapshot.error)
  }

  #view(): GateView {
    const { state, check } = this.#verdict
    const problem = this.#problem
    const words = this.#locale.words('gate', enGate)
    return {
      state,
      before: state === this.#state ? this.#before : this.#state,
      fills: (slot) => this.querySelector(`:scope > [slot="${slot}"]`) !== null,
      words,
      locale: this.#locale,
      check,
      trouble: this.#misuse ? words.misused : problem && words[problem.word],
      update: () => this.requestUpdate(),
      retry: problem?.retry && (() => this.refresh()),
    }
  }

  #refused(error: CreditsError): void {
    if (isReason(error.code)) {
      this.#verdict.refuse(error.code, error)
      this.refresh()
    }
    emitError(this, error)
  }
}
