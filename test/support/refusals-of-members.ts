import { limitMembers } from './member-limits.js'
import type { RefusalCase } from './refusal-case.js'

const limits = (...members: string[]) => ({
  body: {
    version: 0,
    defaultCreditsPerPeriod: null,
    limits: members.map((member) => ({ member, creditsPerPeriod: 10 })),
  },
})

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
]
