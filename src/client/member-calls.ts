import type {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
} from '../contract/credit-request.js'
import type {
  MemberLimits,
  MemberLimitsInput,
  SavedMemberLimits,
} from '../contract/member-limit.js'
import {
  answerCreditRequestRoute,
  readCreditRequestsRoute,
  readMemberLimitsRoute,
  requestCreditsRoute,
  saveMemberLimitsRoute,
} from '../contract/member-routes.js'
import { IDEMPOTENCY_HEADER } from '../contract/routes.js'
import {
  isCreditRequest,
  isCreditRequests,
  isMemberLimits,
  isSavedMemberLimits,
} from '../guards/members.generated.js'
import type { CallOptions, WriteOptions } from './calls.js'
import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'

const sent = (body: unknown, { key, signal }: WriteOptions) => ({
  signal,
  headers: { [IDEMPOTENCY_HEADER]: key, 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** How many credits each member may use in a period, and how far he has come. */
export function readMemberLimits(
  connection: Connection,
  call?: CallOptions,
): Promise<MemberLimits> {
  return connection.ask(readMemberLimitsRoute, isMemberLimits, call)
}

/** Replaces all of them. */
export function saveMemberLimits(
  connection: Connection,
  body: MemberLimitsInput,
  write: WriteOptions,
): Promise<SavedMemberLimits> {
  return connection.ask(saveMemberLimitsRoute, isSavedMemberLimits, sent(body, write))
}

/** Those that wait first, then the newest. */
export function readCreditRequests(
  connection: Connection,
  call?: CallOptions,
): Promise<CreditRequests> {
  return connection.ask(readCreditRequestsRoute, isCreditRequests, call)
}

/** Asks those who manage the credits for more. */
export function requestCredits(
  connection: Connection,
  body: CreditRequestInput,
  write: WriteOptions,
): Promise<CreditRequest> {
  return connection.ask(requestCreditsRoute, isCreditRequest, sent(body, write))
}

/** Throws `invalid_request` for an id that no request can have. */
export async function answerCreditRequest(
  connection: Connection,
  request: string,
  body: CreditRequestAnswer,
  write: WriteOptions,
): Promise<CreditRequest> {
  if (!/^[\w-]+$/.test(request))
    throw new CreditsError('invalid_request', 'That is not the id of a request.')
  const path = answerCreditRequestRoute.path.replace(':creditRequest', request)
  return connection.ask({ ...answerCreditRequestRoute, path }, isCreditRequest, sent(body, write))
}
