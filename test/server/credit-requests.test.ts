import { beforeEach, describe, expect, it } from 'vitest'
import type {
  Alerts,
  CreditRequest,
  CreditRequestAnswer,
  CreditRequestInput,
  CreditRequests,
} from '@virtual-practice/credits/contract'
import { limitMembers, memberLimits } from '../support/member-limits.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, MINUTE, MONDAY } from '../support/server-instants.js'

const server = useTestServer()
let practice: ServerCaller
let lee: ServerCaller
let admin: ServerCaller

beforeEach(async () => {
  server.clock.now = MONDAY
  practice = server.fresh()
  await practice.grant({ credits: 1_000 })
  lee = await practice.as('dr-lee', 'read')
  admin = await practice.as('ms-adeyemi', 'read manage')
})

const ask = async (caller: ServerCaller, body: CreditRequestInput = {}) =>
  (await caller.call<CreditRequest>('requestCredits', { body })).body
const read = async (caller: ServerCaller, limit?: number) =>
  (
    await caller.call<CreditRequests>('readCreditRequests', {
      query: limit === undefined ? {} : { limit },
    })
  ).body
const answer = async (request: string, body: CreditRequestAnswer) =>
  (
    await admin.call<CreditRequest>('answerCreditRequest', {
      params: { creditRequest: request },
      body,
    })
  ).body

describe('a member', () => {
  it('asks for minutes of a feature, for credits, or for nothing in particular', async () => {
    expect(await ask(lee, { feature: 'ai-scribe', minutes: 45 })).toMatchObject({
      ...{ member: 'dr-lee', feature: 'ai-scribe', minutes: 45, credits: null, limit: null },
      ...{ state: 'open', askedAt: after(0), answeredAt: null, answeredBy: null },
    })
    expect(await ask(admin, { credits: 200 })).toMatchObject({ credits: 200, feature: null })
    expect(await ask(await practice.as('dr-wu'))).toMatchObject({ credits: null, minutes: null })
  })

  it('who asks again is answered with what he has asked', async () => {
    const first = await ask(lee, { credits: 10 })
    expect(await ask(lee, { credits: 500 })).toEqual(first)
    await answer(first.id, { answer: 'declined' })
    expect((await ask(lee, { credits: 500 })).id).not.toBe(first.id)
  })

  it('who asks ten times at once has asked once', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask(lee)))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  })

  it('sees his own requests, how far he has come, and that he may not answer', async () => {
    await limitMembers(practice, { 'dr-lee': 25 })
    await practice.debit({ quantity: MINUTE, member: 'dr-lee' })
    await ask(admin)
    const { id } = await ask(lee)
    const { requests, members, mayAnswer } = await read(lee)
    expect(requests.map((request) => request.id)).toEqual([id])
    expect(members).toEqual([{ member: 'dr-lee', limit: 25, used: 6, held: 0, available: 19 }])
    expect(mayAnswer).toBe(false)
  })

  it('may not ask for somebody else, nor answer', async () => {
    const forWu = { body: { member: 'dr-wu' } }
    expect((await lee.refused('requestCredits', forWu)).code).toBe('forbidden')
    const { id } = await ask(lee)
    const request = { params: { creditRequest: id }, body: { answer: 'granted' } }
    expect((await lee.refused('answerCreditRequest', request)).code).toBe('forbidden')
  })

  it('cannot say anything in words', async () => {
    const body = { note: 'Mrs Smith, knee' }
    expect((await lee.refused('requestCredits', { body })).code).toBe('invalid_request')
  })
})

describe('who manages', () => {
  it('sees those that wait first, then the newest, with who asks', async () => {
    const first = await ask(lee)
    server.clock.advance(1)
    const second = await ask(await practice.as('dr-wu'))
    server.clock.advance(1)
    const third = await ask(admin)
    await answer(third.id, { answer: 'declined' })
    const { requests, members, mayAnswer } = await read(admin)
    expect(requests.map(({ id }) => id)).toEqual([second.id, first.id, third.id])
    expect(members.map(({ member }) => member)).toEqual(['dr-lee', 'dr-wu', 'ms-adeyemi'])
    expect(mayAnswer).toBe(true)
    expect((await read(admin, 1)).requests.map(({ id }) => id)).toEqual([second.id])
  })

  it('grants, and may raise the limit with it: of this member alone', async () => {
    await limitMembers(practice, { 'dr-lee': 25, 'dr-wu': 30 }, 10)
    const { id } = await ask(lee)
    server.clock.advance(MINUTE)
    const granted = await answer(id, { answer: 'granted', limit: 80 })
    expect(granted).toMatchObject({
      ...{ state: 'granted', limit: 80, answeredAt: after(MINUTE), answeredBy: 'ms-adeyemi' },
    })
    expect(await memberLimits(practice)).toMatchObject({
      ...{ version: 2, defaultCreditsPerPeriod: 10 },
      limits: [
        { member: 'dr-lee', creditsPerPeriod: 80 },
        { member: 'dr-wu', creditsPerPeriod: 30 },
      ],
    })
    await practice.debit({ quantity: 10 * MINUTE, member: 'dr-lee' })
  })

  it('grants without a limit, and changes none', async () => {
    const { id } = await ask(lee)
    await answer(id, { answer: 'granted' })
    expect((await memberLimits(practice)).version).toBe(0)
  })

  it('of two who answer at once, one has answered', async () => {
    const { id } = await ask(lee)
    const both = (['granted', 'declined'] as const).map((word) =>
      admin.send('answerCreditRequest', { params: { creditRequest: id }, body: { answer: word } }),
    )
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('hears of it over the stream: what is asked and answered is a new version', async () => {
    const { version } = await practice.balance()
    const { id } = await ask(lee)
    expect((await practice.balance()).version).toBe(version + 1)
    await answer(id, { answer: 'declined' })
    expect((await practice.balance()).version).toBe(version + 2)
  })
})

describe('the notice of a request', () => {
  const notices = async (of: ServerCaller, state = 'open') =>
    (await of.call<Alerts>('readAlerts', { query: { state } })).body.alerts

  it('is for those who manage, one of each member, and is over when it is answered', async () => {
    const { id } = await ask(lee, { credits: 40 })
    await ask(await practice.as('dr-wu'))
    expect(await notices(lee)).toEqual([])
    expect(await notices(admin)).toMatchObject([
      { kind: 'credits_requested', facts: { request: { member: 'dr-wu' } } },
      { rule: 'credits-requested', facts: { request: { id, member: 'dr-lee', credits: 40 } } },
    ])
    await answer(id, { answer: 'granted' })
    expect(await notices(admin)).toMatchObject([{ facts: { request: { member: 'dr-wu' } } }])
    const over = await notices(admin, 'resolved')
    expect(over).toMatchObject([{ resolvedAt: after(0), facts: { request: { id } } }])
  })

  it('is a new one when he asks again', async () => {
    const { id } = await ask(lee)
    await notices(admin)
    await answer(id, { answer: 'declined' })
    await notices(admin)
    await ask(lee)
    expect(await notices(admin)).toHaveLength(1)
    expect(await notices(admin, 'resolved')).toHaveLength(1)
  })
})
