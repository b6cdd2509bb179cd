import { CreditsClient } from '../client/credits-client.js'
import type { GetToken } from '../client/token-source.js'
import type { Purchase } from '../contract/purchase.js'
import { roles } from '../contract/roles.js'
import { routeSchemas } from '../contract/route-schemas.js'
import {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  type RouteName,
  routes,
  type Scope,
} from '../contract/routes.js'
import type { LoadTill } from '../payment/till.js'
import { act } from './acts.js'
import type { AnswerOf, BodyOf, QueryOf } from './asked.js'
import { fetchOf } from './backend.js'
import { purchaseOf } from './buying.js'
import { stretchAt } from './calendar.js'
import { mintToken, SERVICE_KEY } from './caller.js'
import { passTo } from './passing.js'
import { pay } from './payments.js'
import type { CardAnswer } from './practice.js'
import { playedUpTo, type ScenarioName } from './scenarios.js'
import { ADMIN } from './seeding.js'
import { tillOf } from './till.js'

/** Monday, at half past ten in the morning of New York. */
const NOW = '2026-11-23T15:30:00.000Z'

export interface TestAccountOptions {
  /** When the scenario has its present: an instant. Monday 23 November 2026, 10:30, unless told. */
  readonly now?: string
  /** In which its days and periods are counted. `America/New_York` unless told. */
  readonly timeZone?: string
  /** Its id, `northgate` unless told. */
  readonly account?: string
}

/** Who is signed in: an admin who may do everything, unless told. */
export interface Member {
  readonly member?: string
  readonly scopes?: readonly Scope[]
}

/** What the host's own backend asks of a route. */
export interface HostRequest<N extends RouteName> {
  /** What the path names, such as a reservation. */
  readonly id?: string
  readonly query?: QueryOf<N>
  readonly body?: BodyOf<N>
}

interface Sent {
  readonly id?: string | undefined
  readonly query?: object | undefined
  readonly body?: unknown
}

let made = 0

/**
 * An account in memory that answers as the backend does. Whatever is done with it, by the elements, by
 * a client or here, changes the balance, the history and the event stream together. Its clock stands
 * still until it is moved; only tokens end in real time.
 *
 * It does not subscribe, change plans, refund, void, or write PDFs, and learns
 * nothing from the past: such a route is answered `method_not_allowed`, the forecast with nothing.
 */
export class TestAccount {
  /** An address of its own, so that no two share what tabs share. */
  readonly baseUrl: string
  /** Answers under `baseUrl`, and nowhere else. */
  readonly fetch: typeof globalThis.fetch
  /** Pays with the numbers in `CARD_NUMBERS`: for the property `loadTill` of elements. */
  readonly loadTill: LoadTill
  readonly #practice

  constructor(scenario: ScenarioName, options: TestAccountOptions = {}) {
    const { now = NOW, timeZone = 'America/New_York', account = 'northgate' } = options
    this.#practice = playedUpTo(scenario, { account, timeZone, now: Date.parse(now) })
    this.baseUrl = `https://${++made}-${crypto.randomUUID()}.credits.test`
    this.fetch = fetchOf(this.#practice, this.baseUrl)
    this.loadTill = tillOf(this.#practice)
  }

  /** What the account takes for now. */
  get now(): Date {
    return new Date(this.#practice.now)
  }

  /** When the account's day ends. */
  get nextMidnight(): Date {
    const { account, now } = this.#practice
    return new Date(stretchAt(now, 'day', account.timeZone).end)
  }

  /** For `configureCredits`, or the properties of a `<credits-provider>`. */
  configuration({ member = ADMIN, scopes = roles['billing-admin'] }: Member = {}): {
    baseUrl: string
    getToken: GetToken
    fetch: typeof globalThis.fetch
  } {
    const { account } = this.#practice.account
    const { baseUrl, fetch } = this
    return { baseUrl, fetch, getToken: () => mintToken(account, member, scopes) }
  }

  /** The real client, signed in as a member. */
  client(who?: Member): CreditsClient {
    return new CreditsClient(this.configuration(who))
  }

  /**
   * Does what only the host's own backend may: `settle`, `debit`, `grant` and the rest, with the service
   * key. Rejects with a CreditsError.
   */
  async asHost<N extends RouteName>(name: N, request: HostRequest<N> = {}): Promise<AnswerOf<N>> {
    const { id = '', query = {}, body }: Sent = request
    const { path, ...route } = routes[name]
    const service = new CreditsClient({ ...this.configuration(), getToken: () => SERVICE_KEY })
    const asked = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))
    const answers = (value: unknown): value is AnswerOf<N> =>
      routeSchemas[name].response.safeParse(value).success
    return service.ask(
      { ...route, path: `${path.replace(/:\w+/, id)}?${asked.toString()}` },
      answers,
      {
        headers: {
          'content-type': 'application/json',
          [ACCOUNT_HEADER]: this.#practice.account.account,
          [IDEMPOTENCY_HEADER]: crypto.randomUUID(),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    )
  }

  /**
   * Moves the clock ahead, in milliseconds. Everything that is due by then happens at its own instant:
   * credits expire and are refreshed, reservations run out, payments arrive.
   */
  advance(ms: number): void {
    this.advanceTo(new Date(this.#practice.now + ms))
  }

  /** Moves the clock to an instant. Time never runs back: then nothing happens. */
  advanceTo(instant: Date): void {
    passTo(this.#practice, instant.getTime())
  }

  /**
   * Pays an open purchase, as a person does with the card form. Throws where it has ended, or where
   * there is no such purchase.
   */
  pay(purchase: string, answer: CardAnswer = 'pays'): Purchase {
    const practice = this.#practice
    return act(practice, () => {
      const found = purchaseOf(practice, purchase)
      pay(practice, found, { brand: 'visa', last4: '4242', answer })
      return structuredClone(found)
    })
  }
}

/**
 * A fake account as one of the scenarios has it.
 *
 * @example
 * const account = testAccount('expiring-tonight')
 * const client = account.client()
 * const before = await client.readBalance()
 * account.advanceTo(account.nextMidnight)
 * const after = await client.readBalance()
 * expect(after.available).toBe(before.available - before.monthly)
 */
export const testAccount = (
  scenario: ScenarioName = 'ordinary',
  options?: TestAccountOptions,
): TestAccount => new TestAccount(scenario, options)
