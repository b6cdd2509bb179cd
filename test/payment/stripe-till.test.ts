import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { StripeTill } from '../../src/payment/stripe-till.js'
import type { CardFormOptions } from '../../src/payment/till.js'
import { fakeStripe, type FakeAnswers } from '../support/fake-stripe.js'
import { fakeTime, settled } from '../support/fake-time.js'

const HERE = 'https://clinic.test/credits'

beforeAll(() => vi.stubGlobal('location', { href: HERE }))
afterAll(() => vi.unstubAllGlobals())

const options: CardFormOptions = {
  price: { amount: 5355, currency: 'USD' },
  locale: 'en',
  look: {
    ink: 'rgb(1, 1, 1)',
    muted: 'rgb(2, 2, 2)',
    surface: 'rgb(3, 3, 3)',
    border: 'rgb(4, 4, 4)',
    accent: 'rgb(5, 5, 5)',
    danger: 'rgb(6, 6, 6)',
    radius: '12px',
    fontFamily: 'Inter',
    fontSize: '16px',
    dark: true,
    still: true,
  },
}
const container = {} as HTMLElement

function till(answers: FakeAnswers = {}) {
  const time = fakeTime()
  const stripe = fakeStripe(answers)
  const made = new StripeTill(stripe.stripe, time.wait)
  const open = async () => {
    const form = made.openForm(container, options)
    stripe.ready()
    return form
  }
  return { ...stripe, time, till: made, open }
}

describe('a form', () => {
  it('is told the price and the look, and takes cards alone', async () => {
    const { calls, open } = till()
    await open()
    expect(calls[0]).toEqual([
      'elements',
      expect.objectContaining({
        ...{ mode: 'payment', amount: 5355, currency: 'usd', setupFutureUsage: 'off_session' },
        allowedPaymentMethodTypes: ['card'],
        appearance: expect.objectContaining({ theme: 'night', disableAnimations: true }) as unknown,
      }),
    ])
    expect(calls[2]).toEqual(['mount', container])
  })

  it('for one payment alone keeps no card', async () => {
    const { calls, till: made, ready } = till()
    const opened = made.openForm(container, { ...options, once: true })
    ready()
    await opened
    expect(calls[0]![1]).not.toHaveProperty('setupFutureUsage')
  })

  it('without a price puts a card on file', async () => {
    const { calls, till: made, ready } = till()
    const { look, locale } = options
    const opening = made.openForm(container, { look, locale })
    ready()
    const form = await opening
    await made.save('seti_1_secret', form)
    expect(calls[0]![1]).toMatchObject({ mode: 'setup' })
    expect(calls.at(-1)).toMatchObject(['confirmSetup', { clientSecret: 'seti_1_secret' }])
  })

  it('that cannot be shown leaves nothing', async () => {
    const { calls, till: made, fail } = till()
    const form = made.openForm(container, options)
    fail('Stripe is not well.')
    await expect(form).rejects.toThrow('Stripe is not well.')
    expect(calls.at(-1)).toEqual(['destroy'])
  })

  it('that never comes is given up', async () => {
    const { time, till: made } = till()
    const outcome = made.openForm(container, options).catch((thrown: unknown) => thrown)
    await time.pass(15_000)
    await expect(outcome).resolves.toMatchObject({ code: 'timeout' })
  })

  it('says itself what is missing', async () => {
    const { open } = till({ submit: { error: { type: 'validation_error' } } })
    await expect((await open()).isComplete()).resolves.toBe(false)
  })
})

describe('paying', () => {
  const onAuthenticate = vi.fn()

  it('with the form confirms with what was typed', async () => {
    const { calls, open, till: made } = till()
    const card = await open()
    await expect(made.pay({ clientSecret: 'pi_1_secret', card, onAuthenticate })).resolves.toEqual({
      kind: 'confirmed',
    })
    const [, argument] = calls.find(([name]) => name === 'confirmPayment')!
    expect(argument).toMatchObject({
      ...{ clientSecret: 'pi_1_secret', redirect: 'if_required' },
      confirmParams: { return_url: HERE },
    })
    expect(argument).toHaveProperty('elements')
  })

  it('with a card on file confirms with its id', async () => {
    const { calls, till: made } = till()
    await made.pay({ clientSecret: 'pi_1_secret', card: 'pm_7', onAuthenticate })
    const [, argument] = calls.find(([name]) => name === 'confirmPayment')!
    expect(argument).toMatchObject({ confirmParams: { payment_method: 'pm_7' } })
    expect(argument).not.toHaveProperty('elements')
  })

  it('tells when the bank asks the person something', async () => {
    const asked = vi.fn()
    const { time, till: made } = till({ status: 'requires_action', confirm: new Promise(() => {}) })
    void made.pay({ clientSecret: 'pi_1_secret', card: 'pm_7', onAuthenticate: asked })
    await settled()
    expect(asked).not.toHaveBeenCalled()
    await time.pass(1500)
    expect(asked).toHaveBeenCalledOnce()
  })

  it('asks nothing any more once it has ended', async () => {
    const { calls, time, till: made } = till()
    await made.pay({ clientSecret: 'pi_1_secret', card: 'pm_7', onAuthenticate })
    await time.pass(10_000)
    expect(calls.map(([name]) => name)).toEqual(['confirmPayment'])
  })

  it('that breaks off is unknown', async () => {
    const { till: made } = till({ confirm: Promise.reject(new Error('gone')) })
    await expect(
      made.pay({ clientSecret: 'pi_1_secret', card: 'pm_7', onAuthenticate }),
    ).resolves.toEqual({ kind: 'unknown' })
  })
})

describe('what the bank wants to know of an earlier payment', () => {
  const ask = async (answers: FakeAnswers) => {
    const { calls, till: made } = till(answers)
    return { outcome: await made.authenticate('pi_1_secret'), calls }
  }

  it('is asked where the bank waits for it', async () => {
    const { outcome, calls } = await ask({ status: 'requires_action' })
    expect(outcome).toEqual({ kind: 'confirmed' })
    expect(calls[1]).toEqual(['handleNextAction', { clientSecret: 'pi_1_secret' }])
  })

  it('is asked by the card again that could not be charged without the person', async () => {
    const { outcome, calls } = await ask({ status: 'requires_payment_method', refused: 'pm_7' })
    expect(outcome).toEqual({ kind: 'confirmed' })
    expect(calls[1]).toEqual([
      'confirmPayment',
      {
        ...{ clientSecret: 'pi_1_secret', redirect: 'if_required' },
        confirmParams: { return_url: HERE, payment_method: 'pm_7' },
      },
    ])
  })

  it('is not asked where nothing can be told of the payment', async () => {
    const { outcome, calls } = await ask({ unknown: { type: 'api_connection_error' } })
    expect(outcome).toEqual({ kind: 'unknown' })
    expect(calls).toHaveLength(1)
  })
})
