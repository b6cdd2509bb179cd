import { describe, expect, it } from 'vitest'
import type { PaymentMethods } from '@virtual-practice/credits/contract'
import { detachCards } from '../../demo/server/services/detach-cards.js'
import { cardsOf, on, shortly, useCards, VISA_AND_MASTERCARD } from '../support/cards-on-file.js'
import { MINUTE, MONDAY } from '../support/server-instants.js'

const { add, double, opened, ownerOf, server, withCards } = await useCards()
const { control } = double

describe('a card that is taken off the file', () => {
  it('is forgotten by the provider, and found no more', async () => {
    const [practice, [visa]] = await withCards(...VISA_AND_MASTERCARD)
    const request = { ...on(visa!.id), key: 'k-1' }
    const { body } = await practice.call<PaymentMethods>('removePaymentMethod', request)
    expect(shortly(body.paymentMethods)).toEqual([['4444', 'default']])
    expect(await ownerOf(visa!.id)).toBeNull()
    expect((await practice.call('removePaymentMethod', request)).replayed).toBe(true)
    const using = { ...on(visa!.id), body: { use: 'default' } }
    expect((await practice.refused('usePaymentMethod', using)).code).toBe('not_found')
  })

  it.each(['unavailable', 'cut_before', 'cut_after'] as const)(
    'is off at once, and forgotten there when somebody asks again: %s',
    async (fault) => {
      const [practice, [visa]] = await withCards('pm_card_visa')
      const request = { ...on(visa!.id), key: 'k-1' }
      control.fail(fault, 'POST', '/v1/payment_methods', 3)
      const { code } = await practice.refused('removePaymentMethod', request)
      control.faults.splice(0)
      expect([code, await cardsOf(practice)]).toEqual(['payments_unavailable', []])
      await practice.call('removePaymentMethod', request)
      expect(await ownerOf(visa!.id)).toBeNull()
    },
  )

  it('is forgotten there by a job, when nobody asks again', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    server.clock.now = MONDAY
    control.fail('unavailable', 'POST', '/v1/payment_methods', 3)
    await practice.refused('removePaymentMethod', on(visa!.id))
    control.faults.splice(0)
    server.clock.now = new Date(Date.now() + 2 * MINUTE)
    await detachCards(server.backend.practice)
    expect(await ownerOf(visa!.id)).toBeNull()
  })

  it('or used is one of the account', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    const stranger = await opened()
    const asked = { ...on(visa!.id), body: { use: 'none' } }
    expect((await stranger.refused('usePaymentMethod', asked)).code).toBe('not_found')
    expect((await stranger.refused('removePaymentMethod', on(visa!.id))).code).toBe('not_found')
    expect(await cardsOf(practice)).toEqual([visa])
    expect(await ownerOf(visa!.id)).not.toBeNull()
  })
})

describe('in the place of a default that is taken off', () => {
  const three = [...VISA_AND_MASTERCARD, 'pm_card_amex']

  it('comes the backup', async () => {
    const [practice, cards] = await withCards(...three)
    const [visa, mastercard] = ['4242', '4444'].map((last4) =>
      cards.find((card) => card.last4 === last4),
    )
    const backup = { ...on(mastercard!.id), body: { use: 'backup' } }
    await practice.call('usePaymentMethod', backup)
    await practice.call('removePaymentMethod', on(visa!.id))
    expect(shortly(await cardsOf(practice))).toEqual([
      ['4444', 'default'],
      ['0005', 'none'],
    ])
  })

  it('comes the newest, where there is no backup', async () => {
    const [practice, [visa]] = await withCards(...three)
    await practice.call('removePaymentMethod', on(visa!.id))
    expect(shortly(await cardsOf(practice))).toEqual([
      ['0005', 'default'],
      ['4444', 'none'],
    ])
  })

  it('comes none, when it was another card that was taken off', async () => {
    const [practice, cards] = await withCards(...three)
    await practice.call('removePaymentMethod', on(cards.at(-1)!.id))
    expect(shortly(await cardsOf(practice))).toMatchObject([
      ['4242', 'default'],
      [expect.any(String), 'none'],
    ])
  })
})

describe('the same number once more', () => {
  it('is one card, the newer, with the use of the older, which the provider forgets', async () => {
    const [practice, [older]] = await withCards(...VISA_AND_MASTERCARD)
    server.clock.now = new Date()
    const cards = await add(practice, 'pm_card_visa')
    expect(shortly(cards)).toEqual([
      ['4242', 'default'],
      ['4444', 'none'],
    ])
    expect(cards[0]!.id).not.toBe(older!.id)
    server.clock.advance(2 * MINUTE)
    await detachCards(server.backend.practice)
    expect([await ownerOf(older!.id), await ownerOf(cards[0]!.id)]).toEqual([
      null,
      expect.any(String),
    ])
  })

  it('keeps the better of two uses', async () => {
    const [practice, [visa]] = await withCards('pm_card_visa')
    const mastercard = (await add(practice, 'pm_card_mastercard')).find(
      ({ id }) => id !== visa!.id,
    )!
    const backup = { ...on(mastercard.id), body: { use: 'backup' } }
    await practice.call('usePaymentMethod', backup)
    expect(shortly(await add(practice, 'pm_card_mastercard'))).toEqual([
      ['4242', 'default'],
      ['4444', 'backup'],
    ])
  })
})
