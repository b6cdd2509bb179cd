import { readMemberLimits, saveMemberLimits } from '../services/member-limits.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn } from './asked.js'
import { readBody } from './request-input.js'

/** How many credits members may use. */
export function createMemberHandlers(
  practice: Practice,
): HandlersOf<'readMemberLimits' | 'saveMemberLimits'> {
  return {
    readMemberLimits: async ({ caller }) => json(await readMemberLimits(practice, caller.account)),
    saveMemberLimits: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('saveMemberLimits', asked.request)
      const { limits, replayed } = await saveMemberLimits(practice, order, input, actorIn(asked))
      return json(limits, replay(replayed))
    },
  }
}
