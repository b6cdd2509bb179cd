import type { Recharge } from '@virtual-practice/credits/contract'
import { billTo } from '../../support/buying-practice.js'
import { askPlainly } from '../../support/plain-http.js'
import { createServerCaller, ServerCaller, type Request } from '../../support/server-caller.js'
import type { Deed } from './deed.js'
import { Dice } from './dice.js'
import { COUNTRIES } from './goods.js'
import type { Town } from './town.js'

const TIME_ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']

/** What a practice was last told of its subscription. */
export interface Known {
  readonly plan: string
  readonly end: number
  readonly isCanceling: boolean
  readonly isCanceled: boolean
  readonly isPastDue: boolean
  /** The invoice that was not paid. */
  readonly unpaid: string | null
}

type RouteOf = Parameters<ServerCaller['send']>[0]

/** A practice that lives in the town, what it knows, and what was done to it. */
export class Resident {
  readonly name: string
  readonly country: string
  readonly timeZone: string
  readonly dice: Dice
  /** Some use much: their rules come up against their caps. */
  readonly appetite: number
  readonly deeds: Deed[] = []
  readonly town: Town
  readonly openedAt: number
  subscription: Known | null = null
  available = 0
  debits = 0
  /** When the session that nobody has ended lapses. */
  lapsesAt = 0
  /** Orders that a person has begun. */
  orders = 0
  readonly #callers: readonly [ServerCaller, ServerCaller]
  #keys = 0

  constructor(town: Town, n: number, seed: number) {
    this.town = town
    this.dice = new Dice(seed * 100_003 + n)
    this.name = `resident-${n}`
    this.country = this.dice.pick(COUNTRIES)
    this.timeZone = this.dice.pick(TIME_ZONES)
    this.appetite = Number(this.dice.weighted({ 1: 5, 2: 3, 4: 2 }))
    this.openedAt = town.now
    const [url, other] = town.fleet.urls
    const caller = createServerCaller(url, this.name, { timeZone: this.timeZone }, askPlainly)
    const headers = caller.headers()
    this.#callers = [caller, new ServerCaller(other, this.name, headers, undefined, askPlainly)]
  }

  async moveIn(): Promise<void> {
    await billTo(this.#callers[0], this.country)
  }

  /** Either backend, as it happens. */
  get caller(): ServerCaller {
    return this.#callers[this.dice.whole(0, 1)]!
  }

  get both(): readonly [ServerCaller, ServerCaller] {
    return this.#callers
  }

  key(): string {
    return `k${(this.#keys += 1)}`
  }

  did(...deeds: Deed[]): void {
    this.deeds.push(...deeds)
  }

  /** What must not be refused. */
  async ask<T>(route: RouteOf, request: Request = {}): Promise<T> {
    const { ok, body } = await answerOf<T>(this.caller.send(route, request))
    if (!ok) throw new Error(`${this.name}: ${route} was refused: ${JSON.stringify(body)}`)
    return body
  }

  /** Reads how auto-recharge stands. */
  async look(): Promise<Recharge> {
    const recharge = await this.ask<Recharge>('readRecharge')
    const { verdict, available, spent, count, declines } = recharge
    this.did({ kind: 'look', verdict, available, spent, count, declines })
    this.available = available
    return recharge
  }
}

export interface Answered<T> {
  readonly ok: boolean
  readonly body: T
}

export async function answerOf<T>(asked: Promise<Response>): Promise<Answered<T>> {
  const response = await asked
  return { ok: response.ok, body: (await response.json()) as T }
}
