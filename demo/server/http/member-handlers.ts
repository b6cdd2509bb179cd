import { Refusal, invalidField } from '../refusal.js'
import {
  answerCreditRequest,
  readCreditRequests,
  requestCredits,
  type RequestReader,
} from '../services/credit-requests.js'
import { readMemberLimits, saveMemberLimits } from '../services/member-limits.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn, paramIn } from './asked.js'
import type { Caller } from './caller.js'
import { readBody, readQuery } from './request-input.js'

/** How many credits members may use, and what they ask for. */
export function createMemberHandlers(
  practice: Practice,
): HandlersOf<
  | 'readMemberLimits'
  | 'saveMemberLimits'
  | 'readCreditRequests'
  | 'requestCredits'
  | 'answerCreditRequest'
> {
  return {
    readMemberLimits: async ({ caller }) => json(await readMemberLimits(practice, caller.account)),
    saveMemberLimits: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('saveMemberLimits', asked.request)
      const { limits, replayed } = await saveMemberLimits(practice, order, input, actorIn(asked))
      return json(limits, replay(replayed))
    },
    readCreditRequests: async ({ caller, request }) => {
      const query = readQuery('readCreditRequests', request.url)
      return json(await readCreditRequests(practice, caller.account, query, readerOf(caller)))
    },
    requestCredits: async (asked) => {
      const order = orderIn(asked)
      const body = await readBody('requestCredits', asked.request)
      const input = { ...body, member: memberFor(asked.caller, body.member) }
      const { request, replayed } = await requestCredits(practice, order, input)
      return json(request, replay(replayed))
    },
    answerCreditRequest: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('answerCreditRequest', asked.request)
      const id = paramIn(asked, 'creditRequest')
      const actor = actorIn(asked)
      const { request, replayed } = await answerCreditRequest(practice, order, id, input, actor)
      return json(request, replay(replayed))
    },
  }
}

const readerOf = (caller: Caller): RequestReader =>
  caller.kind === 'service'
    ? { member: null, mayAnswer: true }
    : { member: caller.member, mayAnswer: caller.scopes.includes('manage') }

/** A member asks for himself; the practice's backend says for whom. */
function memberFor(caller: Caller, named: string | undefined): string {
  if (caller.kind === 'service') {
    if (named === undefined) throw invalidField('member', 'name the member who asks')
    return named
  }
  if (named !== undefined && named !== caller.member)
    throw new Refusal('forbidden', 'A member asks for himself only.')
  return caller.member
}
