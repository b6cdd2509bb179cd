import type { Account, Grant, Immutable, Slice } from './account.js'

type AnyGrant = Immutable<Grant>

export function freeOf(grant: AnyGrant): number {
  return grant.remaining - grant.held
}

/** Rule 1: spendable while `effectiveAt <= now < expiresAt`, and not when it was voided. */
export function isSpendable(grant: AnyGrant): boolean {
  const isRunning = grant.startedAt !== null && grant.endedAt === null && grant.voidedAt === null
  return isRunning && freeOf(grant) > 0
}

/**
 * Rule 2: monthly before purchased - and purchased is every source but the monthly one - then the
 * earliest expiry, none sorting last; then the earliest effective. The earliest created and the id
 * are the place in the list: grants are listed as they were made.
 */
function inOrder(one: AnyGrant, other: AnyGrant): number {
  const rank = (grant: AnyGrant) => (grant.source === 'monthly' ? 0 : 1)
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (one.expiresAt !== other.expiresAt) {
    return (one.expiresAt ?? Infinity) - (other.expiresAt ?? Infinity)
  }
  return one.effectiveAt - other.effectiveAt
}

export function spendable(account: Account): AnyGrant[] {
  return account.grants.filter(isSpendable).sort(inOrder)
}

export type Part = 'monthly' | 'purchased'

export const partOf = (grant: AnyGrant): Part =>
  grant.source === 'monthly' ? 'monthly' : 'purchased'

/** Rule 3: what can be spent now is what is settled less what open reservations hold. */
export function available(account: Account, part?: Part): number {
  return spendable(account)
    .filter((grant) => part === undefined || partOf(grant) === part)
    .reduce((sum, grant) => sum + freeOf(grant), 0)
}

export function held(account: Account): number {
  return account.grants.reduce((sum, grant) => sum + grant.held, 0)
}

/** Who would pay so many credits: all there are, when there are fewer. Changes nothing. */
export function draw(account: Account, credits: number): Slice[] {
  const slices: Slice[] = []
  let left = credits
  for (const grant of spendable(account)) {
    const taken = Math.min(left, freeOf(grant))
    if (taken > 0) slices.push({ grant: grant.id, credits: taken })
    left -= taken
  }
  return slices
}

export function sumOf(slices: readonly { readonly credits: number }[]): number {
  return slices.reduce((sum, { credits }) => sum + credits, 0)
}
