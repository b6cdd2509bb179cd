import { debit } from '../services/debit.js'
import { reserve } from '../services/reserve.js'
import { settle } from '../services/settle.js'
import type { Practice } from '../services/use-case.js'
import type { PlannedSession } from './plan-usage.js'

const LIVE_FEATURE = 'ai-scribe'
const EXPECTED_STEP = 60_000

/**
 * A live session reserves for the whole minutes expected and settles what it took; a recorded one
 * is billed when it is done.
 */
export async function runSession(
  practice: Practice,
  account: string,
  { at, feature, member, quantity }: PlannedSession,
  moveTo: (at: Date) => void,
): Promise<void> {
  const session = `demo-${at.getTime()}`
  const order = { account, key: session }
  moveTo(at)
  if (feature !== LIVE_FEATURE) {
    await debit(practice, order, { feature, quantity, member, session })
    return
  }
  const expected = Math.ceil(quantity / EXPECTED_STEP) * EXPECTED_STEP
  const { answer } = await reserve(practice, order, {
    feature,
    quantity: expected,
    member,
    session,
  })
  moveTo(new Date(at.getTime() + quantity))
  await settle(practice, order, answer.id, { quantity })
}
