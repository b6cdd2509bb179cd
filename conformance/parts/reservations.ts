import { part } from '../check.js'
import { sees } from '../sees.js'
import { DAY, HOUR, MINUTE } from '../durations.js'
import { must } from '../verdicts.js'

const lasting_ms = (of: { startedAt: string; expiresAt: string }) =>
  Date.parse(of.expiresAt) - Date.parse(of.startedAt)

export const reservations = part('reservations', '3, reservations', {
  'a reservation takes its credits out of the available ones at once, and pins their grants':
    async (backend) => {
      const practice = await backend.open()
      const plan = await practice.monthly(5, DAY)
      const bought = await practice.grant({ credits: 100 })
      const reservation = await practice.reserve({ credits: 8, member: 'dr-kim', session: 'v-2' })
      sees(reservation, {
        state: 'open',
        member: 'dr-kim',
        session: 'v-2',
        feature: practice.feature.code,
        rate: practice.feature.rate,
        credits: 8,
        quantity: practice.work(8),
        slices: [
          { grant: plan.id, source: 'monthly', credits: 5 },
          { grant: bought.id, source: 'purchased', credits: 3 },
        ],
        endedAt: null,
        settlement: null,
      })
      sees(await practice.balance(), { available: 97, monthly: 0, purchased: 97, held: 8 })
      sees(await practice.readReservation(reservation), reservation)
      sees(await practice.grants(), [
        { remaining: 100, held: 3 },
        { remaining: 5, held: 5 },
      ])
    },
  'it lasts as long as asked, from a second to a day, and an hour unless told': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    for (const [asked, ttlSeconds] of [
      [{}, 3_600],
      [{ ttlSeconds: 1 }, 1],
      [{ ttlSeconds: 86_400 }, 86_400],
    ] as const) {
      const ms = lasting_ms(await practice.reserve(asked))
      must(ms === ttlSeconds * 1_000, `it lasts ${ms} ms, must last ${ttlSeconds * 1_000}`)
    }
    for (const ttlSeconds of [0, 86_401, 1.5]) {
      const body = { ...practice.workOf(), ttlSeconds }
      const { fields } = await practice.refused('invalid_request', 'reserve', { body })
      sees(fields, [{ path: 'ttlSeconds' }])
    }
  },
  'more than is available is refused with what was needed and what there was': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    await practice.reserve({ credits: 4 })
    const asked = { body: practice.workOf({ credits: 7 }) }
    const facts = { required: 7, available: 6 }
    sees(await practice.refused('insufficient_credits', 'reserve', asked), facts)
    sees(await practice.balance(), { available: 6, held: 4 })
  },
  'a release gives everything back': async (backend) => {
    const practice = await backend.open()
    await practice.monthly(5, DAY)
    await practice.grant({ credits: 10 })
    const { id } = await practice.reserve({ credits: 8 })
    const released = await practice.release({ id })
    sees(released, { state: 'released', credits: 8, settlement: null })
    must(released.endedAt !== null, 'endedAt is null after the end')
    sees(await practice.balance(), { monthly: 5, purchased: 10, held: 0 })
    sees(await practice.readReservation({ id }), { state: 'released' })
  },
  'it ends once: settled or released, it can be moved no more': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const settled = await practice.reserve({ credits: 8 })
    await practice.settle(settled, practice.work(8))
    const released = await practice.reserve({ credits: 8 })
    await practice.release(released)
    for (const { id } of [settled, released]) {
      const params = { reservation: id }
      const body = { quantity: practice.work(1) }
      for (const name of ['settle', 'extend', 'release'] as const)
        await practice.refused('reservation_ended', name, { params, body })
    }
    sees(await practice.balance(), { available: 92, held: 0 })
  },
  'a reservation is over once its time is: its credits come back': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    const { id } = await practice.reserve({ credits: 4, ttlSeconds: 1 })
    await backend.clock.pass(1_000)
    sees(await practice.balance(), { available: 10, held: 0 })
    const expired = await practice.readReservation({ id })
    sees(expired, { state: 'expired', endedAt: expired.expiresAt, settlement: null })
  },
  'an expired one cannot be settled, extended or released; a debit may name its session': async (
    backend,
  ) => {
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    const { id } = await practice.reserve({ credits: 4, ttlSeconds: 1, session: 'late' })
    await backend.clock.pass(1_000)
    const params = { reservation: id }
    const body = { quantity: practice.work(1) }
    for (const name of ['settle', 'extend', 'release'] as const)
      await practice.refused('reservation_expired', name, { params, body })
    sees(await practice.debit({ credits: 4, session: 'late' }), { credits: 4, session: 'late' })
    sees(await practice.balance(), { available: 6, held: 0 })
  },
  'it is open up to its end, to the millisecond': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    const [kept, lost] = [await practice.reserve({}), await practice.reserve({})]
    await backend.clock.reach(practice.after(HOUR - MINUTE))
    const end = kept.expiresAt
    await backend.clock.reach(new Date(Date.parse(end) - 1).toISOString())
    sees(await practice.settle(kept, practice.work(1)), { state: 'settled' })
    await backend.clock.reach(end)
    const asked = { params: { reservation: lost.id }, body: { quantity: practice.work(1) } }
    await practice.refused('reservation_expired', 'settle', asked)
  },
})
