import { expect } from 'vitest'
import type { Account, Time } from './account.js'
import type { Answer, GrantState, ProblemCode, Told } from './answer.js'
import { apply } from './apply.js'
import { CATALOGUE, scribeWork } from './catalogue.js'
import { figuresOf } from './ledger.js'
import { openAccount } from './opening.js'
import { nameOf, type Bodies, type Kind, type Operation, type TargetedKind } from './operation.js'
import { stateOf } from './grants.js'
import { toldSubscription } from './subscription.js'
import { advance } from './time.js'
import { iso, timeOf } from './wire.js'

export const SECOND = 1_000
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

/** One account to try the rules on. Keeps the present state of it, and numbers the keys. */
export class Practice {
  account: Account
  #keys = 0

  constructor(opened = '2026-01-01T00:00:00.000Z', timeZone = 'UTC') {
    this.account = openAccount({ catalogue: CATALOGUE, at: timeOf(opened), timeZone })
  }

  get now(): Time {
    return this.account.clock
  }

  get figures() {
    return figuresOf(this.account)
  }

  get subscription() {
    return toldSubscription(this.account)
  }

  /** What is left of the grants, in the order in which they were made. */
  get remainders(): number[] {
    return this.account.grants.map(({ remaining }) => remaining)
  }

  get states(): GrantState[] {
    return this.account.grants.map(stateOf)
  }

  /** The last so many entries, as "type credits", each with its grant's place or `debt`. */
  entries(last = Infinity): string[] {
    const place = (id: string | null) =>
      id === null ? 'debt' : `#${this.account.grants.findIndex((grant) => grant.id === id)}`
    return this.account.entries
      .slice(-last)
      .map(({ type, credits, grant }) => `${type} ${credits} ${place(grant)}`)
  }

  in(ms: number): string {
    return iso(this.now + ms)
  }

  wait(ms: number): void {
    this.account = advance(this.account, this.now + ms)
  }

  waitUntil(instant: string): void {
    this.account = advance(this.account, timeOf(instant))
  }

  carryOut(operation: Operation): Answer {
    const { account, answer } = apply(this.account, operation, this.now)
    this.account = account
    return answer
  }

  /** Does it under a new key, and answers under which name it is known. */
  does<K extends Kind>(kind: K, body: Bodies[K], ...target: TargetOf<K>): string {
    const operation = this.#operation(kind, body, target)
    const answer = this.carryOut(operation)
    expect(answer).toMatchObject({ replayed: false })
    return nameOf(operation)
  }

  told<K extends Kind>(kind: K, body: Bodies[K], ...target: TargetOf<K>): Told {
    const answer = this.carryOut(this.#operation(kind, body, target))
    if ('refused' in answer) throw new Error(`refused: ${answer.refused.code}`)
    return answer.ok
  }

  refusal<K extends Kind>(kind: K, body: Bodies[K], ...target: TargetOf<K>): ProblemCode | null {
    const before = this.account
    const answer = this.carryOut(this.#operation(kind, body, target))
    if (!('refused' in answer)) return null
    expect(this.account).toEqual(before)
    return answer.refused.code
  }

  grant(credits: number, more: Partial<Bodies['grant']> = {}): string {
    return this.does('grant', { source: 'purchased', credits, reason: 'test', ...more })
  }

  debit(credits: number): string {
    return this.does('debit', workOf(credits))
  }

  reserve(credits: number, ttl_ms = HOUR): string {
    return this.does('reserve', { ...workOf(credits), ttlSeconds: ttl_ms / SECOND })
  }

  settle(reservation: string, credits: number): string {
    return this.does('settle', { quantity: scribeWork(credits) }, reservation)
  }

  refund(operation: string, credits?: number): string {
    const body = { reason: 'test', ...(credits !== undefined && { credits }) }
    return this.does('refundUsage', body, operation)
  }

  invoice(paid: boolean, more: Partial<Bodies['renew']> = {}): void {
    this.does('renew', {
      invoice: `in-${this.#keys}`,
      billingReason: 'subscription_cycle',
      paid,
      invoicedAt: this.in(0),
      ...more,
    })
  }

  #operation(kind: Kind, body: Bodies[Kind], target: readonly string[]): Operation {
    this.#keys += 1
    const key = `k${this.#keys}`
    // The signatures above tie the body and the target to the kind.
    return { kind, key, body, ...(target.length > 0 && { target: target[0] }) } as Operation
  }
}

/** One that has begun a subscription when it was opened. */
export function subscribed(plan: string, opened?: string, timeZone?: string): Practice {
  const practice = new Practice(opened, timeZone)
  practice.does('subscribe', { plan })
  return practice
}

type TargetOf<K extends Kind> = K extends TargetedKind ? [target: string] : []

export const workOf = (credits: number) => ({
  feature: 'ai-scribe',
  quantity: scribeWork(credits),
  member: 'dr-lee',
  session: 's-1',
})
