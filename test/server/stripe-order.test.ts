import fc from 'fast-check'
import type Stripe from 'stripe'
import { beforeAll, expect, it } from 'vitest'
import { useTestServer } from '../support/server-backend.js'
import { sendToWebhook, STRIPE_SECRET } from '../support/stripe-events.js'
import { stripeCatalogueFile } from '../support/stripe-catalogue.js'
import { stripeLife } from '../support/stripe-life.js'
import { stateOf } from '../support/stripe-state.js'

const server = useTestServer({
  stripeSecrets: [STRIPE_SECRET],
  catalogueFile: stripeCatalogueFile(),
})

const BEFORE = new Date('2026-03-02T08:00:00.000Z')
const LAST = stripeLife('').length - 1

/** One arrival of an event: so many steps after it was made, and where among the others then. */
interface Arrival {
  readonly late: number
  readonly turn: number
}

const arrivals = fc.array(fc.record({ late: fc.nat(LAST), turn: fc.nat(1_000) }), {
  minLength: 1,
  maxLength: 3,
})
const lives = fc.record({
  upTo: fc.nat(LAST),
  arrivals: fc.array(arrivals, { minLength: 20, maxLength: 20 }),
})

/** What an account is after each step when all is told over our own routes, in time. */
const known: unknown[] = []

beforeAll(async () => {
  server.clock.now = BEFORE
  const own = server.fresh()
  await own.open()
  for (const stage of stripeLife(own.account)) {
    server.clock.now = new Date(stage.at)
    await stage.own(own)
    known.push(await stateOf(own))
  }
})

/** Each step's arrivals, of all that was made until then, in the order of their turns. */
function arriving(account: string, upTo: number, each: readonly (readonly Arrival[])[]) {
  const stages = stripeLife(account).slice(0, upTo + 1)
  const steps = stages.map(({ at }) => ({
    at,
    told: [] as { event: Stripe.Event; turn: number }[],
  }))
  const made = stages.flatMap(({ events }, step) => events.map((event) => ({ event, step })))
  made.forEach(({ event, step }, index) =>
    each[index]!.forEach(({ late, turn }) =>
      steps[Math.min(step + late, upTo)]!.told.push({ event, turn }),
    ),
  )
  for (const { told } of steps) told.sort((one, other) => one.turn - other.turn)
  return steps
}

it('comes to the same, however late, in whatever order and how often it is told', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ upTo, arrivals: each }) => {
      server.clock.now = BEFORE
      const practice = server.fresh()
      await practice.open()
      for (const { at, told } of arriving(practice.account, upTo, each)) {
        server.clock.now = new Date(at)
        for (const { event } of told)
          expect((await sendToWebhook(server.url, event)).status).toBe(200)
      }
      expect(await stateOf(practice)).toEqual(known[upTo])
    }),
    { numRuns: 30 },
  )
}, 120_000)

it('comes to the same when all of it is told at once', async () => {
  for (let upTo = 0; upTo <= LAST; upTo += 1) {
    server.clock.now = BEFORE
    const practice = server.fresh()
    await practice.open()
    const stages = stripeLife(practice.account).slice(0, upTo + 1)
    server.clock.now = new Date(stages[upTo]!.at)
    const events = stages.flatMap((stage) => stage.events).reverse()
    const answers = [...events, ...events].map((event) => sendToWebhook(server.url, event))
    expect((await Promise.all(answers)).map(({ status }) => status)).not.toContain(503)
    expect(await stateOf(practice), stages[upTo]!.name).toEqual(known[upTo])
  }
}, 60_000)
