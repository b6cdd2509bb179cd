import { randomBytes } from 'node:crypto'
import {
  ACCOUNT_HEADER,
  type AccountInput,
  type Feature,
  type SubscriptionResult,
} from '@virtual-practice/credits/contract'
import type { Answers } from './answers.js'
import { BackendClock } from './clock.js'
import type { Options } from './options.js'
import { Practice } from './practice.js'
import { claimsOf, mint } from './token.js'
import { Broken, Skipped } from './verdicts.js'
import { chooseFeature } from './work.js'
import { Wire } from './wire.js'

export interface Member {
  readonly member: string
  readonly scope: string
}

/** What is known of a backend before the first check. */
export interface Known {
  readonly feature: Feature
  readonly hasClock: boolean
}

/** The backend under test, as one check meets it. */
export class Backend {
  readonly options: Options
  readonly answers: Answers
  readonly wire: Wire
  readonly clock: BackendClock
  readonly #known: Known

  constructor(options: Options, known: Known, answers: Answers) {
    this.options = options
    this.answers = answers
    this.#known = known
    this.wire = new Wire(options.url)
    this.clock = new BackendClock(known.hasClock, this.wire, bearer(options.serviceKey))
  }

  /** A new account, empty. */
  async open(input: Partial<AccountInput> = {}): Promise<Practice> {
    const practice = this.unopened()
    const body = { timeZone: 'UTC', currency: 'USD', ...input }
    await practice.call('createAccount', { body })
    const balance = await practice.balance()
    // A rate may have changed since the run began.
    const feature = chooseFeature(balance, this.#known.feature.code) ?? this.#known.feature
    return practice.but({ feature, opened_ms: Date.parse(balance.asOf) })
  }

  /** A name that no account has. */
  unopened(): Practice {
    const account = `conformance-${randomBytes(12).toString('hex')}`
    const { wire, answers, options } = this
    const headers = serviceHeaders(options.serviceKey, account)
    return new Practice({ account, wire, answers, headers, ...this.#known, opened_ms: 0 })
  }

  /** The same account, with a member's token in place of the service key. */
  as(practice: Practice, { member, scope }: Member): Practice {
    return this.withToken(practice, claimsOf({ account: practice.account, member, scope }))
  }

  /** The same account, with a token of any claims. */
  withToken(practice: Practice, claims: object): Practice {
    return practice.but({ headers: bearer(mint(claims, { secret: this.secret() })) })
  }

  /** What members' tokens are signed with. Skips the check where nobody told. */
  secret(): string {
    const { tokenSecret } = this.options
    if (tokenSecret === undefined) throw new Skipped('needs CREDITS_TOKEN_SECRET')
    return tokenSecret
  }

  /** How much a session may owe. Skips the check where it may owe nothing. */
  requireGrace(): number {
    const { grace } = this.options
    if (grace === 0) throw new Skipped('needs a feature with a grace, told by --grace')
    return grace
  }

  /** A new account with a subscription to the lower plan, or the other one. */
  async subscribed(plan: 'low' | 'high' = 'low', input: Partial<AccountInput> = {}) {
    const practice = await this.open(input)
    await this.subscribe(practice, plan)
    return practice
  }

  /** Subscribes, and answers how many credits the plan brings. */
  async subscribe(practice: Practice, plan: 'low' | 'high', more: object = {}): Promise<number> {
    const code = this.options.plans[plan]
    const asked = { body: { plan: code, ...more } }
    const { status, body, exchange } = await practice.send('subscribe', asked)
    if (status === 422) {
      const remedy = `name another by --plan-${plan}`
      throw new Broken(`there is no plan called ${code}: ${remedy}`, exchange)
    }
    const { balance } = body as Partial<SubscriptionResult>
    const credits = balance?.plan?.monthlyCredits
    if (status !== 200 || credits === undefined)
      throw new Broken('it must answer 200 and a balance with the plan', exchange)
    return credits
  }

  /** How many credits each of the two plans brings. */
  async planCredits(): Promise<{ low: number; high: number }> {
    const low = await this.subscribe(await this.open(), 'low')
    const high = await this.subscribe(await this.open(), 'high')
    if (low >= high) throw new Broken(`--plan-low must bring fewer credits than --plan-high`)
    return { low, high }
  }
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

export const serviceHeaders = (serviceKey: string, account: string) => ({
  ...bearer(serviceKey),
  [ACCOUNT_HEADER]: account,
})
