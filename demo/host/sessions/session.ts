import type { Consultation } from '../consultations.js'
import type { Reservation } from '@virtual-practice/credits/contract'
import { Bill, type BillDeps } from './bill.js'
import { Extension } from './extension.js'
import type { FeatureRules } from './features.js'
import { Speech } from './speech.js'
import type { Ending, SessionEvent, SessionView, Speed } from './session-view.js'

/** Real time without a follower after which a session that needs one is abandoned. */
export const ABANDONED_AFTER_MS = 30_000

export interface SessionStart {
  readonly account: string
  readonly reservation: Reservation
  readonly consultation: Consultation
  readonly rules: FeatureRules
  readonly speed: Speed
}

/**
 * One recording at work. It runs from construction, sleeps until the next thing that happens
 * (someone speaks, the reservation nears its end, the recording is over), and when it ends it
 * charges what it measured: session time, so that the replay speed changes no bill.
 */
export class Session {
  readonly #start: SessionStart
  readonly #deps: BillDeps
  readonly #startedAt: number
  readonly #extension: Extension
  readonly #followers = new Set<(event: SessionEvent) => void>()
  #reservation: Reservation
  readonly #speech: Speech
  #ending: Ending | null = null
  #ended_ms = 0
  #bill: Bill | undefined
  #note: string
  #cancelWake = (): void => {}
  #cancelAbandon = (): void => {}

  constructor(start: SessionStart, deps: BillDeps) {
    this.#start = start
    this.#deps = deps
    this.#reservation = start.reservation
    this.#speech = new Speech(start.consultation.utterances)
    this.#note = start.consultation.note
    this.#startedAt = deps.clock.now()
    this.#extension = new Extension(deps, start.account, start.speed)
    this.#expectFollower()
    this.#sleep()
  }

  get reservationId(): string {
    return this.#reservation.id
  }

  get running(): boolean {
    return this.#ending === null
  }

  /** Nothing about it will change any more. */
  get over(): boolean {
    return !this.running && this.#bill?.cost.state !== 'pending'
  }

  view(): SessionView {
    const { consultation, speed } = this.#start
    return {
      session: this.#reservation.session,
      feature: this.#reservation.feature,
      consultation: consultation.id,
      state: this.running ? 'running' : 'ended',
      speed,
      position_ms: this.#position_ms(),
      duration_ms: this.#duration_ms(),
      reserved_ms: this.#reservation.quantity,
      held: this.#reservation.credits,
      expiresAt: this.#reservation.expiresAt,
      warning: this.running ? this.#extension.warning : null,
      ending: this.#ending,
      cost: this.#bill?.cost ?? { state: 'none' },
      note: this.#ending === null || this.#ending === 'abandoned' ? null : this.#note,
    }
  }

  /** Tells what was said from utterance `from` on, the present state, and all that follows. */
  follow(from: number, follower: (event: SessionEvent) => void): () => void {
    this.#cancelAbandon()
    this.#followers.add(follower)
    for (const spoken of this.#speech.since(from)) follower({ type: 'utterance', ...spoken })
    follower({ type: 'session', view: this.view() })
    return () => {
      if (this.#followers.delete(follower) && this.#followers.size === 0) this.#expectFollower()
    }
  }

  /** Ends at the clinician's word. A second call changes nothing. */
  async end(): Promise<void> {
    if (this.running) await this.#finish('clinician')
  }

  keepNote(note: string): void {
    this.#note = note
  }

  /** For the host's own end: one last attempt to book what is not booked. */
  async lastTry(): Promise<void> {
    this.#cancelWake()
    this.#cancelAbandon()
    await this.#bill?.lastTry()
  }

  #duration_ms(): number {
    return Math.round(this.#start.consultation.durationSeconds * 1000)
  }

  #position_ms(): number {
    if (!this.running) return this.#ended_ms
    const elapsed_ms = (this.#deps.clock.now() - this.#startedAt) * this.#start.speed
    return Math.floor(Math.min(elapsed_ms, this.#reservation.quantity, this.#duration_ms()))
  }

  async #advance(): Promise<void> {
    if (!this.running) return
    this.#speak()
    const position_ms = this.#position_ms()
    if (position_ms >= this.#duration_ms()) return this.#finish('recording')
    if (position_ms >= this.#reservation.quantity) return this.#finish('credits')
    const left_ms = this.#reservation.quantity - position_ms
    const due = this.#start.rules.extends ? this.#extension.dueAt(left_ms) : undefined
    const asking = due !== undefined && due <= this.#deps.clock.now()
    const extended = asking ? this.#extend(left_ms) : undefined
    this.#sleep()
    await extended
  }

  async #extend(left_ms: number): Promise<void> {
    const extended = await this.#extension.ask(this.#reservation, left_ms)
    if (extended && this.running) this.#reservation = extended
    this.#tellSession()
    await this.#advance()
  }

  #speak(): void {
    for (const spoken of this.#speech.until(this.#position_ms()))
      this.#tell({ type: 'utterance', ...spoken })
  }

  #sleep(): void {
    this.#cancelWake()
    const { speed, rules } = this.#start
    const position_ms = this.#position_ms()
    const left_ms = this.#reservation.quantity - position_ms
    const next_ms = Math.min(this.#duration_ms(), this.#reservation.quantity, this.#speech.next_ms)
    const now = this.#deps.clock.now()
    const asks = (rules.extends && this.#extension.dueAt(left_ms)) || Infinity
    const delay_ms = Math.ceil(Math.min((next_ms - position_ms) / speed, asks - now))
    this.#cancelWake = this.#deps.clock.after(Math.max(1, delay_ms), () => this.#advance())
  }

  async #finish(ending: Ending): Promise<void> {
    this.#speak()
    this.#ended_ms = this.#position_ms()
    this.#ending = ending
    this.#cancelWake()
    this.#cancelAbandon()
    const charged = ending === 'abandoned' ? undefined : this.#charge()
    this.#tellSession()
    await charged
  }

  #charge(): Promise<void> {
    const { account } = this.#start
    this.#bill = new Bill(this.#deps, account, this.#reservation, () => this.#tellSession())
    return this.#bill.charge(this.#ended_ms)
  }

  #expectFollower(): void {
    if (!this.running || !this.#start.rules.needsFollower) return
    this.#cancelAbandon = this.#deps.clock.after(ABANDONED_AFTER_MS, () =>
      this.#finish('abandoned'),
    )
  }

  #tellSession(): void {
    this.#tell({ type: 'session', view: this.view() })
  }

  #tell(event: SessionEvent): void {
    for (const follower of this.#followers) follower(event)
  }
}
