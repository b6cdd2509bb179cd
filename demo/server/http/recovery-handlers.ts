import { Refusal } from '../refusal.js'
import { followRecovery, readRecovery } from '../services/recharge/recover.js'
import type { Practice } from '../services/use-case.js'
import { json } from './answers.js'
import { type Asked, type HandlersOf, orderIn, paramIn } from './asked.js'

/** A charge of auto-recharge, finished by whoever has a link to it. */
export function createRecoveryHandlers(
  practice: Practice,
): HandlersOf<'readRecovery' | 'followRecovery'> {
  return {
    readRecovery: async (asked) => {
      const { account } = asked.caller
      return json(await readRecovery(practice, account, chargeIn(asked)))
    },
    followRecovery: async (asked) => {
      const { account } = orderIn(asked)
      return json(await followRecovery(practice, account, chargeIn(asked)))
    },
  }
}

/** For who has a link there is no purchase but the one that it names. */
function chargeIn(asked: Asked): string {
  const { caller } = asked
  const id = paramIn(asked, 'purchase')
  if (caller.kind === 'member' && caller.purchase !== id)
    throw new Refusal('not_found', 'The link is for another charge.')
  return id
}
