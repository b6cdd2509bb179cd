import {
  ACCOUNT_HEADER,
  IDEMPOTENCY_HEADER,
  REPLAYED_HEADER,
  routes,
  routeSchemas,
  type Route,
  type RouteName,
} from '@virtual-practice/credits/contract'
import { operationOf, pathOf } from './operation.js'
import { problemResponses } from './problems.js'
import { schemas } from './schemas.js'

const Reference = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' }
const Whole = { type: 'integer', minimum: 0 }

const parameters = {
  Account: {
    name: ACCOUNT_HEADER,
    in: 'header',
    required: false,
    description: 'The account. Required with the service key; a token names its own.',
    schema: { $ref: '#/components/schemas/Reference' },
  },
  [IDEMPOTENCY_HEADER]: {
    name: IDEMPOTENCY_HEADER,
    in: 'header',
    required: true,
    description: 'Of your choice, new for each operation: a repetition gets the first answer.',
    schema: { $ref: '#/components/schemas/Reference' },
  },
}

const headers = {
  'Request-Id': { description: 'By which the log knows the request.', schema: { type: 'string' } },
  [REPLAYED_HEADER]: {
    description: 'There when nothing was done again.',
    schema: { const: 'true' },
  },
  'RateLimit-Limit': { description: 'Requests in a minute.', schema: Whole },
  'RateLimit-Remaining': { description: 'Those left in this minute.', schema: Whole },
  'RateLimit-Reset': { description: 'Seconds until the next minute begins.', schema: Whole },
}

const securitySchemes = {
  memberToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      "Minted by the practice's own backend for one member: HS256, `aud` credits, `account`, " +
      '`sub`, `scope` (space separated), `exp` at most an hour ahead. With the scope `recover` it ' +
      'has no other, names one `purchase`, and may end a day ahead.',
  },
  serviceKey: {
    type: 'http',
    scheme: 'bearer',
    description: `Held by the practice's own backend alone. Name the account in ${ACCOUNT_HEADER}.`,
  },
}

/** The contract as OpenAPI 3.1: the table of routes with their schemas, and nothing beside them. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Credits of a Virtual Practice',
    version: '1',
    description: 'Amounts are whole credits. Instants are UTC to the millisecond.',
  },
  servers: [{ url: '/' }],
  paths: paths(),
  components: {
    schemas: { Reference, ...schemas },
    responses: problemResponses,
    parameters,
    headers,
    securitySchemes,
  },
}

function paths(): Record<string, Record<string, ReturnType<typeof operationOf>>> {
  const made: ReturnType<typeof paths> = {}
  for (const [name, route] of Object.entries<Route>(routes)) {
    const operation = operationOf(name as RouteName, route, routeSchemas[name as RouteName])
    const path = (made[pathOf(route.path)] ??= {})
    path[route.method.toLowerCase()] = operation
  }
  return made
}
