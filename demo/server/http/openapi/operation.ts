import {
  IDEMPOTENCY_HEADER,
  REPLAYED_HEADER,
  type Route,
  type RouteName,
  type RouteSchemas,
  type Scope,
} from '@virtual-practice/credits/contract'
import { refusalsOf } from './problems.js'
import { fieldsOf, referenceTo } from './schemas.js'

/** Each of its debits has a key of its own, in the body. */
const KEYED_WITHIN: readonly RouteName[] = ['debitBatch']

/** Without billing details nobody knows which tax is due. */
const NEEDING_STATE: readonly RouteName[] = ['quote']

/** One route of the contract, as OpenAPI tells it. */
export function operationOf(name: RouteName, route: Route, schemas: RouteSchemas) {
  const { method, scope, ofBackend = false } = route
  const { body, query } = schemas
  const writes = method === 'POST'
  const keyed = writes && !ofBackend && !KEYED_WITHIN.includes(name)
  return {
    operationId: name,
    summary: inWords(name),
    tags: [route.path.split('/')[2]],
    security: securityOf(scope),
    parameters: [
      ...pathParameters(route.path),
      ...(query ? queryParameters(query) : []),
      ...(ofBackend ? [] : [{ $ref: '#/components/parameters/Account' }]),
      ...(keyed ? [{ $ref: `#/components/parameters/${IDEMPOTENCY_HEADER}` }] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: referenceTo(body) } },
      },
    }),
    responses: {
      200: {
        description: keyed ? 'Done, or done before under the same key.' : 'What was asked for.',
        headers: answerHeaders(keyed, !ofBackend),
        content: contentOf(route, schemas),
      },
      ...refusalsOf({
        writes,
        input: Boolean(body ?? query),
        needsState: NEEDING_STATE.includes(name),
      }),
    },
  }
}

/** `readBalanceAt` is "Read balance at". */
function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function securityOf(scope: Scope) {
  return scope === 'service' ? [{ serviceKey: [] }] : [{ memberToken: [scope] }, { serviceKey: [] }]
}

export const pathOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { $ref: '#/components/schemas/Reference' },
  }))
}

function queryParameters(query: NonNullable<RouteSchemas['query']>) {
  const { properties, required } = fieldsOf(query)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const LIMIT_HEADERS = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']

function answerHeaders(keyed: boolean, counted: boolean) {
  const names = [
    'Request-Id',
    ...(counted ? LIMIT_HEADERS : []),
    ...(keyed ? [REPLAYED_HEADER] : []),
  ]
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

function contentOf({ produces }: Route, { response }: RouteSchemas) {
  if (produces === undefined) return { 'application/json': { schema: referenceTo(response) } }
  // OpenAPI 3.1 has no word for the items of a stream or the lines of a file.
  return { [produces]: { schema: { type: 'string' }, 'x-item': referenceTo(response) } }
}
