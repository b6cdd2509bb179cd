import type { CreditRequest, CreditRequests } from '../../src/contract/credit-request.js'
import type { MemberLimits, MemberUse } from '../../src/contract/member-limit.js'
import { aBalance } from './balances.js'
import { type Answers, json } from './fake-api.js'

const AS_OF = '2026-11-23T09:30:00.000Z'

const PERIOD = {
  start: '2026-11-01T05:00:00.000Z',
  end: '2026-12-01T05:00:00.000Z',
  timeZone: 'America/New_York',
}

/** Dr Wu asked four minutes ago for 45 minutes of AI Scribe, and waits. */
export const aRequest = (changes: Partial<CreditRequest> = {}): CreditRequest => ({
  id: 'rq_1',
  member: 'dr-wu',
  feature: 'ai-scribe',
  minutes: 45,
  credits: null,
  state: 'open',
  askedAt: '2026-11-23T09:26:00.000Z',
  answeredAt: null,
  answeredBy: null,
  limit: null,
  ...changes,
})

export const answered = (changes: Partial<CreditRequest> = {}): CreditRequest =>
  aRequest({
    ...{ state: 'granted', answeredAt: '2026-11-23T09:29:00.000Z', answeredBy: 'ms-adeyemi' },
    ...changes,
  })

export const aUse = (changes: Partial<MemberUse> = {}): MemberUse => ({
  ...{ member: 'dr-wu', limit: 80, used: 75, held: 0, available: 5 },
  ...changes,
})

export const someRequests = (changes: Partial<CreditRequests> = {}): CreditRequests => ({
  requests: [aRequest()],
  members: [aUse()],
  mayAnswer: true,
  period: PERIOD,
  asOf: AS_OF,
  ...changes,
})

export const someLimits = (changes: Partial<MemberLimits> = {}): MemberLimits => ({
  version: 3,
  defaultCreditsPerPeriod: 100,
  limits: [
    { member: 'dr-wu', creditsPerPeriod: 80 },
    { member: 'ms-adeyemi', creditsPerPeriod: null },
  ],
  changedAt: AS_OF,
  period: PERIOD,
  members: [
    aUse({ member: 'dr-lee', limit: 100, used: 12, available: 88 }),
    aUse(),
    aUse({ member: 'ms-adeyemi', limit: null, used: 0, available: null }),
  ],
  asOf: AS_OF,
  ...changes,
})

export const memberNames = {
  'dr-kim': 'Dr Kim',
  'dr-lee': 'Dr Lee',
  'dr-okafor': 'Dr Okafor',
  'dr-wu': 'Dr Wu',
  'ms-adeyemi': 'Ms Adeyemi',
}

export const REQUESTS = 'GET /v1/credit-requests'
export const LIMITS = 'GET /v1/member-limits'
export const ASK = 'POST /v1/credit-requests'
export const ANSWER = 'POST /v1/credit-requests/:creditRequest/answer'
export const SAVE = 'POST /v1/member-limits'

/** What an admin's page is answered. What is answered is gone from the next list. */
export function adminsAnswers(more: Answers = {}, requests = [aRequest()]): Answers {
  let left = requests
  let version = 3
  return {
    'GET /v1/balance': json(() => aBalance()),
    [REQUESTS]: json(() => someRequests({ requests: left })),
    [LIMITS]: json(() => someLimits({ version })),
    [ANSWER]: (request) => {
      const id = new URL(request.url).pathname.split('/').at(-2)!
      left = left.filter((one) => one.id !== id)
      return Response.json(answered({ id }))
    },
    [SAVE]: json(() => {
      const { defaultCreditsPerPeriod, limits, changedAt } = someLimits()
      version += 1
      return { version, defaultCreditsPerPeriod, limits, changedAt }
    }),
    ...more,
  }
}

/** What the page of a member is answered who may not manage. */
export function membersAnswers(more: Answers = {}, requests: CreditRequest[] = []): Answers {
  let own = requests
  return {
    'GET /v1/balance': json(() => aBalance()),
    [REQUESTS]: json(() => someRequests({ requests: own, mayAnswer: false })),
    [ASK]: json(() => {
      own = [aRequest()]
      return own[0]
    }),
    ...more,
  }
}
