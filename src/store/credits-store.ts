import type { CreditsClient } from '../client/credits-client.js'
import { surroundings } from '../client/surroundings.js'
import { type Wait, wait as waitFor } from '../client/wait.js'
import type { Balance } from '../contract/balance.js'
import type { CanStart, CanStartQuery } from '../contract/can-start.js'
import type { Reservation, ReservationResult, ReserveInput } from '../contract/reservation.js'
import { isBalance } from '../guards/checks.generated.js'
import { keepCurrent } from './live-updates.js'
import { Mutation } from './mutation.js'
import { type PageSignals, pageSignals } from './page-signals.js'
import { Questions } from './questions.js'
import { isOlder } from './refresh-policy.js'
import { Resource } from './resource.js'
import type { TabChannel, TabLocks } from './tab-sharing.js'

/** So long a promised first balance is waited for before the backend is asked, in milliseconds. */
const INITIAL_DATA_MS = 15_000

export interface CreditsStoreOptions {
  client: CreditsClient
  /** A balance the page already has, or a promise of one. Checked like any answer. */
  initialData?: unknown
  /** For messages and figures, where no `lang` says otherwise. */
  locale?: string | undefined
  /** The page's network and reader. */
  page?: PageSignals
  /** Opens a channel to the other tabs; null for none. */
  channel?: ((name: string) => TabChannel) | null
  /** Decides which tab reads; null for none. */
  locks?: TabLocks | null
  wait?: Wait
  random?: () => number
}

/**
 * Everything known of one account, shared by all that show it, and what a person may do with it.
 * Nothing is asked of the backend until somebody listens.
 */
export class CreditsStore {
  /** Kept current while somebody listens. */
  readonly balance: Resource<Balance>
  readonly locale: string | undefined
  readonly #client: CreditsClient
  readonly #questions: Questions
  readonly #unwatchAccount: () => void
  readonly #keepCurrent: (signal: AbortSignal) => Promise<void>
  /** Aborted when another account takes the place of this one, and in the end. */
  #era = new AbortController()
  /** While somebody listens to the balance. */
  #live: AbortController | undefined
  #promised: Promise<unknown> | undefined
  #reserving!: Mutation<ReserveInput, Reservation>
  #releasing!: Mutation<string, Reservation>

  constructor(options: CreditsStoreOptions) {
    const { client, initialData, page = pageSignals, random = Math.random } = options
    const { wait = waitFor, channel = browserChannel, locks = browserLocks } = options
    this.#client = client
    this.locale = options.locale
    this.balance = new Resource<Balance>({
      wait,
      isOlder,
      read: async (signal) => (await this.#initial(wait, signal)) ?? client.readBalance({ signal }),
      watch: () => this.#watch(),
    })
    const { balance } = this
    this.#questions = new Questions({ client, balance, wait, random })
    this.#keepCurrent = (signal) =>
      keepCurrent({ client, balance, page, channel, locks, wait, random }, signal)
    this.#unwatchAccount = client.watchAccount(() => this.#changeAccount())
    this.#begin()
    if (isBalance(initialData)) balance.accept(initialData)
    else if (initialData) this.#promised = Promise.resolve(initialData).catch(() => undefined)
  }

  /** The same resource for the same question, for as long as somebody listens to it. */
  canStart(query: CanStartQuery): Resource<CanStart> {
    return this.#questions.ask(query)
  }

  /**
   * Sets credits aside. Asked twice at once, it reserves once. Rejects with a CreditsError, such
   * as `insufficient_credits`; after `network` or `timeout`, asking again is safe.
   */
  reserve(input: ReserveInput): Promise<Reservation> {
    return this.#reserving.run(input)
  }

  /** Gives back what a reservation holds. Rejects with a CreditsError. */
  release(reservation: string): Promise<Reservation> {
    return this.#releasing.run(reservation)
  }

  /** Ends all work and forgets all figures. */
  close(): void {
    this.#unwatchAccount()
    this.#end()
  }

  #begin(): void {
    this.#era = new AbortController()
    this.#reserving = new Mutation((input, key) => this.#take(this.#client.reserve(input, { key })))
    this.#releasing = new Mutation((id, key) => this.#take(this.#client.release(id, { key })))
  }

  #end(): void {
    this.#era.abort()
    this.#live?.abort()
    this.#questions.reset()
    this.balance.reset()
  }

  #changeAccount(): void {
    this.#end()
    this.#begin()
    if (this.#live) this.#goLive()
  }

  /** What was done for one account says nothing of the balance of the next. */
  async #take(answer: Promise<ReservationResult>): Promise<Reservation> {
    const { signal } = this.#era
    const { reservation, balance } = await answer
    if (!signal.aborted) this.balance.accept(balance)
    return reservation
  }

  #watch(): () => void {
    if (!this.#era.signal.aborted) this.#goLive()
    return () => {
      this.#live?.abort()
      this.#live = undefined
    }
  }

  #goLive(): void {
    this.#live = new AbortController()
    void this.#keepCurrent(this.#live.signal)
  }

  /** The promised balance, once; undefined when there is none, or none of this account. */
  async #initial(wait: Wait, signal: AbortSignal): Promise<Balance | undefined> {
    const promised = this.#promised
    if (!promised) return undefined
    this.#promised = undefined
    const data = await Promise.race([promised, wait(INITIAL_DATA_MS, signal)])
    const account = await this.#client.account()
    return isBalance(data) && data.account === (account ?? data.account) ? data : undefined
  }
}

const browserLocks: TabLocks | null = surroundings.navigator?.locks ?? null
const Channel = surroundings.BroadcastChannel
const browserChannel = Channel ? (name: string): TabChannel => new Channel(name) : null
