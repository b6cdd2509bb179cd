import { describe, expect, it } from 'vitest'
import { cancelPurchase } from '../../demo/server/services/follow-purchase.js'
import {
  ASKING,
  DECLINING,
  eventsOf,
  HOUR_AND_MORE,
  rechargeOf,
  use,
  useRecharging,
  VISA,
} from '../support/recharging.js'

const { armed, chargesOf, drain, double, follow, putOnFile, server, stripe } = await useRecharging()

describe('a decline', () => {
  it('backs off for an hour, and then tries the same payment again', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    await drain()
    const declined = await rechargeOf(practice)
    expect(declined).toMatchObject({
      ...{ state: 'armed', verdict: 'backing_off', declines: 1, spent: 0, count: 0 },
      unfinished: { state: 'open', declineCode: 'generic_decline' },
    })
    server.clock.advance(59 * 60_000)
    await use(practice, 1)
    server.clock.advance(60_000)
    await use(practice, 1)
    const [again, held] = await eventsOf(practice, 'decided')
    expect([held!.verdict, again!.verdict]).toEqual(['backing_off', 'charge'])
    expect(again!.purchase).toBe(declined.unfinished!.id)
    const intents = await stripe.paymentIntents.list({ limit: 100 })
    const ours = intents.data.filter(
      ({ metadata }) => metadata['credits_account'] === practice.account,
    )
    expect(ours).toHaveLength(1)
  })

  it('three times in a row suspends, until another card is there', async () => {
    const practice = await armed([DECLINING])
    for (let n = 0; n < 4; n += 1) {
      await use(practice, 11)
      await drain()
      server.clock.advance(HOUR_AND_MORE)
    }
    expect(await rechargeOf(practice)).toMatchObject({ state: 'suspended', declines: 3 })
    const [last] = await eventsOf(practice, 'decided')
    expect(last).toMatchObject({ verdict: 'suspended' })

    // The same number again is the same card.
    await putOnFile(practice, DECLINING)
    expect(await rechargeOf(practice)).toMatchObject({ state: 'suspended' })

    const id = await putOnFile(practice, VISA)
    await practice.call('usePaymentMethod', {
      params: { paymentMethod: id },
      body: { use: 'default' },
    })
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', verdict: 'charge' })
    await use(practice, 1)
    await drain()
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', declines: 0, count: 1 })
    expect(await chargesOf(practice)).toHaveLength(1)
  })

  it('is paid by a person with the same payment, which ends the row', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    await drain()
    const { unfinished } = await rechargeOf(practice)
    const { clientSecret } = await follow(practice, unfinished!)
    const intent = clientSecret!.split('_secret')[0]!
    await stripe.paymentIntents.confirm(intent, { payment_method: VISA })
    await follow(practice, unfinished!)
    expect(await rechargeOf(practice)).toMatchObject({ declines: 0, backsOffUntil: null, count: 1 })
    const [ended] = await eventsOf(practice)
    expect(ended).toMatchObject({ outcome: 'succeeded' })
  })

  it('is known at once, though somebody has asked while the last word of it was on its way', async () => {
    const practice = await armed([DECLINING])
    const { answers } = double.control
    const holdNext = () => double.control.fail('held', 'GET', '/v1/payment_intents/', 1)
    double.control.webhooks.weather.lose = true
    await use(practice, 11)
    holdNext()
    const drained = drain()
    // The answer to the card that was declined, and then to what that has come to.
    await answers.holding(1)
    holdNext()
    answers.release()
    await answers.holding(1)
    const { unfinished } = await rechargeOf(practice)
    expect(await follow(practice, unfinished!)).toMatchObject({ purchase: { state: 'preparing' } })
    answers.release()
    await drained
    expect(await rechargeOf(practice)).toMatchObject({
      ...{ declines: 1, verdict: 'backing_off' },
      unfinished: { state: 'open' },
    })
  })
})

describe('a charge that was declined a day ago', () => {
  it('is not tried again: it has to end first, and its end is no other decline', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    await drain()
    const { unfinished } = await rechargeOf(practice)
    server.clock.advance(24 * 3_600_000)
    await use(practice, 1)
    expect((await eventsOf(practice))[0]).toMatchObject({ verdict: 'in_flight' })
    const at = { account: practice.account, id: unfinished!.id }
    await cancelPurchase(server.backend.practice, at, 'expired')
    expect(await rechargeOf(practice)).toMatchObject({ declines: 1, unfinished: null })
    await use(practice, 1)
    const [again] = await eventsOf(practice)
    expect(again).toMatchObject({ verdict: 'charge' })
    expect(again!.purchase).not.toBe(unfinished!.id)
  })
})

describe('a bank that wants to ask', () => {
  const asked = async () => {
    const practice = await armed([ASKING])
    await use(practice, 11)
    await drain()
    return practice
  }

  it('is told as such, and nothing else is charged', async () => {
    const practice = await asked()
    expect(await rechargeOf(practice)).toMatchObject({
      ...{ state: 'action_required', declines: 0, spent: 1_190, count: 1 },
      unfinished: { state: 'requires_action' },
    })
    await use(practice, 1)
    expect((await eventsOf(practice))[0]).toMatchObject({ verdict: 'action_required' })
  })

  it('has declined for the cards alone that were tried: one that was not pays next', async () => {
    const practice = await armed([ASKING])
    const backup = await putOnFile(practice, VISA)
    const params = { paymentMethod: backup }
    await practice.call('usePaymentMethod', { params, body: { use: 'backup' } })
    for (let n = 0; n < 3; n += 1) {
      await use(practice, 11)
      await drain()
      const { card, unfinished } = await rechargeOf(practice)
      const intent = (await follow(practice, unfinished!)).clientSecret!.split('_secret')[0]!
      await stripe.paymentIntents.confirm(intent, { payment_method: card!.id })
      double.control.answerChallenge(intent, false)
      await follow(practice, unfinished!)
      server.clock.advance(HOUR_AND_MORE)
    }
    expect(await rechargeOf(practice)).toMatchObject({ state: 'suspended', declines: 3 })

    await practice.call('usePaymentMethod', { params, body: { use: 'default' } })
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', verdict: 'charge' })
  })

  it('is answered by the person with the same payment', async () => {
    const practice = await asked()
    const { unfinished } = await rechargeOf(practice)
    const { clientSecret } = await follow(practice, unfinished!)
    const intent = clientSecret!.split('_secret')[0]!
    const id = (await rechargeOf(practice)).card!.id
    await stripe.paymentIntents.confirm(intent, { payment_method: id })
    double.control.answerChallenge(intent, true)
    await follow(practice, unfinished!)
    expect(await rechargeOf(practice)).toMatchObject({ state: 'armed', unfinished: null, count: 1 })
  })

  it('counts as a decline when nobody answers for a day', async () => {
    const practice = await asked()
    const { unfinished } = await rechargeOf(practice)
    server.clock.advance(25 * 3_600_000)
    const at = { account: practice.account, id: unfinished!.id }
    await cancelPurchase(server.backend.practice, at, 'expired')
    expect(await rechargeOf(practice)).toMatchObject({ declines: 1, verdict: 'backing_off' })
    expect((await eventsOf(practice))[0]).toMatchObject({ outcome: 'canceled' })
  })
})
