import type {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
} from '../contract/credit-request.js'
import { featureOf } from './catalogue.js'
import { countedPeriodOf, saveMemberLimits, useOf } from './members.js'
import { newId, nowOf, type Practice } from './practice.js'
import { refuse, refuseField } from './refusal.js'

/**
 * Those that wait first, then the newest. `reader` is the member who asks, null for the practice's own
 * backend; who may not answer sees his own.
 */
export function requestsFor(
  practice: Practice,
  reader: string | null,
  mayAnswer: boolean,
  limit = 100,
): CreditRequests {
  const mine = practice.requests.filter(({ member }) => mayAnswer || member === reader).toReversed()
  const waits = ({ state }: CreditRequest): boolean => state === 'open'
  const requests = [...mine.filter(waits), ...mine.filter((one) => !waits(one))].slice(0, limit)
  const members = new Set([...requests.map(({ member }) => member), ...(reader ? [reader] : [])])
  return {
    requests,
    members: [...members].sort().map((member) => useOf(practice, member)),
    mayAnswer,
    period: countedPeriodOf(practice),
    asOf: nowOf(practice),
  }
}

/** Who has asked and was not answered is answered with what he has asked. */
export function requestCredits(
  practice: Practice,
  { feature, minutes, credits }: CreditRequestInput,
  member: string,
): CreditRequest {
  if (feature !== undefined) featureOf(feature)
  if (minutes !== undefined && feature === undefined)
    refuseField('feature', 'say of which feature the minutes are')
  if (minutes !== undefined && credits !== undefined)
    refuseField('credits', 'say minutes or credits')
  const open = practice.requests.find((one) => one.state === 'open' && one.member === member)
  if (open) return open
  const request: CreditRequest = {
    ...{ id: newId(practice, 'rq'), member, feature: feature ?? null, minutes: minutes ?? null },
    ...{ credits: credits ?? null, state: 'open', askedAt: nowOf(practice) },
    ...{ answeredAt: null, answeredBy: null, limit: null },
  }
  practice.requests.push(request)
  practice.hasNews = true
  return request
}

/** A limit that comes with the answer takes the place of the one he had. */
export function answerRequest(
  practice: Practice,
  id: string,
  { answer, limit }: CreditRequestAnswer,
  actor: string,
): CreditRequest {
  const request = practice.requests.find((one) => one.id === id) ?? refuse('not_found')
  if (request.state !== 'open') refuse('request_answered')
  if (limit !== undefined && answer !== 'granted')
    refuseField('limit', 'comes with what is granted')
  const answered = { state: answer, answeredAt: nowOf(practice), answeredBy: actor }
  Object.assign(request, answered, { limit: limit ?? null })
  if (limit !== undefined) {
    const { version, defaultCreditsPerPeriod, limits } = practice.limits
    const others = limits.filter(({ member }) => member !== request.member)
    const own = { member: request.member, creditsPerPeriod: limit }
    saveMemberLimits(practice, { version, defaultCreditsPerPeriod, limits: [...others, own] })
  }
  practice.hasNews = true
  return request
}
