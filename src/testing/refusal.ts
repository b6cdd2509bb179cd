import { type ProblemCode, problemCodes } from '../contract/problem-codes.js'
import type { Problem } from '../contract/problem.js'

type Facts = Pick<Problem, 'required' | 'available' | 'purchase' | 'fields'>

/** What was asked for is not done, and nothing has changed. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string = problemCodes[code].title,
    readonly facts: Facts = {},
  ) {
    super(message)
  }
}

export function refuse(code: ProblemCode, message?: string, facts?: Facts): never {
  throw new Refusal(code, message, facts)
}

/** One field of what was sent makes no sense. */
export function refuseField(path: string, message: string): never {
  refuse('invalid_request', `Missing or wrong: ${path}.`, { fields: [{ path, message }] })
}

/** As RFC 9457 has it. */
export function problemResponse({ code, message, facts }: Refusal, requestId: string): Response {
  const problem: Problem = {
    type: `urn:virtual-practice:credits:${code}`,
    ...problemCodes[code],
    detail: message,
    code,
    requestId,
    ...facts,
  }
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
