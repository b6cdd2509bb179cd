import type { Account, Draft, Grant, Immutable, Rate, Slice, Time } from './account.js'
import { refuse, type ToldSlice } from './answer.js'
import type { Source } from './operation.js'

/** What is read from a request and written into an answer. */

export const iso = (at: Time): string => new Date(at).toISOString()
export const isoOrNull = (at: Time | null): string | null => (at === null ? null : iso(at))
export const timeOf = (instant: string): Time => Date.parse(instant)

/** An id that the account does not have is `not_found`. */
export function grantOf(account: Draft, id: string): Grant {
  return account.grants.find((grant) => grant.id === id) ?? refuse('not_found')
}

export function sourceOf(account: Account, id: string): Source {
  return account.grants.find((grant) => grant.id === id)!.source
}

export function toldSlices(account: Account, slices: Immutable<Slice[]>): ToldSlice[] {
  return slices.map(({ grant, credits }) => ({ grant, source: sourceOf(account, grant), credits }))
}

export function featureOf(account: Account, code: string) {
  return account.catalogue.features.find((feature) => feature.code === code)
}

/** Rule 10: the exact fraction, and the only rounding is up, once. */
export function costOf(quantity: number, { credits, per }: Rate): number {
  const exact = BigInt(quantity) * BigInt(credits)
  const whole = exact / BigInt(per)
  return Number(exact % BigInt(per) === 0n ? whole : whole + 1n)
}
