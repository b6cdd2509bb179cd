import { describe, expect, it } from 'vitest'
import { cardsOf, shortly, useCards, VISA_AND_MASTERCARD } from '../support/cards-on-file.js'
import type { ServerCaller } from '../support/server-caller.js'
import { sendToWebhook } from '../support/stripe-events.js'
import { aBuyer, buy, follow, intentIn } from '../support/till.js'

const { double, server, stripe, withCards } = await useCards()
const { control } = double

describe('a purchase', () => {
  const paid = async (practice: ServerCaller) => {
    const bought = await buy(practice)
    await stripe.paymentIntents.confirm(intentIn(bought), { payment_method: 'pm_card_visa' })
    return bought
  }

  it('puts the card that has paid it on file', async () => {
    const practice = await aBuyer(server)
    control.webhooks.weather.lose = true
    await follow(practice, (await paid(practice)).purchase)
    control.webhooks.weather.lose = false
    expect(shortly(await cardsOf(practice))).toEqual([['4242', 'default']])
  })

  it('does so by its webhook, too, and once', async () => {
    const practice = await aBuyer(server)
    const { purchase } = await paid(practice)
    await control.webhooks.settled()
    expect(shortly(await cardsOf(practice))).toEqual([['4242', 'default']])
    await follow(practice, purchase)
    expect(await cardsOf(practice)).toHaveLength(1)
  })

  it('brings its credits when the card was taken off meanwhile, and leaves it off', async () => {
    const practice = await aBuyer(server)
    control.webhooks.weather.lose = true
    const { purchase } = await paid(practice)
    const [method] = [...control.state.paymentMethods.values()].slice(-1)
    await stripe.paymentMethods.detach(method!.id)
    await follow(practice, purchase)
    control.webhooks.weather.lose = false
    expect((await practice.balance()).purchased).toBe(100)
    expect(await cardsOf(practice)).toEqual([])
  })
})

describe('a webhook', () => {
  it('brings the card that the bank has put in place of another', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    control.replaceCard(visa!.id, { number: '5555555555554444', expMonth: 3, expYear: 2044 })
    await control.webhooks.settled()
    const replaced = { id: visa!.id, brand: 'mastercard', last4: '4444', expYear: 2044 }
    expect(await cardsOf(practice)).toMatchObject([{ ...replaced, use: 'default' }])
  })

  it('brings a changed end, whatever the event says, in any order', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    for (const exp_year of [2040, 2041])
      await stripe.paymentMethods.update(visa!.id, { card: { exp_month: 1, exp_year } })
    await control.webhooks.settled()
    const [older] = [...control.state.events.values()].slice(-2)
    expect((await sendToWebhook(server.url, older)).status).toBe(200)
    expect(await cardsOf(practice)).toMatchObject([{ expMonth: 1, expYear: 2041 }])
  })

  it('puts a card on file that was attached at the provider', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    const { customer } = await stripe.paymentMethods.retrieve(visa!.id)
    await stripe.paymentMethods.attach('pm_card_amex', { customer: customer as string })
    await control.webhooks.settled()
    expect(shortly(await cardsOf(practice))).toEqual([
      ['4242', 'default'],
      ['0005', 'none'],
    ])
  })

  it('takes a card off that was detached at the provider', async () => {
    const [practice, [visa]] = await withCards(...VISA_AND_MASTERCARD)
    await stripe.paymentMethods.detach(visa!.id)
    await control.webhooks.settled()
    expect(shortly(await cardsOf(practice))).toEqual([['4444', 'default']])
  })

  it("of a card that is on nobody's file is kept and ignored", async () => {
    const customer = (await stripe.customers.create({})).id
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await stripe.paymentMethods.detach(id)
    await control.webhooks.settled()
    const event = [...control.state.events.values()].at(-1)!.id
    const sql = 'select outcome from credits.provider_events where event = $1'
    expect(await server.query(sql, [event])).toEqual([{ outcome: 'unknown_card' }])
  })
})
