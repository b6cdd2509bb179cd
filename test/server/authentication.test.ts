import { beforeEach, describe, expect, it } from 'vitest'
import { routes, type RouteName } from '@virtual-practice/credits/contract'
import { useTestServer } from '../support/server-backend.js'
import { type ServerCaller } from '../support/server-caller.js'
import { TEST_SECRETS, tokenOf } from '../support/server-tokens.js'
import { HOUR, MINUTE } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller

beforeEach(async () => {
  practice = server.fresh()
  await practice.grant({ credits: 100 })
})

const claims = () => ({ account: practice.account, sub: 'dr-lee', scope: 'read reserve' })
const get = (headers: Record<string, string>) => fetch(`${server.url}/v1/balance`, { headers })
const withToken = (token: string) => get({ Authorization: `Bearer ${token}` })
const named = Object.entries(routes).filter(([name]) => name !== 'events') as [
  Exclude<RouteName, 'events'>,
  (typeof routes)[RouteName],
][]

describe('a token', () => {
  it('opens its own account', async () => {
    const answer = await withToken(await tokenOf(claims()))
    expect(await answer.json()).toMatchObject({ account: practice.account, available: 100 })
  })

  it('names its account, whatever the header says', async () => {
    const token = await tokenOf(claims())
    const headers = { Authorization: `Bearer ${token}`, 'Credits-Account': 'another' }
    expect(await (await get(headers)).json()).toMatchObject({ account: practice.account })
  })

  it.each<[string, () => Promise<string>]>([
    ['with another signature', () => tokenOf(claims(), { secret: 'x'.repeat(32) })],
    ['with another algorithm', () => tokenOf(claims(), { alg: 'HS512' })],
    ['for another audience', () => tokenOf({ ...claims(), aud: 'billing' })],
    ['that has expired', () => tokenOf(claims(), { life_s: -1 })],
    ['that lives too long', () => tokenOf(claims(), { life_s: HOUR / 1000 + 60 })],
    ['without an end', () => tokenOf({ ...claims(), exp: undefined })],
    ['without an account', () => tokenOf({ ...claims(), account: undefined })],
    ['without a member', () => tokenOf({ ...claims(), sub: undefined })],
    ['without scopes', () => tokenOf({ ...claims(), scope: undefined })],
    ['with an account that cannot be one', () => tokenOf({ ...claims(), account: "'; drop" })],
    ['that is no token', () => Promise.resolve('nonsense')],
    ['that says it is not signed', () => Promise.resolve(unsigned())],
    ['that is almost the service key', () => Promise.resolve(`${TEST_SECRETS.serviceKey}x`)],
  ])('%s is refused', async (_, token) => {
    const answer = await withToken(await token())
    expect(answer.status).toBe(401)
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/)
    expect(await answer.json()).toMatchObject({ code: 'unauthorized' })
  })

  const unsigned = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const exp = Math.floor(Date.now() / 1000) + 60
    return `${part({ alg: 'none' })}.${part({ ...claims(), aud: 'credits', exp })}.`
  }
})

it.each<Record<string, string>>([{}, { Authorization: 'Basic abc' }, { Authorization: 'Bearer' }])(
  'refuses a request with %o',
  async (headers) => {
    const answer = await get(headers)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/)
  },
)

it('needs an account beside the service key', async () => {
  const Authorization = `Bearer ${TEST_SECRETS.serviceKey}`
  for (const account of ['', 'a b', 'x'.repeat(65)]) {
    const answer = await get({ Authorization, 'Credits-Account': account })
    expect(await answer.json()).toMatchObject({ status: 400, code: 'malformed_request' })
  }
})

describe.each(named)('%s', (name, { scope }) => {
  const request = {
    params: {
      reservation: 'rs_1',
      grant: 'gr_1',
      operation: 'op_1',
      purchase: 'pu_1',
      paymentMethod: 'pm_1',
      invoice: 'inv_1',
      creditNote: 'cn_1',
      alert: 'al_1',
      creditRequest: 'rq_1',
    },
    query: { feature: 'ai-scribe', quantity: 1 },
    body: routes[name].method === 'POST' ? {} : undefined,
  }

  it.each(['', 'read', 'reserve', 'buy manage'])('and a token for "%s"', async (scopes) => {
    const member = await practice.as('dr-lee', scopes)
    if (scopes.split(' ').includes(scope)) {
      const answer = await member.call(name, request).catch((error: unknown) => String(error))
      expect(JSON.stringify(answer)).not.toContain('forbidden')
    } else
      expect(await member.refused(name, request)).toMatchObject({ status: 403, code: 'forbidden' })
  })
})

describe('a member', () => {
  it('reserves for himself only', async () => {
    const lee = await practice.as('dr-lee')
    const body = { feature: 'ai-scribe', quantity: MINUTE, session: 's' }
    const { reservation } = (
      await lee.call<{ reservation: { member: string } }>('reserve', { body })
    ).body
    expect(reservation.member).toBe('dr-lee')
    const forAnother = { body: { ...body, member: 'dr-okafor' } }
    expect((await lee.refused('reserve', forAnother)).code).toBe('forbidden')
  })

  it('releases only his own reservation', async () => {
    const { id } = await practice.reserve({ quantity: MINUTE, member: 'dr-lee' })
    const okafor = await practice.as('dr-okafor')
    const refused = await okafor.refused('release', { params: { reservation: id } })
    expect(refused).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await practice.balance()).held).toBe(6)
    const lee = await practice.as('dr-lee')
    expect(await lee.release({ reservation: id })).toMatchObject({ state: 'released' })
  })

  it('learns nothing of another account', async () => {
    const { id } = await practice.reserve({ quantity: MINUTE, member: 'dr-lee' })
    const stranger = await server.fresh().as('dr-lee')
    for (const name of ['release', 'readReservation'] as const)
      expect((await stranger.refused(name, { params: { reservation: id } })).code).toBe('not_found')
  })
})

it('asks the service key for whom it reserves', async () => {
  const body = { feature: 'ai-scribe', quantity: MINUTE, session: 's' }
  expect(await practice.refused('reserve', { body })).toMatchObject({
    code: 'invalid_request',
    fields: [{ path: 'member' }],
  })
})
