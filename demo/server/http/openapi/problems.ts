import { Problem, problemCodes, type ProblemCode } from '@virtual-practice/credits/contract'
import { referenceTo } from './schemas.js'

const PROBLEM_TYPE = 'application/problem+json'

const codesOf = (status: number): ProblemCode[] =>
  (Object.keys(problemCodes) as ProblemCode[]).filter(
    (code) => problemCodes[code].status === status,
  )

const statuses = [...new Set(Object.values(problemCodes).map(({ status }) => status))]

interface Response {
  readonly description: string
  readonly content: Record<string, { readonly schema: object }>
}

/** The refusals of each status, by the name they are referred to. */
export const problemResponses: Record<string, Response> = {
  ...Object.fromEntries(statuses.map((status) => [`Problem${status}`, problemsOf(status)])),
  Problem: {
    description: 'A refusal that only a newer backend knows.',
    content: { [PROBLEM_TYPE]: { schema: referenceTo(Problem) } },
  },
}

function problemsOf(status: number): Response {
  const codes = codesOf(status)
  const schema = {
    allOf: [referenceTo(Problem), { type: 'object', properties: { code: { enum: codes } } }],
  }
  return {
    description: codes.map((code) => `${problemCodes[code].title} (\`${code}\`).`).join(' '),
    content: { [PROBLEM_TYPE]: { schema } },
  }
}

/** Refusals that any route may give. */
const ALWAYS = [400, 401, 403, 404, 429, 500, 503]
const OF_INPUT = [422]
const OF_WRITES = [402, 409, 413, 415]
/** Reads that the state of the account does not allow. */
const OF_STATE = [409]

interface Refusing {
  readonly writes: boolean
  readonly input: boolean
  /** Whether a read needs the account to be in some state. */
  readonly needsState: boolean
}

/** How a route may refuse. */
export function refusalsOf({ writes, input, needsState }: Refusing) {
  const possible = [
    ...ALWAYS,
    ...(input ? OF_INPUT : []),
    ...(writes ? OF_WRITES : []),
    ...(needsState ? OF_STATE : []),
  ]
  return {
    ...Object.fromEntries(
      possible
        .sort()
        .map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
    ),
    default: { $ref: '#/components/responses/Problem' },
  }
}
