import { part } from '../check.js'
import { DAY, HOUR, MINUTE } from '../durations.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

export const extension = part('extension', '3, extending a reservation', {
  'more work takes new slices in the normal order, given back first': async (backend) => {
    const practice = await backend.open()
    const plan = await practice.monthly(6, 30 * DAY)
    const bought = await practice.grant({ credits: 50 })
    const open = await practice.reserve({ credits: 12 })
    const next = await practice.monthly(6, 40 * DAY, 1)
    // Work that costs exactly so much: what it costs in all counts, not what each part would.
    const more = practice.work(18) - practice.work(12)
    const { slices } = await practice.extend(open, { quantity: more })
    sees(slices, [
      { grant: plan.id, credits: 6 },
      { grant: bought.id, credits: 6 },
      { grant: next.id, credits: 6 },
    ])
    const { settlement } = await practice.settle(open, practice.work(12))
    sees(settlement, { returned: 6, slices: [{ grant: plan.id }, { grant: bought.id }] })
    sees(await practice.balance(), { monthly: 6, purchased: 44 })
  },
  'it costs no more than reserving the whole at once': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const open = await practice.reserve({ quantity: 1 })
    const rest = practice.work(3) - 1
    sees(await practice.extend(open, { quantity: rest }), {
      quantity: practice.work(3),
      credits: 3,
    })
    sees(await practice.extend(open, { quantity: 1 }), { credits: 4 })
    sees(await practice.balance(), { available: 96, held: 4 })
  },
  'more work alone leaves the end where it is, and less time takes none away': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const open = await practice.reserve({ credits: 5 })
    const { expiresAt } = open
    sees(await practice.extend(open, { quantity: practice.work(1) }), { expiresAt, credits: 6 })
    sees(await practice.extend(open, { ttlSeconds: 1 }), { expiresAt, credits: 6 })
  },
  'more time counts from now': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const open = await practice.reserve({ credits: 5 })
    const asked = { params: { reservation: open.id }, body: { ttlSeconds: 7_200 } }
    const { reservation, balance } = (await practice.call('extend', asked)).body
    const ahead_ms = Date.parse(reservation.expiresAt) - Date.parse(balance.asOf)
    const late_ms = 7_200_000 - ahead_ms
    // The balance may be a moment younger than the extension.
    must(late_ms >= 0 && late_ms < 5_000, `it ends ${ahead_ms} ms from now, must be 7200000`)
  },
  'it lasts at most a day from its start': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const open = await practice.reserve({ credits: 5, ttlSeconds: 86_400 })
    await backend.clock.pass(HOUR)
    const { startedAt, expiresAt } = await practice.extend(open, { ttlSeconds: 86_400 })
    sees({ expiresAt }, { expiresAt: new Date(Date.parse(startedAt) + DAY).toISOString() })
  },
  'more than is available is refused and changes nothing': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    const open = await practice.reserve({ credits: 8 })
    const body = { quantity: practice.work(5), ttlSeconds: 7_200 }
    const asked = { params: { reservation: open.id }, body }
    const facts = { available: 2 }
    sees(await practice.refused('insufficient_credits', 'extend', asked), facts)
    const { state, credits, quantity, expiresAt } = open
    sees(await practice.readReservation(open), { state, credits, quantity, expiresAt })
    sees(await practice.balance(), { available: 2, held: 8 })
  },
  'it asks for work, for time or for both, and for no more work than a day holds': async (
    backend,
  ) => {
    const practice = await backend.open()
    await practice.grant({ credits: 1_000_000 })
    const open = await practice.reserve({ credits: 1 })
    for (const body of [{}, { quantity: DAY }, { ttlSeconds: 0 }])
      await practice.refused('invalid_request', 'extend', {
        params: { reservation: open.id },
        body,
      })
    const until = new Date(Date.parse(open.startedAt) + 2 * HOUR - MINUTE).toISOString()
    const { expiresAt } = await practice.extend(open, { quantity: 1, ttlSeconds: 7_200 })
    must(expiresAt > until, `expiresAt is ${expiresAt}, must be two hours from now`)
  },
})
