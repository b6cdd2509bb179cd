import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PurchaseResult } from '@virtual-practice/credits/contract'
import { KillableTill } from '../support/killable-till.js'
import type { ServerCaller } from '../support/server-caller.js'
import { EventReader } from '../support/server-events.js'
import { follow, intentIn, SMALL } from '../support/till.js'

/** Two starts of a server, on a machine that may be busy. */
const PATIENCE_ms = 90_000

const ORDER = { body: SMALL, key: 'the-order' }
const CREDITS = 100

let till: KillableTill
const control = () => till.double.control

beforeAll(async () => {
  till = await KillableTill.start()
  // A webhook comes only where it is said.
  control().webhooks.weather.lose = true
}, PATIENCE_ms)
afterAll(() => till.stop())

interface Bought {
  readonly practice: ServerCaller
  readonly bought: PurchaseResult
}

async function anOrder(): Promise<Bought> {
  const practice = await till.buyer()
  return { practice, bought: (await practice.call<PurchaseResult>('purchase', ORDER)).body }
}

const stateOf = async ({ bought }: Bought): Promise<string> => {
  const { rows } = await till.database.query<{ state: string }>(
    'select state from credits.purchases where purchase = $1',
    [bought.purchase.id],
  )
  return rows[0]!.state
}

/** Pays, and tells the backend of it by webhooks or not at all. */
async function pay({ bought }: Bought, { tells }: { tells: boolean }): Promise<void> {
  control().webhooks.weather.lose = !tells
  await till.stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
  control().webhooks.weather.lose = true
}

/** Asks what became of it, and never hears. */
const followed = ({ practice, bought }: Bought): Promise<unknown> =>
  expect(follow(practice, bought.purchase)).rejects.toThrow('fetch failed')

/** The webhooks that nobody answered come again. */
async function toldAgain(): Promise<void> {
  const { webhooks } = control()
  const before = webhooks.deliveries.length
  webhooks.retry()
  await webhooks.settled()
  expect(webhooks.deliveries.slice(before).map(({ status }) => status)).toEqual([200, 200])
}

const orderedAgain = async ({ practice }: Bought): Promise<PurchaseResult> =>
  (await practice.call<PurchaseResult>('purchase', ORDER)).body

/** One charge, one grant, one invoice, and nothing left to pay with. */
async function expectPaidOnce(one: Bought): Promise<void> {
  const { practice, bought } = one
  const again = await orderedAgain(one)
  expect(again).toMatchObject({
    purchase: { id: bought.purchase.id, state: 'succeeded' },
    clientSecret: null,
  })
  expect((await practice.balance()).purchased).toBe(CREDITS)
  const { charges } = control().books()
  expect(
    charges.filter(({ metadata }) => metadata.credits_purchase === bought.purchase.id),
  ).toHaveLength(1)
  const invoices = await practice.call<{ invoices: unknown[] }>('readInvoices')
  expect(invoices.body.invoices).toHaveLength(1)
  const { rows } = await till.database.query('select * from ledger.violations($1)', [
    practice.account,
  ])
  expect(rows).toEqual([])
}

describe('a backend that is killed when the card is charged, before that is committed', () => {
  let told: Bought
  let following: Bought
  let orderedTwice: Bought
  let unknown: ServerCaller

  beforeAll(async () => {
    ;[told, following, orderedTwice] = [await anOrder(), await anOrder(), await anOrder()]
    unknown = await till.buyer()
    control().fail('held', 'GET', '/v1/payment_intents/pi_', 4)
    await pay(told, { tells: true })
    await pay(following, { tells: false })
    await pay(orderedTwice, { tells: false })
    const asked = [followed(following), followed(orderedTwice)]
    await control().answers.holding(4)
    control().fail('held', 'POST', '/v1/payment_intents')
    asked.push(expect(unknown.call('purchase', ORDER)).rejects.toThrow('fetch failed'))
    await control().answers.holding(5)
    expect(await Promise.all([told, following, orderedTwice].map(stateOf))).toEqual([
      'open',
      'open',
      'open',
    ])
    await till.kill()
    await Promise.all(asked)
    control().answers.release()
    await till.serve()
  }, PATIENCE_ms)

  it('has the grant when the webhook comes again', async () => {
    await toldAgain()
    expect(await stateOf(told)).toBe('succeeded')
    await expectPaidOnce(told)
  })

  it('has the grant when the page asks again', async () => {
    expect((await follow(following.practice, following.bought.purchase)).purchase.state).toBe(
      'succeeded',
    )
    await expectPaidOnce(following)
  })

  it('has the grant when the same is ordered again, and nothing is paid again', async () => {
    await expectPaidOnce(orderedTwice)
  })

  it('finds the payment that was made of an order it had not heard back of', async () => {
    const bought = (await unknown.call<PurchaseResult>('purchase', ORDER)).body
    const made = [...control().state.paymentIntents.values()].filter(
      ({ metadata }) => metadata.credits_account === unknown.account,
    )
    expect(made.map(({ id }) => id)).toEqual([intentIn(bought)])
    await pay({ practice: unknown, bought }, { tells: true })
    await control().webhooks.settled()
    await expectPaidOnce({ practice: unknown, bought })
  })
})

describe('a backend that is killed when the grant is committed, before that is answered', () => {
  let told: Bought
  let following: Bought
  let orderedTwice: Bought

  beforeAll(async () => {
    ;[told, following, orderedTwice] = [await anOrder(), await anOrder(), await anOrder()]
    const all = [told, following, orderedTwice]
    const streams = await Promise.all(
      all.map(({ practice }) => EventReader.open(till.url, practice.headers())),
    )
    till.answers.word = 'ledger.follow_payment('
    await pay(told, { tells: true })
    await pay(following, { tells: false })
    await pay(orderedTwice, { tells: false })
    const asked = [followed(following), followed(orderedTwice)]
    await Promise.all(streams.map(untilGranted))
    const { deliveries } = control().webhooks
    const before = deliveries.length
    await till.kill()
    await Promise.all(asked)
    await control().webhooks.settled()
    expect(deliveries.slice(before).map(({ status }) => status)).toEqual([0, 0])
    till.answers.word = undefined
    await till.serve()
  }, PATIENCE_ms)

  it('brings nothing more when the webhook comes again', async () => {
    await toldAgain()
    await expectPaidOnce(told)
  })

  it('brings nothing more when the page asks again', async () => {
    await follow(following.practice, following.bought.purchase)
    await expectPaidOnce(following)
  })

  it('brings nothing more when the same is ordered again, and nothing is paid again', async () => {
    await expectPaidOnce(orderedTwice)
  })
})

async function untilGranted(stream: EventReader): Promise<void> {
  for (;;) {
    const event = await stream.next()
    if (!event) throw new Error('The stream ended before the grant.')
    if (event.balance.purchased === CREDITS) return
  }
}
