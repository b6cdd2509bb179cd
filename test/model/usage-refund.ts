import type { Draft, Slice, Usage } from './account.js'
import { refuse, refuseField } from './answer.js'
import { sumOf } from './draw.js'
import { afterReturn } from './grants.js'
import { book, type Act } from './ledger.js'
import { nameOf, type OperationOf } from './operation.js'
import { whatOf } from './usage.js'
import { grantOf } from './wire.js'

/** What a refund brought back: in all, and to which grants in which order. */
export interface Refund {
  readonly credits: number
  readonly slices: readonly Slice[]
}

/** How much of what was used has not been refunded yet. */
export function refundable(usage: Usage): number {
  const unreturned = usage.slices.reduce((sum, slice) => sum + slice.credits - slice.returned, 0)
  return unreturned + usage.owed - usage.owedReturned
}

/** The route that gives used credits back, all that is left of them or a part. */
export function refundUsage(
  account: Draft,
  act: Act,
  { target, body }: OperationOf<'refundUsage'>,
): Refund {
  const usage = account.usage.find(({ id }) => id === target)
  if (!usage) {
    const isKnown = account.done.some((done) => nameOf(done) === target)
    refuse(isKnown ? 'nothing_to_refund' : 'not_found')
  }
  const left = refundable(usage)
  if (left === 0) refuse('nothing_to_refund')
  const credits = body.credits ?? left
  if (credits < 1 || credits > left) refuseField('credits')
  const back = { ...act, ...whatOf(usage) }
  const owed = Math.min(credits, usage.owed - usage.owedReturned)
  usage.owedReturned += owed
  const slices = [...forgive(account, back, owed), ...unwind(account, back, usage, credits - owed)]
  return { credits, slices }
}

/**
 * The part that nobody paid was the last taken, so it is the first returned. It lowers the debt
 * that is open; what has been repaid of it goes to the grant that repaid, last repayment first.
 *
 * An account has one debt, in which the parts of several sessions are not told apart: whichever
 * session is refunded lowers it first.
 */
function forgive(account: Draft, act: Act, credits: number): Slice[] {
  const lowered = Math.min(credits, account.debt)
  book(account, act, 'refunded', lowered, null)
  let left = credits - lowered
  const slices: Slice[] = []
  for (const repayment of [...account.repayments].reverse()) {
    const returned = Math.min(left, repayment.credits - repayment.returned)
    if (returned === 0) continue
    repayment.returned += returned
    left -= returned
    slices.push(returnTo(account, act, repayment.grant, returned))
  }
  if (sumOf(slices) !== credits - lowered) throw new Error('more was repaid than was owed')
  return slices
}

/** Rule 9: the slices are unwound backwards, the last taken first, to the grants they came from. */
function unwind(account: Draft, act: Act, usage: Usage, credits: number): Slice[] {
  let left = credits
  const slices: Slice[] = []
  for (const slice of [...usage.slices].reverse()) {
    const returned = Math.min(left, slice.credits - slice.returned)
    if (returned === 0) continue
    slice.returned += returned
    left -= returned
    slices.push(returnTo(account, act, slice.grant, returned))
  }
  return slices
}

function returnTo(account: Draft, act: Act, id: string, credits: number): Slice {
  const grant = grantOf(account, id)
  book(account, act, 'refunded', credits, grant)
  afterReturn(account, act, grant, credits)
  return { grant: id, credits }
}
