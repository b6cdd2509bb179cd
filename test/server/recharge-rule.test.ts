import { describe, expect, it } from 'vitest'
import { cancelPurchase } from '../../demo/server/services/follow-purchase.js'
import { billingDetails } from '../support/buying-practice.js'
import { aRechargeInput } from '../support/recharge-input.js'
import {
  DECLINING,
  eventsOf,
  rechargeOf,
  save,
  use,
  useRecharging,
  VISA,
} from '../support/recharging.js'

const { armed, aPractice, chargesOf, double, drain, putOnFile, server } = await useRecharging()

describe('saving', () => {
  it('charges at once only what was agreed to, to the card that was named', async () => {
    const practice = await aPractice(VISA)
    await use(practice, 470)
    const { card } = await rechargeOf(practice)
    const refused = (changes: object) =>
      practice.refused('saveRecharge', { body: aRechargeInput(changes) })
    const paymentMethod = card?.id ?? (await putOnFile(practice, VISA))
    for (const confirmed of [
      undefined,
      { total: 1_000, paymentMethod },
      { total: 1_190, paymentMethod: 'pm_other' },
    ])
      expect(await refused({ confirmed })).toMatchObject({
        code: 'recharge_confirmation_required',
      })
    expect(await rechargeOf(practice)).toMatchObject({ version: 0, state: 'off' })

    await save(practice, { confirmed: { total: 1_190, paymentMethod } })
    expect((await eventsOf(practice)).map(({ kind, trigger }) => [kind, trigger])).toEqual([
      ['decided', 'switched_on'],
      ['saved', null],
    ])
    await drain()
    expect(await chargesOf(practice)).toHaveLength(1)
  })

  it('is refused to whoever has not seen what another has saved', async () => {
    const practice = await armed()
    const body = aRechargeInput({ threshold: 60 })
    expect(await practice.refused('saveRecharge', { body })).toMatchObject({
      code: 'changed_meanwhile',
    })
  })

  it('is refused at another price, and with a cap below one charge', async () => {
    const practice = await aPractice(VISA)
    const refused = (changes: object) =>
      practice.refused('saveRecharge', { body: aRechargeInput(changes) })
    expect(await refused({ total: 1_000 })).toMatchObject({ code: 'price_changed' })
    expect(await refused({ capPerPeriod: 1_189 })).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'capPerPeriod' }],
    })
  })

  it('stops what is open of a rule that is switched off', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    await drain()
    await save(practice, { enabled: false })
    await drain()
    expect(await rechargeOf(practice)).toMatchObject({ state: 'off', unfinished: null })
  })

  it('leaves uncharged what was decided and not begun when it is switched off', async () => {
    const practice = await armed()
    await use(practice, 11)
    await save(practice, { enabled: false })
    await drain()
    expect(await chargesOf(practice)).toEqual([])
    expect(await rechargeOf(practice)).toMatchObject({ state: 'off', unfinished: null, spent: 0 })
  })

  it('leaves uncharged what is given up while its payment is being opened', async () => {
    const practice = await armed()
    await use(practice, 11)
    double.control.webhooks.weather.lose = true
    double.control.fail('held', 'POST', '/v1/payment_intents')
    const charged = drain()
    await double.control.answers.holding(1)
    await save(practice, { enabled: false })
    await drain()
    double.control.answers.release()
    await charged
    expect(await chargesOf(practice)).toEqual([])
    expect((await eventsOf(practice, 'ended')).map(({ outcome }) => outcome)).toEqual(['canceled'])
  })

  it('stops what its provider was about to know of when it was to be given up', async () => {
    const practice = await armed([DECLINING])
    await use(practice, 11)
    double.control.webhooks.weather.lose = true
    double.control.fail('held', 'POST', '/v1/payment_intents')
    const charged = drain()
    await double.control.answers.holding(1)
    await save(practice, { enabled: false })
    const { practice: backend } = server.backend
    const { ledger } = backend
    const late: typeof ledger.giveUpPurchase = async (...which) => {
      double.control.answers.release()
      await charged
      return ledger.giveUpPurchase(...which)
    }
    const { unfinished } = await rechargeOf(practice)
    const at = { account: practice.account, id: unfinished!.id }
    const slow = { ...backend, ledger: { ...ledger, giveUpPurchase: late } }
    expect(await cancelPurchase(slow, at, 'requested')).toMatchObject({
      purchase: { state: 'canceled' },
    })
    expect((await rechargeOf(practice)).unfinished).toBeNull()
  })

  it('switches itself off where the charge would cost something else by now', async () => {
    const practice = await armed()
    const details = (await practice.call<{ version: number }>('readBillingDetails')).body
    await practice.call('saveBillingDetails', {
      body: billingDetails({ version: details.version }, 'US'),
    })
    await use(practice, 11)
    await drain()
    expect(await chargesOf(practice)).toEqual([])
    expect(await rechargeOf(practice)).toMatchObject({ state: 'off', changedBy: 'system' })
  })
})
