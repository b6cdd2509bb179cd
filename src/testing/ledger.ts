import type { Entry, EntryType } from '../contract/entry.js'
import type { Grant, Source } from '../contract/grant.js'
import type { Slice } from '../contract/reservation.js'
import { iso, newId, nowOf, type Practice } from './practice.js'

type Facts = Partial<Omit<Entry, 'seq' | 'type' | 'credits' | 'balanceAfter' | 'at'>>

export const sumOf = (parts: readonly { readonly credits: number }[]): number =>
  parts.reduce((sum, { credits }) => sum + credits, 0)

export const freeOf = ({ remaining, held }: Grant): number => remaining - held

const isRunning = ({ state }: Grant): boolean => state === 'active' || state === 'depleted'

const rank = ({ source }: Grant): number => (source === 'monthly' ? 0 : 1)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Monthly before all others; then what ends first, then what began first. */
const inOrder = (a: Grant, b: Grant): number =>
  rank(a) - rank(b) ||
  byText(a.expiresAt ?? 'never', b.expiresAt ?? 'never') ||
  byText(a.effectiveAt, b.effectiveAt)

/** What can be spent of, in the order in which it is. */
export const spendable = ({ grants }: Practice): Grant[] =>
  grants.filter((grant) => isRunning(grant) && freeOf(grant) > 0).sort(inOrder)

/** What is there now. There is no debt: no feature of the fake practice has a grace. */
export function figuresOf({ grants }: Practice) {
  const figures = { available: 0, monthly: 0, purchased: 0, held: 0, debt: 0 }
  for (const grant of grants) {
    figures.held += grant.held
    if (!isRunning(grant)) continue
    figures.available += freeOf(grant)
    figures[grant.source === 'monthly' ? 'monthly' : 'purchased'] += freeOf(grant)
  }
  return figures
}

export const availableOf = (practice: Practice): number => figuresOf(practice).available

/** Who would pay so many credits. Changes nothing. */
export function draw(practice: Practice, credits: number): Slice[] {
  let left = credits
  return spendable(practice).flatMap((grant) => {
    const taken = Math.min(left, freeOf(grant))
    left -= taken
    return taken > 0 ? [{ grant: grant.id, source: grant.source, credits: taken }] : []
  })
}

export const grantOf = ({ grants }: Practice, id: string): Grant =>
  grants.find((grant) => grant.id === id)!

/** The one place where a remainder changes: with the entry that says why. */
export function book(
  practice: Practice,
  grant: Grant,
  type: EntryType,
  credits: number,
  facts: Facts = {},
): void {
  if (credits === 0) return
  grant.remaining += credits
  if (isRunning(grant)) grant.state = grant.remaining === 0 ? 'depleted' : 'active'
  const { entries } = practice
  entries.push({
    ...{ seq: entries.length + 1, operation: newId(practice, 'op'), type, credits },
    balanceAfter: (entries.at(-1)?.balanceAfter ?? 0) + credits,
    ...{ grant: grant.id, source: grant.source, feature: null, member: null, session: null },
    ...{ rateVersion: null, reservation: null, refunds: null, actor: null, reason: null },
    ...facts,
    at: nowOf(practice),
  })
}

export interface Deposit {
  readonly source: Source
  readonly credits: number
  readonly reason: string
  readonly actor?: string
  readonly effectiveAt?: string
  readonly expiresAt?: string
  readonly periodStart?: string
}

/** A new grant. Its credits are booked when it begins. */
export function deposit(practice: Practice, what: Deposit): Grant {
  const { source, credits, reason, actor = 'service', effectiveAt, expiresAt, periodStart } = what
  const grant: Grant = {
    ...{ id: newId(practice, 'gr'), source, state: 'scheduled', credits },
    ...{ remaining: 0, held: 0, refundedCredits: 0, owedCredits: 0 },
    effectiveAt: effectiveAt ?? nowOf(practice),
    ...{ expiresAt: expiresAt ?? null, periodStart: periodStart ?? null, reason, actor },
  }
  practice.grants.push(grant)
  if (grant.effectiveAt <= nowOf(practice)) begin(practice, grant)
  return grant
}

export function begin(practice: Practice, grant: Grant): void {
  grant.state = 'active'
  book(practice, grant, 'granted', grant.credits, { actor: grant.actor, reason: grant.reason })
}

/** What is held of it outlives it, until the reservation's own end. */
export function end(practice: Practice, grant: Grant): void {
  book(practice, grant, 'expired', -freeOf(grant))
  grant.state = 'expired'
}

/** Held credits are free again; those of a grant that has ended expire there and then. */
export function giveBack(practice: Practice, slice: Slice, reservation: string): void {
  const grant = grantOf(practice, slice.grant)
  grant.held -= slice.credits
  const isOver = grant.expiresAt !== null && grant.expiresAt <= iso(practice.now)
  if (grant.state === 'expired' || isOver)
    book(practice, grant, 'expired', -slice.credits, { reservation })
}
