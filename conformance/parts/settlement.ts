import { part } from '../check.js'
import { DAY, HOUR, MINUTE } from '../durations.js'
import { sees } from '../sees.js'

export const settlement = part('settlement', '3, what a reservation settles at', {
  'a settle below what is held gives the rest back, last taken first': async (backend) => {
    const practice = await backend.open()
    const plan = await practice.monthly(30, DAY)
    const bought = await practice.grant({ credits: 100 })
    const open = await practice.reserve({ credits: 60 })
    const settled = await practice.settle(open, practice.work(46))
    sees(settled, {
      state: 'settled',
      credits: 60,
      settlement: {
        quantity: practice.work(46),
        credits: 46,
        slices: [
          { grant: plan.id, source: 'monthly', credits: 30 },
          { grant: bought.id, source: 'purchased', credits: 16 },
        ],
        returned: 14,
        owed: 0,
      },
    })
    sees(await practice.balance(), { monthly: 0, purchased: 84, held: 0 })
  },
  'a settle at what is held takes exactly that': async (backend) => {
    const practice = await backend.open()
    const { id: grant } = await practice.grant({ credits: 20 })
    const open = await practice.reserve({ credits: 8 })
    const { settlement } = await practice.settle(open, practice.work(8))
    sees(settlement, { credits: 8, slices: [{ grant, credits: 8 }], returned: 0, owed: 0 })
    sees(await practice.balance(), { available: 12, held: 0 })
  },
  'a settle of no work gives everything back': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 20 })
    const { settlement } = await practice.settle(await practice.reserve({ credits: 8 }), 0)
    sees(settlement, { quantity: 0, credits: 0, slices: [], returned: 8, owed: 0 })
    sees(await practice.balance(), { available: 20, held: 0 })
  },
  'a settle above what is held takes the rest in the normal order': async (backend) => {
    const practice = await backend.open()
    const first = await practice.grant({ credits: 10 })
    const second = await practice.grant({ credits: 50 })
    const open = await practice.reserve({ credits: 8 })
    const { settlement } = await practice.settle(open, practice.work(15))
    sees(settlement, {
      credits: 15,
      returned: 0,
      owed: 0,
      slices: [
        { grant: first.id, credits: 10 },
        { grant: second.id, credits: 5 },
      ],
    })
    sees(await practice.balance(), { available: 45, held: 0 })
  },
  'a settle beyond all credits and the grace is refused whole, and the reservation stays open':
    async (backend) => {
      const practice = await backend.open()
      const { grace } = backend.options
      await practice.grant({ credits: 10 })
      const open = await practice.reserve({ credits: 8 })
      const asked = {
        params: { reservation: open.id },
        body: { quantity: practice.work(10 + grace + 1) },
      }
      const facts = { required: 2 + grace + 1, available: 2 }
      sees(await practice.refused('insufficient_credits', 'settle', asked), facts)
      sees(await practice.readReservation(open), { state: 'open', credits: 8 })
      sees(await practice.balance(), { available: 2, held: 8, debt: 0 })
      const { settlement } = await practice.settle(open, practice.work(10 + grace))
      sees(settlement, { credits: 10 + grace, owed: grace })
      sees(await practice.balance(), { available: 0, held: 0, debt: grace })
    },
  'what is owed is repaid first from the next grant': async (backend) => {
    const practice = await backend.open()
    const grace = backend.requireGrace()
    await practice.grant({ credits: 10 })
    await practice.settle(await practice.reserve({ credits: 8 }), practice.work(10 + grace))
    await practice.grant({ credits: grace + 7 })
    sees(await practice.balance(), { available: 7, debt: 0 })
  },
  'credits held before their grant ended may be settled; what is given back expires at once':
    async (backend) => {
      backend.clock.require()
      const practice = await backend.open()
      const plan = await practice.monthly(60, HOUR)
      const open = await practice.reserve({ credits: 60, ttlSeconds: 7_200 })
      await backend.clock.pass(HOUR + MINUTE)
      sees(await practice.grants(), [{ state: 'expired', remaining: 60, held: 60 }])
      const { settlement } = await practice.settle(open, practice.work(46))
      sees(settlement, { credits: 46, returned: 14, slices: [{ grant: plan.id, credits: 46 }] })
      sees(await practice.balance(), { available: 0, held: 0 })
      const at = practice.after(HOUR + MINUTE)
      sees((await practice.entries()).slice(1), [
        { type: 'consumed', credits: -46, at },
        { type: 'expired', credits: -14, at },
      ])
    },
})
