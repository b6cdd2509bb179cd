import type { Account, Draft, Time } from './account.js'
import { end, start } from './grants.js'
import { perform } from './ledger.js'
import { copyOf } from './opening.js'
import { lapse } from './reservations.js'
import { closeDown } from './subscription.js'
import type { Act } from './ledger.js'

interface Boundary {
  readonly at: Time
  readonly name: string
  readonly pass: (account: Draft, act: Act) => void
}

/**
 * What time alone does to the account, in order of time. At one instant reservations lapse first,
 * then grants end, then grants start - an interval does not contain its end - and then the
 * subscription has its own boundary. Among equals, what was made first comes first.
 */
function boundaries(account: Draft): Boundary[] {
  const lapses = account.reservations
    .filter(({ state }) => state === 'open')
    .map((one) => ({
      at: one.expiresAt,
      name: `lapse-${one.id}`,
      pass: (draft: Draft, act: Act) => lapse(draft, act, one),
    }))
  const ends = account.grants
    .filter((one) => one.startedAt !== null && one.endedAt === null && one.voidedAt === null)
    .map((one) => ({
      at: one.expiresAt ?? Infinity,
      name: `end-${one.id}`,
      pass: (draft: Draft, act: Act) => end(draft, act, one),
    }))
  const starts = account.grants
    .filter((one) => one.startedAt === null && one.voidedAt === null)
    .map((one) => ({
      at: one.effectiveAt,
      name: `start-${one.id}`,
      pass: (draft: Draft, act: Act) => start(draft, act, one),
    }))
  // The sort is stable: at one instant the order is that of this list.
  return [...lapses, ...ends, ...starts, ...cancellation(account)].sort(
    (one, other) => one.at - other.at,
  )
}

/** Rule 5: a cancellation at period end is carried out by time alone. */
function cancellation({ subscription }: Draft): Boundary[] {
  if (!subscription?.cancelAtPeriodEnd || subscription.canceledAt !== null) return []
  const at = subscription.period.end
  return [{ at, name: 'cancel', pass: () => closeDown(subscription, at) }]
}

/**
 * The same account later. Rule 1: everything time has done meanwhile is booked, each act dated at
 * its own boundary, so that no figure depends on when somebody looked. Time never runs backwards.
 */
export function advance(account: Account, to: Time): Account {
  const draft = copyOf(account)
  for (;;) {
    // One at a time: a grant that starts may end before then as well.
    const [due] = boundaries(draft)
    if (!due || due.at > to) break
    const act = { operation: due.name, at: due.at }
    draft.clock = Math.max(draft.clock, due.at)
    perform(draft, act, () => due.pass(draft, act))
  }
  draft.clock = Math.max(draft.clock, to)
  return draft
}

/** The instants ahead at which something changes, or could: those worth looking at closely. */
export function instantsAhead(account: Account): Time[] {
  const { subscription, clock } = account
  const instants = [
    ...boundaries(copyOf(account)).map(({ at }) => at),
    ...(subscription ? [subscription.period.end, subscription.trialEndsAt ?? 0] : []),
    ...account.reservations.map(({ startedAt }) => startedAt + 86_400_000),
  ]
  const ahead = instants.filter((at) => at > clock && at < Infinity)
  return [...new Set(ahead)].sort((one, other) => one - other)
}
