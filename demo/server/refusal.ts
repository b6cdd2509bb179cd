import type { ProblemCode } from '@virtual-practice/credits/contract'

export interface RefusalFacts {
  readonly required?: number
  readonly available?: number
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly retryAfter_s?: number
  readonly purchase?: string
  readonly cause?: unknown
}

/** The answer is no, and this is why. Known by its code, never by its words. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly facts: RefusalFacts

  constructor(code: ProblemCode, detail: string, facts: RefusalFacts = {}) {
    super(detail, { cause: facts.cause })
    this.code = code
    this.facts = facts
  }
}

/** A field that is well formed and yet cannot be. */
export function invalidField(path: string, message: string): Refusal {
  return new Refusal('invalid_request', `${path}: ${message}`, { fields: [{ path, message }] })
}
