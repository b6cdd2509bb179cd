import { afterEach, describe, expect, it, vi } from 'vitest'
import { CreditsClient } from '../../src/client/credits-client.js'
import { aBalance } from '../support/balances.js'
import { fetchAnswering } from '../support/fake-api.js'
import { aToken } from '../support/tokens.js'

afterEach(() => vi.unstubAllGlobals())

describe('baseUrl', () => {
  it.each([
    ['https://credits.test', 'https://credits.test/v1/balance'],
    ['https://credits.test/', 'https://credits.test/v1/balance'],
    ['https://credits.test/api/credits//', 'https://credits.test/api/credits/v1/balance'],
    ['http://localhost:8787?x#y', 'http://localhost:8787/v1/balance'],
  ])('%s leads to %s', async (baseUrl, address) => {
    const fetch = vi.fn(async () => Response.json(aBalance()))
    await new CreditsClient({ baseUrl, fetch, getToken: () => aToken() }).readBalance()
    expect(fetch).toHaveBeenCalledExactlyOnceWith(address, expect.anything())
  })

  it('may be relative to the page', async () => {
    vi.stubGlobal('location', { href: 'https://clinic.test/visits/' })
    const fetch = vi.fn(async () => Response.json(aBalance()))
    await new CreditsClient({ baseUrl: '/credits', fetch, getToken: () => aToken() }).readBalance()
    expect(fetch).toHaveBeenCalledWith('https://clinic.test/credits/v1/balance', expect.anything())
  })

  it.each(['', 'credits.test', 'ftp://credits.test', 'javascript:alert(1)', undefined as never])(
    '%s is refused in plain words, by each call',
    async (baseUrl) => {
      const client = new CreditsClient({
        baseUrl,
        fetch: fetchAnswering({}),
        getToken: () => aToken(),
      })
      await expect(client.readBalance()).rejects.toThrow(/^baseUrl is not a web address/)
      await expect(client.events({ onBalance: () => {} })).rejects.toMatchObject({
        code: 'not_configured',
      })
    },
  )
})
