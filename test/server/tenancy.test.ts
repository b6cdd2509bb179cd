import { beforeAll, describe, expect, it } from 'vitest'
import { roles, type Role, routes } from '@virtual-practice/credits/contract'
import { DEFAULT_LIMITS } from '../../demo/server/limits.js'
import { type AskedRoute, ROUTE_REQUESTS } from '../support/route-requests.js'
import { useTestServer } from '../support/server-backend.js'
import type { Request, ServerCaller } from '../support/server-caller.js'
import { MINUTE, MONDAY } from '../support/server-instants.js'

/** Each of them asks for everything by every id: more than a member does in a minute. */
const server = useTestServer({ limits: { ...DEFAULT_LIMITS, memberPerMinute: 100_000 } })

type Asking = Role | 'service'

const ASKING: readonly Asking[] = [...(Object.keys(roles) as Role[]), 'service']
const NAMES = Object.keys(ROUTE_REQUESTS) as AskedRoute[]
const PARAMS = /:(\w+)/g

const paramsOf = (name: AskedRoute): string[] =>
  [...routes[name].path.matchAll(PARAMS)].map(([, param]) => param!)
const may = (asking: Asking, name: AskedRoute): boolean =>
  asking === 'service' || (roles[asking] as readonly string[]).includes(routes[name].scope)

/** What nobody of another practice may ever read. */
let secrets: Record<string, string>
let theirs: ServerCaller
let ours: Record<Asking, ServerCaller>

/** Everything that can be read of their account. */
async function theirState(): Promise<unknown> {
  const { version } = await theirs.balance()
  return { version, grants: await theirs.grants(), open: await theirs.reservation(secrets.open!) }
}

async function asEach(caller: ServerCaller): Promise<Record<Asking, ServerCaller>> {
  const each = ASKING.map(async (asking) => {
    const member = asking === 'service' ? caller : caller.as('dr-own', roles[asking].join(' '))
    return [asking, await member] as const
  })
  return Object.fromEntries(await Promise.all(each)) as Record<Asking, ServerCaller>
}

beforeAll(async () => {
  server.clock.now = MONDAY
  theirs = server.fresh()
  const work = { member: 'dr-secret', session: 'secret-visit' }
  const grant = await theirs.grant({ credits: 500, reason: 'secret-order' })
  const debit = await theirs.debit({ quantity: MINUTE, ...work })
  const settled = await theirs.reserve({ quantity: MINUTE, ...work })
  const { settlement } = await theirs.settle({ reservation: settled.id, quantity: MINUTE })
  const open = await theirs.reserve({ quantity: MINUTE, ...work })
  secrets = {
    account: theirs.account,
    grant: grant.id,
    debit: debit.operation,
    settled: settled.id,
    settlement: settlement!.operation,
    open: open.id,
    ...work,
    reason: 'secret-order',
  }
  const practice = server.fresh()
  await practice.grant({ credits: 100 })
  ours = await asEach(practice)
})

/** Asks, and sees that what comes back, whatever it is, says nothing of them. */
async function ask(asking: Asking, name: AskedRoute, request: Request) {
  const response = await ours[asking].send(name, request)
  const text = await response.text()
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret)
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
  return (isJson ? JSON.parse(text) : {}) as { code?: string }
}

describe.each(ASKING)('of another practice, %s', (asking) => {
  const withIds = NAMES.filter((name) => paramsOf(name).length > 0)

  it.each(withIds)('finds nothing by any id with %s', async (name) => {
    const before = await theirState()
    for (const id of Object.values(secrets)) {
      const params = Object.fromEntries(paramsOf(name).map((param) => [param, id]))
      const body = await ask(asking, name, { ...ROUTE_REQUESTS[name], params })
      expect(body.code).toBe(may(asking, name) ? 'not_found' : 'forbidden')
    }
    expect(await theirState()).toEqual(before)
  })

  it.each(['readEntries', 'exportEntries'] as const)(
    'finds nothing of theirs by any filter of %s',
    async (name) => {
      for (const field of ['grant', 'operation', 'session', 'member'])
        for (const value of Object.values(secrets))
          await ask(asking, name, { query: { [field]: value } })
    },
  )

  it.each(NAMES)('reads and changes nothing of theirs with %s', async (name) => {
    const before = await theirState()
    const params = Object.fromEntries(paramsOf(name).map((param) => [param, 'none']))
    const body = await ask(asking, name, { ...ROUTE_REQUESTS[name], params })
    if (!may(asking, name)) expect(body.code).toBe('forbidden')
    expect(await theirState()).toEqual(before)
  })
})

describe.each(ASKING)('of a practice that has no account, %s', (asking) => {
  const opens = (name: AskedRoute) => asking === 'service' && name === 'createAccount'

  it.each(NAMES.filter((name) => !opens(name)))('finds nothing with %s', async (name) => {
    const nobody = (await asEach(theirs.ofNobody(`nobody-${asking}`)))[asking]
    const params = Object.fromEntries(paramsOf(name).map((param) => [param, secrets.grant!]))
    const { code } = await nobody.refused(name, { ...ROUTE_REQUESTS[name], params })
    expect(code).toBe(may(asking, name) ? 'not_found' : 'forbidden')
  })
})

it.each(ASKING.filter((asking) => asking !== 'service'))(
  "%s keeps the token's account, whatever the header says",
  async (asking) => {
    const headers = { ...ours[asking].headers(), 'Credits-Account': theirs.account }
    const response = await fetch(`${server.url}/v1/balance`, { headers })
    expect(await response.json()).toMatchObject({ account: ours[asking].account })
  },
)

it('lists what each place of a page says of one account in no other', async () => {
  await theirs.grant({ credits: 1 })
  const page = { limit: 1 }
  const { nextCursor } = (await theirs.call<{ nextCursor: string }>('readGrants', { query: page }))
    .body
  const query = { ...page, cursor: nextCursor }
  const body = await ask('viewer', 'readGrants', { query })
  expect(JSON.stringify(body)).not.toContain(secrets.grant!)
})
