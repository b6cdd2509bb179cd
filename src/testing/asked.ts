import * as z from 'zod/mini'
import { routeSchemas } from '../contract/route-schemas.js'
import { type RouteName, routes, type Scope } from '../contract/routes.js'
import type { Caller } from './caller.js'
import type { Practice } from './practice.js'
import { refuse } from './refusal.js'

type Schemas = typeof routeSchemas
type Output<S> = S extends z.core.$ZodType ? z.output<S> : undefined
export type BodyOf<N extends RouteName> = Schemas[N] extends { body: infer B }
  ? Output<B>
  : undefined
export type QueryOf<N extends RouteName> = Schemas[N] extends { query: infer Q }
  ? Output<Q>
  : undefined
export type AnswerOf<N extends RouteName> = Output<Schemas[N]['response']>

/** One request, after it was found to make sense and to be allowed. */
export interface Asked<N extends RouteName> {
  readonly practice: Practice
  readonly caller: Caller
  /** What the path names; there is one name at most. */
  readonly id: string
  readonly query: QueryOf<N>
  readonly body: BodyOf<N>
  readonly request: Request
}

/** Everything in an address is text: these are numbers. */
const NUMBERS = new Set([
  ...['limit', 'quantity', 'threshold', 'capPerPeriod', 'maxPerPeriod', 'days'],
])

export interface Found {
  readonly name: RouteName
  readonly scope: Scope
  readonly id: string
}

const PATTERNS = Object.entries(routes).map(([name, { method, path, scope }]) => ({
  ...{ name: name as RouteName, method, scope },
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/, '([^/]+)')}$`),
}))

/** Which route it is. A path that is written out comes before one with a name in it. */
export function routeOf(method: string, path: string): Found {
  const fitting = PATTERNS.flatMap(({ pattern, ...route }) => {
    const match = pattern.exec(path)
    return match ? [{ ...route, id: match[1] ?? '' }] : []
  }).sort((a, b) => a.id.length - b.id.length)
  if (fitting.length === 0) refuse('not_found', `There is no ${path}.`)
  return fitting.find((route) => route.method === method) ?? refuse('method_not_allowed')
}

/** Throws `invalid_request`, which names the fields. */
function checked(schema: z.core.$ZodType, value: unknown): unknown {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const fields = result.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message: message || 'is missing or wrong',
  }))
  const named = fields.map(({ path }) => path || 'the body').join(', ')
  return refuse('invalid_request', `Missing or wrong: ${named}.`, { fields })
}

export function readQuery<N extends RouteName>(name: N, { searchParams }: URL): QueryOf<N> {
  const schemas = routeSchemas[name]
  if (!('query' in schemas)) return undefined as QueryOf<N>
  const given = [...searchParams].map(([key, value]) => [
    key,
    NUMBERS.has(key) && value !== '' ? Number(value) : value,
  ])
  return checked(schemas.query, Object.fromEntries(given)) as QueryOf<N>
}

/** Throws `unsupported_media_type`, `malformed_request`, `invalid_request`. */
export async function readBody<N extends RouteName>(name: N, request: Request): Promise<BodyOf<N>> {
  const schemas = routeSchemas[name]
  if (!('body' in schemas)) return undefined as BodyOf<N>
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
    refuse('unsupported_media_type')
  let body: unknown
  try {
    body = await request.json()
  } catch {
    refuse('malformed_request', 'The body is not JSON.')
  }
  return checked(schemas.body, body) as BodyOf<N>
}
