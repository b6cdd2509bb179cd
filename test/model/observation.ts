import type { Account } from './account.js'
import type { ToldGrant, ToldReservation, ToldSubscription } from './answer.js'
import { toldReservation } from './apply.js'
import { toldGrant } from './grants.js'
import { figuresOf } from './ledger.js'
import { toldSubscription } from './subscription.js'

/** What can be seen of an account from outside, as far as somebody looked. */
export interface Observation {
  readonly balance?: Partial<ReturnType<typeof figuresOf>>
  /** In any order, since ids are not the model's. More fields do not matter. */
  readonly grants?: readonly ToldGrant[]
  /** The model's names of grants, as far as they are known, in the order in which they were made. */
  readonly made?: readonly string[]
  /** By the model's name. */
  readonly reservations?: Readonly<Record<string, ToldReservation>>
  readonly subscription?: ToldSubscription | null
}

/** The same of the model's account: what was not looked at is left out. */
export function observationOf(account: Account, seen: Observation): Observation {
  return {
    ...(seen.balance && { balance: figuresOf(account) }),
    ...(seen.grants && { grants: alike(account.grants.map(toldGrant), seen.grants) }),
    ...(seen.made && {
      made: account.grants.map(({ id }) => id).filter((id) => seen.made?.includes(id)),
    }),
    ...(seen.reservations && {
      reservations: Object.fromEntries(
        account.reservations
          .filter(({ id }) => seen.reservations?.[id])
          .map((one) => [one.id, toldReservation(account, one)]),
      ),
    }),
    ...(seen.subscription !== undefined && { subscription: toldSubscription(account) }),
  }
}

/** Everything there is to see. */
export function seen(account: Account): Observation {
  const names = account.reservations.map((one) => [one.id, toldReservation(account, one)] as const)
  return {
    balance: figuresOf(account),
    grants: account.grants.map(toldGrant),
    reservations: Object.fromEntries(names),
    subscription: toldSubscription(account),
  }
}

/** The model's grants, each at the place where one like it was seen; the others in what is left. */
function alike(grants: readonly ToldGrant[], listed: readonly ToldGrant[]): ToldGrant[] {
  const left = [...grants]
  const placed = listed.map((one) => {
    const like = left.findIndex((other) => figures(other) === figures(one))
    return like < 0 ? undefined : left.splice(like, 1)[0]
  })
  const filled = placed.map((one) => one ?? left.shift())
  return [...filled.filter((one) => one !== undefined), ...left]
}

function figures(grant: ToldGrant): string {
  const { source, state, credits, remaining, held, effectiveAt } = grant
  const { refundedCredits, owedCredits } = grant
  const all = { source, state, credits, remaining, held, effectiveAt, refundedCredits, owedCredits }
  return JSON.stringify(all)
}
