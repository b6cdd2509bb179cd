import * as z from 'zod'
import {
  IDEMPOTENCY_HEADER,
  routeSchemas,
  type RouteName,
} from '@virtual-practice/credits/contract'
import { invalidField, Refusal } from '../refusal.js'
import { unknownFields } from './unknown-fields.js'

const REFERENCE = /^[A-Za-z0-9_-]{1,64}$/
const NUMBER = /^-?\d+(\.\d+)?$/

type Schemas = typeof routeSchemas
type Output<S> = S extends z.core.$ZodType ? z.output<S> : undefined
export type BodyOf<N extends RouteName> = Schemas[N] extends { body: infer B }
  ? Output<B>
  : undefined
export type QueryOf<N extends RouteName> = Schemas[N] extends { query: infer Q }
  ? Output<Q>
  : undefined

/** Throws `malformed_request` without a key that can be one. */
export function idempotencyKeyIn(headers: Headers): string {
  const key = headers.get(IDEMPOTENCY_HEADER)
  if (key && REFERENCE.test(key)) return key
  const detail = `Send ${IDEMPOTENCY_HEADER}: 1 to 64 characters of A-Z a-z 0-9 _ -`
  throw new Refusal('malformed_request', detail)
}

/** What the path names. Throws `not_found` for what can be no id. */
export function paramsIn(params: Readonly<Record<string, string>>): Record<string, string> {
  const wrong = Object.values(params).some((value) => !REFERENCE.test(value))
  if (wrong) throw new Refusal('not_found', 'There is no such thing in this account.')
  return { ...params }
}

/** Checks the query against the route's schema. Throws `invalid_request`. */
export function readQuery<N extends RouteName>(name: N, url: string): QueryOf<N> {
  const schemas = routeSchemas[name]
  if (!('query' in schemas)) return undefined as QueryOf<N>
  const given = [...new URL(url).searchParams].map(([key, value]): [string, string | number] => [
    key,
    NUMBER.test(value) && isNumeric(schemas.query, key) ? Number(value) : value,
  ])
  refuseTwice(given.map(([key]) => key))
  return checked(schemas.query, Object.fromEntries(given)) as QueryOf<N>
}

/** Which of two would count is not for us to choose. */
function refuseTwice(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw invalidField(twice, 'is there twice')
}

/** Whether a field of a query is a number: everything in an address is text. */
function isNumeric({ _zod }: z.core.$ZodObject, key: string): boolean {
  const field = Object.hasOwn(_zod.def.shape, key) ? _zod.def.shape[key] : undefined
  const inner = field instanceof z.core.$ZodOptional ? field._zod.def.innerType : field
  return inner?._zod.def.type === 'number'
}

/**
 * Reads the body and checks it against the route's schema. Throws `unsupported_media_type`,
 * `malformed_request`, `invalid_request`.
 */
export async function readBody<N extends RouteName>(name: N, request: Request): Promise<BodyOf<N>> {
  const schemas = routeSchemas[name]
  if (!('body' in schemas)) return undefined as BodyOf<N>
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Refusal('unsupported_media_type', 'Send Content-Type: application/json.')
  return checked(schemas.body, parsed(await request.text())) as BodyOf<N>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Refusal('malformed_request', 'The body is not JSON.', { cause })
  }
}

function checked(schema: z.core.$ZodType, value: unknown): unknown {
  const result = z.safeParse(schema, value)
  if (result.success) {
    const [unknown] = unknownFields(schema, value)
    if (unknown !== undefined) throw invalidField(unknown, 'is not known here')
    return result.data
  }
  const fields = result.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message: message || 'is missing or wrong',
  }))
  const named = fields.map(({ path }) => path || 'the body').join(', ')
  throw new Refusal('invalid_request', `Missing or wrong: ${named}.`, { fields })
}
