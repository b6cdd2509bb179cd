import type { CreditsElement } from '../lit.js'
import type { OpenReservation } from '../contract/open-reservations.js'
import { type Action, ActionController } from '../controllers/action-controller.js'
import { emit, emitError, propose } from '../events.js'
import type { RunningWords } from '../i18n/running-words.js'
import { release } from '../store/actions.js'
import type { CreditsStore } from '../store/credits-store.js'
import { actionWord } from './action-word.js'
import { QuestionDialog } from './question-dialog.js'
import type { RunningIntents } from './running-view.js'

/** It ended by itself, or another hand was faster: what was wanted is so. */
const ENDED: readonly string[] = ['reservation_ended', 'reservation_expired', 'not_found']

/** Where the list is read. */
interface Reader {
  readonly store: CreditsStore | undefined
  refresh(): Promise<void>
}

/** Ends a session that was left: asked first, once, told to the page before and after. */
export class RunningDesk {
  leaving: OpenReservation | undefined
  /** What has just happened, in words. */
  news = ''
  readonly #host: CreditsElement
  readonly #reader: Reader
  readonly #words: () => RunningWords
  readonly #actions: ActionController
  readonly #dialog: QuestionDialog

  constructor(host: CreditsElement, reader: Reader, words: () => RunningWords) {
    this.#host = host
    this.#reader = reader
    this.#words = words
    this.#actions = new ActionController(host)
    this.#dialog = new QuestionDialog(host)
  }

  get releasing(): Action {
    return this.#actions.of('release')
  }

  readonly intents: RunningIntents = {
    ask: (session) => this.#ask(session),
    keep: () => {
      if (this.releasing.running) return
      this.#dialog.close()
      this.leaving = undefined
      this.#actions.forget('release')
      this.#host.requestUpdate()
    },
    release: () => void this.#release(),
  }

  #ask(session: OpenReservation): void {
    this.leaving = session
    void this.#dialog.open()
  }

  async #release(): Promise<void> {
    const { store } = this.#reader
    const reservation = this.leaving
    if (!store || !reservation || this.releasing.running) return
    if (!propose(this.#host, 'credits-release-start', { reservation })) return
    const answer = await this.#actions.run('release', () => release(store, reservation.id))
    const { error } = this.releasing
    if (error) emitError(this.#host, error)
    if (error && !ENDED.includes(error.code))
      return this.#say(this.#words().notReleased[actionWord(error)])
    this.intents.keep()
    this.#say(error ? this.#words().endedBefore : this.#words().released(reservation.credits))
    if (answer) emit(this.#host, 'credits-release-complete', { reservation: answer })
    await this.#reader.refresh()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>('li button, #title')?.focus()
  }

  #say(words: string): void {
    this.news = words
    this.#host.requestUpdate()
  }
}
