import type { Account } from '../model/account.js'
import { apply } from '../model/apply.js'
import { interpret } from '../model/interpret.js'
import { unitsOf, type Unit } from '../model/linear.js'
import type { Operation } from '../model/operation.js'
import type { Step } from '../model/step.js'
import type { DrivenAccount } from '../support/driven-account.js'
import type { FleetClock } from './clock.js'

/** An operation that was asked, when, and what it was answered in the end. */
export interface Exchange extends Unit {
  readonly sent: number
  readonly answered: number
}

const AGAIN: ReadonlySet<unknown> = new Set(['unavailable', 'rate_limited'])

export interface Pressing {
  readonly driven: DrivenAccount
  /** As it was opened. */
  readonly opened: Account
  readonly clock: FleetClock
  /** Resolves when all that was killed has come back. */
  readonly whole: () => Promise<void>
}

/** An account that many clients press at once. Keeps what was asked and answered. */
export class PressedAccount {
  readonly exchanges: Exchange[] = []
  /** How often a request was sent again, because nobody knew what had become of it. */
  repeated = 0
  readonly driven: DrivenAccount
  readonly opened: Account
  readonly #clock: FleetClock
  readonly #whole: () => Promise<void>
  readonly #earlier: Operation[] = []
  /** About how the account is: it tells which operations are worth asking. */
  #guess: Account

  constructor({ driven, opened, clock, whole }: Pressing) {
    this.driven = driven
    this.opened = opened
    this.#guess = opened
    this.#clock = clock
    this.#whole = whole
  }

  /** Takes a step, if it means anything as things are. */
  async take(step: Step): Promise<void> {
    const earlier = this.#earlier
    const operation = interpret(step, {
      account: this.#guess,
      earlier,
      key: `k${earlier.length}`,
    })
    if (!operation || !this.driven.knows(operation)) return
    earlier.push(operation)
    const sent = this.#clock.place()
    const answer = await this.#askUntilAnswered(operation)
    const answered = this.#clock.place()
    const place = this.exchanges.length
    for (const unit of unitsOf({ operation, answer }, place))
      this.exchanges.push({ ...unit, sent, answered })
    if ('ok' in answer) this.#guess = apply(this.#guess, operation, this.#clock.now).account
  }

  async #askUntilAnswered(operation: Operation): Promise<object> {
    for (;;) {
      const answer = await this.#askOnce(operation)
      if (answer) return answer
      this.repeated += 1
      await this.#whole()
    }
  }

  /** Null when it may be asked again. */
  async #askOnce(operation: Operation): Promise<AnswerOfDriven | null> {
    try {
      const answer = (await this.driven.ask(operation)) as AnswerOfDriven
      return AGAIN.has(answer.refused?.code) || hasLost(answer) ? null : answer
    } catch (error) {
      // How fetch says that the other end has gone.
      if (error instanceof TypeError || error instanceof SyntaxError) return null
      throw error
    }
  }
}

interface AnswerOfDriven {
  readonly ok?: { readonly outcomes?: readonly { readonly problem?: { code: string } }[] }
  readonly refused?: { readonly code: string }
}

const hasLost = ({ ok }: AnswerOfDriven): boolean =>
  ok?.outcomes?.some(({ problem }) => AGAIN.has(problem?.code)) ?? false
