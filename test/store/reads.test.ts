import { expect, it } from 'vitest'
import { readBundles } from '../../src/client/buying-calls.js'
import { quoteOf, unfinishedPurchase } from '../../src/store/buying-reads.js'
import { readingOf } from '../../src/store/reads.js'
import { type Answer, inTurn, json, problem, recorded, status } from '../support/fake-api.js'
import { settled } from '../support/fake-time.js'
import { openTab, type TabOptions } from '../support/open-tab.js'
import { aBundles, aPurchase, aQuote } from '../support/purchases.js'
import { aToken } from '../support/tokens.js'

async function reading(answers: Answer, options: TabOptions = {}) {
  const { asked, answer } = recorded(answers)
  const tab = openTab({ 'GET /v1/bundles': answer }, options)
  const { store, page } = tab
  const pick = () =>
    readingOf(store, 'bundles', (signal) => readBundles(store.client, { signal }), page)
  const resource = pick()
  const leave = resource.subscribe(() => {})
  await settled()
  return { ...tab, asked, pick, resource, leave }
}

it('reads once for all that show the same', async () => {
  const { asked, pick, resource } = await reading(json(aBundles()))
  expect(pick()).toBe(resource)
  expect(resource.snapshot.data?.value).toEqual(aBundles())
  expect(asked).toHaveLength(1)
})

it('reads again when somebody comes back after a while', async () => {
  const newer = aBundles({ currency: 'EUR' })
  const { asked, resource, page, time } = await reading(inTurn(json(aBundles()), json(newer)))
  page.say('wake')
  await settled()
  expect(asked).toHaveLength(1)
  await time.pass(30_000)
  page.say('wake')
  await settled()
  expect(resource.snapshot.data?.value).toEqual(newer)
})

it('keeps what it knows when reading fails, and tries again by itself', async () => {
  const { resource, page, time } = await reading(
    inTurn(json(aBundles()), status(503), json(aBundles({ blocked: 'past_due' }))),
  )
  await time.pass(30_000)
  page.say('wake')
  await settled()
  expect(resource.snapshot.data?.value.blocked).toBe(null)
  expect(resource.snapshot.error?.code).toBe('unavailable')
  await time.pass(5000)
  expect(resource.snapshot.data?.value.blocked).toBe('past_due')
  expect(resource.snapshot.error).toBeUndefined()
})

it('does not ask again what was refused', async () => {
  const { asked, resource, time } = await reading(problem('forbidden'))
  await time.pass(120_000)
  expect(resource.snapshot.error?.code).toBe('forbidden')
  expect(asked).toHaveLength(1)
})

it('forgets one account for the next', async () => {
  let account = 'acct_1'
  const { asked, resource, store, page, time } = await reading(json(aBundles()), {
    client: { getToken: () => aToken({ account, exp: 1 }) },
  })
  account = 'acct_2'
  await store.client.claims()
  await settled()
  expect(asked.length).toBeGreaterThan(1)
  expect(resource.snapshot.data?.value).toEqual(aBundles())
  await time.pass(31_000)
  page.say('wake')
  await settled()
  expect(resource.snapshot.error).toBeUndefined()
})

it('ends with the last that shows it', async () => {
  const { leave, page, time, pick, resource } = await reading(json(aBundles()))
  leave()
  await time.pass(1000)
  expect(page.listeners).toBe(0)
  expect(pick()).not.toBe(resource)
})

it('asks about each choice by itself', async () => {
  const { asked, answer } = recorded((request) => {
    const query = new URL(request.url).searchParams
    const quantity = Number(query.get('quantity'))
    return Response.json(aQuote({ bundle: query.get('bundle')!, quantity }))
  })
  const { store } = openTab({ 'GET /v1/quote': answer })
  const quote = quoteOf(store, { bundle: 'credits-100', quantity: 3 })
  quote.subscribe(() => {})
  await settled()
  expect(new URL(asked[0]!.url).search).toBe('?bundle=credits-100&quantity=3')
  expect(quote.snapshot.data?.value.total).toBe(3570)
  expect(quoteOf(store, { bundle: 'credits-100', quantity: 2 })).not.toBe(quote)
})

it('finds what this member has not finished', async () => {
  const page = json({ purchases: [aPurchase()], nextCursor: null })
  const { asked, answer } = recorded(inTurn(page, json({ purchases: [], nextCursor: null })))
  const { store } = openTab(
    { 'GET /v1/purchases': answer },
    { client: { getToken: () => aToken({ sub: 'member_7' }) } },
  )
  await expect(unfinishedPurchase(store)).resolves.toEqual(aPurchase())
  await expect(unfinishedPurchase(store)).resolves.toBeUndefined()
  expect(new URL(asked[0]!.url).search).toBe('?state=unfinished&member=member_7&limit=2')
})
