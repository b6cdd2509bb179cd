import type { Slice } from '@virtual-practice/credits/contract'
import { part } from '../check.js'
import { DAY, HOUR } from '../durations.js'
import { sees } from '../sees.js'

const slice = ({ id }: { id: string }, credits: number) => ({ grant: id, credits })

export const drawDown = part('draw-down', '2, draw-down order', {
  'monthly credits are drawn before all others, also before those that expire sooner': async (
    backend,
  ) => {
    const practice = await backend.open()
    const gift = { source: 'promotional', credits: 10, expiresAt: practice.after(HOUR) } as const
    const promotion = await practice.grant(gift)
    const plan = await practice.monthly(10, 30 * DAY)
    const { slices } = await practice.debit({ credits: 15 })
    sees(slices, [
      { ...slice(plan, 10), source: 'monthly' },
      { ...slice(promotion, 5), source: 'promotional' },
    ])
  },
  'of one kind, the earliest expiry is drawn first, and what never expires last': async (
    backend,
  ) => {
    const practice = await backend.open()
    const bought = await practice.grant({ credits: 10 })
    const ending = (days: number) =>
      practice.grant({ source: 'promotional', credits: 10, expiresAt: practice.after(days * DAY) })
    const late = await ending(9)
    const soon = await ending(2)
    const { slices } = await practice.debit({ credits: 25 })
    sees(slices, [slice(soon, 10), slice(late, 10), slice(bought, 5)])
  },
  'of the same expiry, the earliest effective is drawn first, whenever it was made': async (
    backend,
  ) => {
    backend.clock.require()
    const practice = await backend.open()
    const expiresAt = practice.after(9 * DAY)
    const starting = (starts_ms: number) => {
      const effectiveAt = practice.after(starts_ms)
      return practice.grant({ source: 'promotional', credits: 10, effectiveAt, expiresAt })
    }
    const second = await starting(2 * HOUR)
    const first = await starting(HOUR)
    await backend.clock.pass(3 * HOUR)
    sees((await practice.debit({ credits: 15 })).slices, [slice(first, 10), slice(second, 5)])
  },
  'of the same terms, the earliest created is drawn first': async (backend) => {
    const practice = await backend.open()
    const first = await practice.grant({ credits: 10 })
    const second = await practice.grant({ credits: 10 })
    sees((await practice.debit({ credits: 15 })).slices, [slice(first, 10), slice(second, 5)])
  },
  'a debit over several grants is one operation with an entry for each': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 3 })
    await practice.grant({ credits: 4 })
    const { operation, slices } = await practice.debit({ credits: 6 })
    const entries = await practice.entries({ operation })
    const told = slices.map(({ grant, credits }: Slice) => ({
      type: 'consumed',
      grant,
      credits: -credits,
    }))
    sees(entries, told)
    sees(entries, [{ credits: -3 }, { credits: -3 }])
  },
})
