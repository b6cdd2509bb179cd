import { describe, expect, it } from 'vitest'
import type { BalanceSeries } from '../../src/contract/balance-series.js'
import { seriesAnswer } from '../support/balance-series.js'
import {
  clientAnswering,
  hastyClient,
  inTurn,
  json,
  recorded,
  status,
  webPage,
} from '../support/fake-api.js'
import { fakeTime } from '../support/fake-time.js'
import { aSession, aStatement, Ledger } from '../support/ledger.js'
import { aToken } from '../support/tokens.js'

const CSV = { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } }
const ledger = new Ledger(100, [aSession(), aSession({ member: 'dr-kim' })])

describe('the history', () => {
  it('is asked for by what was told, and nothing else', async () => {
    await hastyClient(ledger.answers()).readEntries({ member: 'dr-kim', session: undefined })

    expect(String(ledger.asked.at(-1))).toBe('member=dr-kim')
  })

  it('of the present period needs no query', async () => {
    const { asked, answer } = recorded(json(aStatement()))
    const client = hastyClient({ 'GET /v1/statement': answer })

    await expect(client.readStatement()).resolves.toEqual(aStatement())
    expect(asked[0]!.url).toMatch(/\/v1\/statement$/)
  })

  it('refuses a statement that does not add up', async () => {
    const answers = { 'GET /v1/statement': json({ ...aStatement(), closing: 313 }) }
    await expect(hastyClient(answers).readStatement()).rejects.toMatchObject({ code: 'contract' })
  })

  it('refuses a series in which credits come from nowhere', async () => {
    const query = {
      by: 'day',
      from: '2026-11-17T05:00:00.000Z',
      to: '2026-11-24T05:00:00.000Z',
    } as const
    const answer = seriesAnswer((slot) => ({ granted: slot ? 0 : 500, used: 20 }))
    const read = async (change: (series: BalanceSeries) => void) => {
      const client = hastyClient({
        'GET /v1/balance/series': async (request) => {
          const series = (await (await answer(request)).json()) as BalanceSeries
          change(series)
          return Response.json(series)
        },
      })
      return client.readBalanceSeries(query)
    }
    await expect(read(() => {})).resolves.toMatchObject({ opening: 0 })
    await expect(read(({ rows }) => (rows[3]!.monthly += 1))).rejects.toMatchObject({
      code: 'contract',
    })
  })

  it('refuses changes that leave a part of the difference unexplained', async () => {
    const at = '2026-11-23T05:00:00.000Z'
    const changes = [{ cause: 'used', feature: 'ai-scribe', credits: -46 }]
    const told = { since: at, asOf: at, opening: 100, closing: 54, changes }
    const client = (body: object) => hastyClient({ 'GET /v1/balance/changes': json(body) })

    await expect(client(told).readBalanceChanges({ since: at })).resolves.toEqual(told)
    await expect(
      client({ ...told, closing: 55 }).readBalanceChanges({ since: at }),
    ).rejects.toMatchObject({ code: 'contract' })
  })
})

describe('the file', () => {
  it('is asked for with the token in a header, and never in the address', async () => {
    const token = aToken()
    const { asked, answer } = recorded(() => new Response('a,b\r\n', CSV))
    const client = hastyClient({ 'GET /v1/entries.csv': answer }, { getToken: () => token })

    const file = await client.exportEntries({ member: 'dr-kim' })

    expect(await file.text()).toBe('a,b\r\n')
    expect(file.type).toBe('text/csv')
    expect(asked[0]!.headers.get('authorization')).toBe(`Bearer ${token}`)
    expect(asked[0]!.url).toMatch(/\/v1\/entries\.csv\?member=dr-kim$/)
  })

  it('is put together from its pieces', async () => {
    const pieces = ['seq,credits\r\n', '1,-46\r\n', '2,-6\r\n'].map((text) =>
      new TextEncoder().encode(text),
    )
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const piece = pieces.shift()
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
    })
    const client = hastyClient({ 'GET /v1/entries.csv': () => new Response(body, CSV) })

    expect(await (await client.exportEntries()).text()).toBe('seq,credits\r\n1,-46\r\n2,-6\r\n')
  })

  it('that breaks off is not given out', async () => {
    const broken = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('seq,credits\r\n')),
        pull: (controller) => controller.error(new TypeError('network error')),
      })
    const client = hastyClient({ 'GET /v1/entries.csv': () => new Response(broken(), CSV) })

    await expect(client.exportEntries()).rejects.toMatchObject({ code: 'network' })
  })

  it('that stops growing is given up', async () => {
    const time = fakeTime()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('seq,credits\r\n')),
    })
    const answers = { 'GET /v1/entries.csv': inTurn(() => new Response(body, CSV), status(404)) }
    const asked = clientAnswering(answers, { wait: time.wait, random: () => 0 }).exportEntries()
    const failed = expect(asked).rejects.toMatchObject({ code: 'not_found' })

    await time.pass(44_000)
    expect(time.waiting).toEqual([1_000])
    await time.pass(1_000)

    await failed
  })

  it('is none when a web page comes in its place', async () => {
    const client = hastyClient({ 'GET /v1/entries.csv': webPage })
    await expect(client.exportEntries()).rejects.toMatchObject({ code: 'contract' })
  })
})
