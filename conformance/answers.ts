import { isDeepStrictEqual } from 'node:util'
import {
  Problem,
  problemCodes,
  routeSchemas,
  type ProblemCode,
  type RouteName,
  type RouteSchemas,
} from '@virtual-practice/credits/contract'
import type { Exchange, Incoming } from './wire.js'

type Schema = RouteSchemas['response']

/** What was wrong with the form of an answer. */
export interface Malformed {
  readonly what: string
  readonly exchange: Exchange
}

interface Seen {
  readonly count: number
  readonly first: Malformed | undefined
}

const NOTHING: Seen = { count: 0, first: undefined }

/**
 * Holds every answer of a run against the contract's schemas. A field too much is told once, at the
 * end, and not by each check that happened to meet it.
 */
export class Answers {
  readonly #seen = new Map<RouteName | 'problems', Seen>()

  take(name: RouteName, incoming: Incoming): void {
    if (incoming.status >= 400) this.#add('problems', problemFault(incoming), incoming)
    else this.#add(name, formFault(schemaOf(name), incoming.body), incoming)
  }

  /** For what is told in pieces: lines, events. */
  takePiece(name: RouteName, body: unknown, exchange: Exchange): void {
    this.#add(name, formFault(schemaOf(name), body), { exchange })
  }

  of(name: RouteName | 'problems'): Seen {
    return this.#seen.get(name) ?? NOTHING
  }

  #add(
    name: RouteName | 'problems',
    what: string | undefined,
    { exchange }: Pick<Incoming, 'exchange'>,
  ) {
    const { count, first } = this.of(name)
    this.#seen.set(name, {
      count: count + 1,
      first: first ?? (what ? { what, exchange } : undefined),
    })
  }
}

function schemaOf(name: RouteName): Schema {
  const { response }: RouteSchemas = routeSchemas[name]
  return response
}

/** What the schema says, and nothing that it does not say. */
function formFault(schema: Schema, body: unknown): string | undefined {
  const result = schema.safeParse(body)
  if (!result.success)
    return result.error.issues
      .map(({ path, code, ...more }) => `${path.join('.') || 'the body'}: ${code}${wanted(more)}`)
      .join('; ')
  if (isDeepStrictEqual(body, result.data)) return undefined
  return `has fields that are not in the contract: ${surplus(body, result.data).join(', ')}`
}

const TOLD = ['expected', 'values', 'minimum', 'maximum', 'pattern'] as const

function wanted(issue: object): string {
  const facts = issue as Partial<Record<(typeof TOLD)[number], unknown>>
  const told = TOLD.filter((name) => facts[name] !== undefined)
  return told.map((name) => `, ${name} ${String(facts[name])}`).join('')
}

function surplus(body: unknown, known: unknown, path = ''): string[] {
  if (typeof body !== 'object' || body === null) return []
  const kept = (known ?? {}) as Record<string, unknown>
  return Object.entries(body).flatMap(([field, value]) =>
    field in kept ? surplus(value, kept[field], `${path}${field}.`) : [path + field],
  )
}

function problemFault({ status, headers, body }: Incoming): string | undefined {
  const type = headers.get('Content-Type') ?? ''
  if (!/^application\/problem\+json\b/i.test(type))
    return `a refusal comes as "${type}", must be application/problem+json`
  const fault = formFault(Problem, body)
  if (fault) return fault
  const problem = body as Problem
  if (problem.status !== status) return `says status ${problem.status} and comes with ${status}`
  // A newer backend may know more codes.
  const due = (problemCodes as Partial<Record<string, (typeof problemCodes)[ProblemCode]>>)[
    problem.code
  ]
  if (due && due.status !== status)
    return `${problem.code} comes with ${status}, must be ${due.status}`
  return undefined
}
