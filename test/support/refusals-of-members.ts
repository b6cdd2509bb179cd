import type { CreditRequest } from '@virtual-practice/credits/contract'
import { limitMembers } from './member-limits.js'
import type { RefusalCase } from './refusal-case.js'

const limits = (...members: string[]) => ({
  body: {
    version: 0,
    defaultCreditsPerPeriod: null,
    limits: members.map((member) => ({ member, creditsPerPeriod: 10 })),
  },
})

const asking = { body: { member: 'dr-own' } }

/** What members and their limits may be refused. */
export const MEMBER_REFUSALS: readonly RefusalCase[] = [
  {
    refusal: 'member_limit_reached',
    when: 'the member may use none',
    route: 'debit',
    given: async (practice) => {
      await practice.grant({ credits: 100 })
      await limitMembers(practice, { 'dr-own': 0 })
      return {}
    },
  },
  {
    refusal: 'changed_meanwhile',
    when: 'somebody else has saved other limits',
    route: 'saveMemberLimits',
    given: async (practice) => {
      await practice.call('saveMemberLimits', limits())
      return limits('dr-lee')
    },
  },
  {
    refusal: 'invalid_request limits.1.member',
    when: 'a member has two limits',
    route: 'saveMemberLimits',
    request: limits('dr-lee', 'dr-lee'),
  },
  {
    refusal: 'invalid_request feature',
    when: 'nobody says of what the minutes are',
    route: 'requestCredits',
    request: { body: { member: 'dr-own', minutes: 30 } },
  },
  {
    refusal: 'invalid_request credits',
    when: 'minutes are asked for too',
    route: 'requestCredits',
    request: { body: { member: 'dr-own', feature: 'ai-scribe', minutes: 30, credits: 5 } },
  },
  {
    refusal: 'unknown_feature',
    when: 'nobody knows the feature',
    route: 'requestCredits',
    request: { body: { member: 'dr-own', feature: 'ai-magic' } },
  },
  {
    refusal: 'invalid_request member',
    when: 'nobody says who asks',
    route: 'requestCredits',
    request: { body: {} },
  },
  {
    refusal: 'not_found',
    when: 'the account has no such request',
    route: 'answerCreditRequest',
    request: { params: { creditRequest: 'rq_of_nobody' } },
  },
  {
    refusal: 'request_answered',
    when: 'somebody else has answered it',
    route: 'answerCreditRequest',
    given: async (practice) => {
      const { body } = await practice.call<CreditRequest>('requestCredits', asking)
      const params = { creditRequest: body.id }
      await practice.call('answerCreditRequest', { params, body: { answer: 'granted' } })
      return { params }
    },
  },
  {
    refusal: 'invalid_request limit',
    when: 'what is declined comes with a limit',
    route: 'answerCreditRequest',
    request: { params: { creditRequest: 'rq_1' }, body: { answer: 'declined', limit: 5 } },
  },
]
