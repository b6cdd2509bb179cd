import { beforeEach, expect, it } from 'vitest'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { useTestServer } from '../support/server-backend.js'
import type { ServerCaller } from '../support/server-caller.js'
import { after, MINUTE, MONDAY } from '../support/server-instants.js'

const rate = { version: 1, credits: 6, per: MINUTE, unit: 'milliseconds' }
const feature = { code: 'ai-scribe', name: 'AI Scribe', rates: [rate], grace: 12 }
const catalogueFile = catalogueFileWith({ features: [feature] })

const server = useTestServer({ catalogueFile })
let practice: ServerCaller

beforeEach(() => {
  server.clock.now = MONDAY
  practice = server.fresh()
})

/** Eight credits, six of them reserved, and then so many used. */
async function overrun(credits: number) {
  await practice.grant({ credits: 8 })
  const { id } = await practice.reserve({ quantity: MINUTE })
  return { params: { reservation: id }, body: { quantity: credits * 10_000 } }
}

it('settles in full, and what no grant covers is a debt beside the balance', async () => {
  const { params, body } = await overrun(20)
  const { settlement } = await practice.settle({ ...params, ...body })
  expect(settlement).toMatchObject({ credits: 20, owed: 12, slices: [{ credits: 8 }] })
  expect(await practice.balance()).toMatchObject({ available: 0, debt: 12, level: 'empty' })
})

it('is refused beyond the grace', async () => {
  const request = await overrun(21)
  expect(await practice.refused('settle', request)).toMatchObject({
    code: 'insufficient_credits',
    required: 15,
    available: 2,
  })
  expect(await practice.balance()).toMatchObject({ available: 2, held: 6, debt: 0 })
})

it('is repaid first from the next grants, by a pair of entries each', async () => {
  const { params, body } = await overrun(18)
  await practice.settle({ ...params, ...body })
  await practice.grant({ credits: 4 })
  expect(await practice.balance()).toMatchObject({ available: 0, debt: 6 })
  const { id } = await practice.grant({ credits: 30 })
  expect(await practice.balance()).toMatchObject({ available: 24, debt: 0 })
  const rows = await server.query(
    `select type, credits, grant_id from credits.entries
     where account = $1 order by seq desc limit 3`,
    [practice.account],
  )
  expect(rows).toEqual([
    { type: 'adjusted', credits: '6', grant_id: null },
    { type: 'adjusted', credits: '-6', grant_id: id },
    { type: 'granted', credits: '30', grant_id: id },
  ])
})

it('is repaid by a scheduled grant when that starts', async () => {
  const { params, body } = await overrun(18)
  await practice.settle({ ...params, ...body })
  await practice.grant({ credits: 30, effectiveAt: after(MINUTE) })
  expect(await practice.balance()).toMatchObject({ available: 0, debt: 10 })
  server.clock.advance(MINUTE)
  expect(await practice.balance()).toMatchObject({ available: 20, debt: 0 })
})

it('is for sessions: a debit is refused', async () => {
  await practice.grant({ credits: 8 })
  const work = { feature: 'ai-scribe', quantity: 2 * MINUTE, member: 'dr-lee', session: 's' }
  expect((await practice.refused('debit', { body: work })).code).toBe('insufficient_credits')
})
