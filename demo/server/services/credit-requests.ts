import type {
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
  CreditRequestsQuery,
} from '@virtual-practice/credits/contract'
import { invalidField, Refusal } from '../refusal.js'
import { featureOf } from './catalogue.js'
import { readInCountedPeriod } from './counted-period.js'
import { done, type Order, type Practice } from './use-case.js'

/** Who asks, and whether he sees everybody's requests and may answer them. */
export interface RequestReader {
  /** Null for the practice's backend. */
  readonly member: string | null
  readonly mayAnswer: boolean
}

/** Those that wait first, then the newest. */
export async function readCreditRequests(
  practice: Practice,
  account: string,
  query: CreditRequestsQuery,
  { member, mayAnswer }: RequestReader,
): Promise<CreditRequests> {
  const whose = mayAnswer ? null : member
  const found = await readInCountedPeriod(practice, account, () =>
    practice.ledger.creditRequests(account, query, whose, member),
  )
  return { ...found, mayAnswer }
}

interface Answered {
  readonly request: CreditRequest
  readonly replayed: boolean
}

/**
 * Asks for credits. Who has asked before and waits is answered with what he has asked. Throws
 * `unknown_feature`, `invalid_request`.
 */
export async function requestCredits(
  { ledger, catalogue }: Practice,
  { account, key }: Order,
  input: CreditRequestInput & { readonly member: string },
): Promise<Answered> {
  const { feature, minutes, credits } = input
  if (feature !== undefined && !featureOf(catalogue, feature))
    throw new Refusal('unknown_feature', `There is no feature ${feature}.`)
  if (minutes !== undefined && feature === undefined)
    throw invalidField('feature', 'say of which feature the minutes are')
  if (minutes !== undefined && credits !== undefined)
    throw invalidField('credits', 'say minutes or credits')
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'request_credits', key, request: input }),
  )
  return { request: answer, replayed }
}

/**
 * Answers a request, and with a limit gives the member that one. Throws `not_found`,
 * `request_answered`, `invalid_request`.
 *
 * @param actor who answers
 */
export async function answerCreditRequest(
  { ledger }: Practice,
  { account, key }: Order,
  id: string,
  input: CreditRequestAnswer,
  actor: string,
): Promise<Answered> {
  if (input.limit !== undefined && input.answer !== 'granted')
    throw invalidField('limit', 'comes with what is granted')
  const request = { request: id, ...input, actor }
  const { answer, replayed } = done(
    await ledger.execute(account, { kind: 'answer_request', key, request }),
  )
  return { request: answer, replayed }
}
