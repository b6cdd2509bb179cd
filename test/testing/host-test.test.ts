import { describe, expect, it } from 'vitest'
import { CreditsClient } from '../../src/client/credits-client.js'
import type { Balance } from '../../src/contract/balance.js'
import { testAccount } from '../../src/testing.js'
import { refusalOf } from '../support/asked-of-fake.js'

const VISIT = { feature: 'ai-scribe', quantity: 600_000, session: 'visit-1' }
const key = (text: string) => ({ key: text })

describe('work', () => {
  it('is reserved by the member and settled by the host, and shows in balance and history', async () => {
    const account = testAccount('new-practice')
    const client = account.client({ member: 'dr-lee', scopes: ['read', 'reserve'] })
    const { reservation, balance } = await client.reserve(VISIT, key('k1'))
    expect(balance).toMatchObject({ available: 440, held: 60 })
    const settled = await account.asHost('settle', {
      ...{ id: reservation.id, body: { quantity: 300_000 } },
    })
    expect(settled.balance).toMatchObject({ available: 470, held: 0 })
    const { entries } = await client.readEntries({ limit: 1 })
    expect(entries[0]).toMatchObject({ type: 'consumed', credits: -30, member: 'dr-lee' })
  })

  it('is told on the event stream, as is the passing of time', async () => {
    const account = testAccount('expiring-tonight')
    const client = account.client()
    const heard: Balance[] = []
    const over = new AbortController()
    const listening = client
      .events({ signal: over.signal, onBalance: (balance) => heard.push(balance) })
      .catch(() => undefined)
    await expect.poll(() => heard).toHaveLength(1)
    await client.reserve(VISIT, key('k1'))
    await expect.poll(() => heard.at(-1)?.held).toBe(60)
    account.advanceTo(account.nextMidnight)
    await expect.poll(() => heard.at(-1)?.monthly).toBe(0)
    over.abort()
    await listening
    const count = heard.length
    account.advance(86_400_000)
    expect(heard).toHaveLength(count)
  })

  it('is done once, however often it is sent, and frees its key when it is refused', async () => {
    const account = testAccount('depleted')
    const client = account.client()
    expect(await refusalOf(client.reserve(VISIT, key('k1')))).toMatchObject({ status: 402 })
    const gift = { source: 'promotional' as const, credits: 100, reason: 'gift' }
    await account.asHost('grant', { body: gift })
    const first = await client.reserve(VISIT, key('k1'))
    account.advance(60_000)
    const second = await client.reserve(VISIT, key('k1'))
    expect(second.reservation).toEqual(first.reservation)
    expect(second.balance).toMatchObject({ available: 40, held: 60 })
    const other = { ...VISIT, quantity: 60_000 }
    expect((await refusalOf(client.reserve(other, key('k1')))).code).toBe('idempotency_conflict')
  })

  it('is refused beyond the limit of a member', async () => {
    const account = testAccount('new-practice')
    const limits = [{ member: 'dr-lee', creditsPerPeriod: 50 }]
    const body = { version: 0, defaultCreditsPerPeriod: null, limits }
    await account.asHost('saveMemberLimits', { body })
    const client = account.client({ member: 'dr-lee', scopes: ['read', 'reserve'] })
    expect(await client.canStart(VISIT)).toMatchObject({
      ...{ allowed: false, reason: 'member_limit_reached', available: 50 },
    })
    const { code } = await refusalOf(client.reserve(VISIT, key('k1')))
    expect(code).toBe('member_limit_reached')
  })
})

describe('who asks', () => {
  it('may do what his token says, and what is the host’s only the host may', async () => {
    const account = testAccount()
    const viewer = account.client({ member: 'dr-kim', scopes: ['read'] })
    expect((await refusalOf(viewer.reserve(VISIT, key('k1')))).code).toBe('forbidden')
    const nobody = new CreditsClient({ ...account.configuration(), getToken: () => 'nonsense' })
    expect((await refusalOf(nobody.readBalance())).code).toBe('unauthorized')
  })

  it('releases his own reservations, and with manage everybody’s', async () => {
    const account = testAccount('new-practice')
    const [lee, kim] = ['dr-lee', 'dr-kim'].map((member) =>
      account.client({ member, scopes: ['read', 'reserve'] }),
    )
    const { reservation } = await lee!.reserve(VISIT, key('k1'))
    const [seen] = (await kim!.readReservations()).reservations
    expect(seen).toMatchObject({ member: 'dr-lee', mayRelease: false })
    expect((await refusalOf(kim!.release(reservation.id, key('k2')))).code).toBe('forbidden')
    const { balance } = await account.client().release(reservation.id, key('k3'))
    expect(balance).toMatchObject({ available: 500, held: 0 })
  })

  it('is told which field is wrong', async () => {
    const client = testAccount().client()
    const wrong = client.canStart({ feature: 'ai-scribe', quantity: 0 })
    const { code, cause } = await refusalOf(wrong)
    expect(code).toBe('invalid_request')
    expect(cause).toMatchObject({ fields: [{ path: 'quantity' }] })
  })

  it('finds nothing at another address, and nobody who has given up is answered', async () => {
    const { fetch, baseUrl } = testAccount()
    await expect(fetch('https://elsewhere.test/v1/balance')).rejects.toThrow(TypeError)
    const signal = AbortSignal.abort(new Error('gone'))
    await expect(fetch(`${baseUrl}/v1/balance`, { signal })).rejects.toThrow('gone')
  })
})

it('what the fake does not do it says', async () => {
  const account = testAccount()
  const { code, message } = await refusalOf(account.asHost('cancel', { body: { when: 'now' } }))
  expect({ code, message }).toEqual({
    code: 'method_not_allowed',
    message: 'The fake account does not do cancel.',
  })
})
