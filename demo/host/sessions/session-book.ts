import type { Consultation } from '../consultations.js'
import type { Reservation } from '@virtual-practice/credits/contract'
import { CreditsRefusal, NoAnswer } from '../credits-api.js'
import { HostError } from '../host-error.js'
import type { SignedIn } from '../practices.js'
import type { BillDeps } from './bill.js'
import { rulesOf } from './features.js'
import { Session } from './session.js'
import type { SessionView, Speed } from './session-view.js'

/** How long an ended session can still be looked at. */
const KEPT_MS = 3_600_000

/** `visit-` and a UUID, as the pages make it. */
const SESSION_REFERENCE = /^visit-[0-9a-f-]{36}$/

export interface StartInput {
  readonly reservation: string
  readonly consultation: string
  readonly speed: Speed
}

const keyOf = ({ practice, member }: SignedIn, session: string): string =>
  `${practice.account}/${member.id}/${session}`

/**
 * The sessions this process runs or has run. Each belongs to the member whose reservation pays
 * for it; to everyone else there is no such session.
 */
export class SessionBook {
  readonly #sessions = new Map<string, Session>()
  readonly #consultations: ReadonlyMap<string, Consultation>
  readonly #deps: BillDeps

  constructor(consultations: readonly Consultation[], deps: BillDeps) {
    this.#consultations = new Map(consultations.map((each) => [each.id, each]))
    this.#deps = deps
  }

  /**
   * Runs a session on the member's own reservation. The same reservation again gives the session
   * it started. A reservation that will not be used is released at once.
   */
  async start(who: SignedIn, input: StartInput): Promise<SessionView> {
    const reservation = await this.#ownReservation(who, input.reservation)
    const known = this.#sessions.get(keyOf(who, reservation.session))
    if (known?.reservationId === reservation.id) return known.view()
    const refusal = this.#refusalOf(who, reservation, input)
    if (refusal) {
      await this.#release(who, reservation)
      throw refusal
    }
    return this.#run(who, reservation, input).view()
  }

  /** Throws `not_found` for a session that is not this member's. */
  find(who: SignedIn, session: string): Session {
    const found = this.#sessions.get(keyOf(who, session))
    if (found) return found
    throw new HostError('not_found', 'This session is not known here any more.')
  }

  /** The member's sessions, the newest first. */
  list(who: SignedIn): SessionView[] {
    const own = [...this.#sessions].filter(([key]) => key.startsWith(keyOf(who, '')))
    return own.map(([, session]) => session.view()).reverse()
  }

  /** Before the host ends: books what can still be booked; answers what could not. */
  async close(): Promise<string[]> {
    const sessions = [...this.#sessions.values()]
    await Promise.all(sessions.map((session) => session.lastTry()))
    const unpaid = sessions
      .map((each) => each.view())
      .filter((each) => each.cost.state === 'pending')
    return unpaid.map((each) => each.session)
  }

  async #ownReservation(who: SignedIn, id: string): Promise<Reservation> {
    const notYours = new HostError('wrong_reservation', 'There is no such reservation of yours.')
    try {
      const found = await this.#deps.credits.readReservation(who.practice.account, id)
      if (found.member === who.member.id) return found
    } catch (error) {
      if (error instanceof NoAnswer)
        throw new HostError('credits_unavailable', 'The credits service does not answer.')
      if (error instanceof CreditsRefusal && error.code !== 'not_found')
        throw new HostError('credits_refused', 'The credits service refused the host.')
    }
    throw notYours
  }

  #refusalOf(who: SignedIn, reservation: Reservation, input: StartInput): HostError | undefined {
    const rules = rulesOf(reservation.feature)
    if (!rules || !SESSION_REFERENCE.test(reservation.session))
      return new HostError('wrong_reservation', 'This reservation is not for a session here.')
    if (this.#sessions.has(keyOf(who, reservation.session)))
      return new HostError('wrong_reservation', 'This session has another reservation.')
    if (reservation.state !== 'open')
      return new HostError('wrong_reservation', `This reservation is ${reservation.state}.`)
    const open_ms = Date.parse(reservation.expiresAt) - this.#deps.clock.now()
    if (open_ms < reservation.quantity / input.speed)
      return new HostError('wrong_reservation', 'This reservation ends before the work it is for.')
    if (!this.#consultations.has(input.consultation))
      return new HostError('not_found', 'There is no such consultation.')
    if (rules.exclusive && this.#runs(who, reservation.feature))
      return new HostError('session_running', 'You have another visit running. End it first.')
    return undefined
  }

  #runs(who: SignedIn, feature: string): boolean {
    return this.list(who).some((each) => each.state === 'running' && each.feature === feature)
  }

  #run(who: SignedIn, reservation: Reservation, input: StartInput): Session {
    const consultation = this.#consultations.get(input.consultation)
    const rules = rulesOf(reservation.feature)
    if (!consultation || !rules) throw new HostError('internal', 'The session was not checked.')
    const { account } = who.practice
    const start = { account, reservation, consultation, rules, speed: input.speed }
    const session = new Session(start, this.#deps)
    const key = keyOf(who, reservation.session)
    this.#sessions.set(key, session)
    this.#forgetLater(key, session)
    return session
  }

  #forgetLater(key: string, session: Session): void {
    this.#deps.clock.after(KEPT_MS, () => {
      if (session.over) this.#sessions.delete(key)
      else this.#forgetLater(key, session)
    })
  }

  /** Best effort: what is not released expires by itself. */
  async #release({ practice }: SignedIn, { id, session, state }: Reservation): Promise<void> {
    if (state !== 'open') return
    try {
      await this.#deps.credits.release(practice.account, id, `${id}-release`)
    } catch (error) {
      this.#deps.log(`${session}: not released (${String(error)})`)
    }
  }
}
