import { part } from '../check.js'
import { DAY, HOUR } from '../durations.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

const reason = 'silence'

async function refund(practice: Practice, operation: string, credits?: number) {
  const body = { reason, ...(credits !== undefined && { credits }) }
  return (await practice.call('refundUsage', { params: { operation }, body })).body.refund
}

export const usageRefund = part('usage-refund', '9, use that is given back', {
  'it goes back to the grants that paid, last taken first': async (backend) => {
    const practice = await backend.open()
    const terms = { source: 'promotional', credits: 30, expiresAt: practice.after(DAY) } as const
    const first = await practice.grant(terms)
    const second = await practice.grant({ credits: 100 })
    const { operation } = await practice.debit({ credits: 50 })
    const part = await refund(practice, operation, 25)
    sees(part, { refunds: operation, credits: 25, debtLowered: 0, reason })
    sees(part.slices, [
      { grant: second.id, credits: 20 },
      { grant: first.id, credits: 5 },
    ])
    const rest = await refund(practice, operation)
    sees(rest, { credits: 25, slices: [{ grant: first.id, credits: 25 }] })
    sees(await practice.grants(), [{ remaining: 100 }, { remaining: 30 }])
    const asked = { params: { operation }, body: { reason } }
    await practice.refused('nothing_to_refund', 'refundUsage', asked)
  },
  'a settlement is given back by its operation': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 20 })
    const open = await practice.reserve({ credits: 8 })
    const { settlement } = await practice.settle(open, practice.work(8))
    sees(await refund(practice, settlement!.operation), { credits: 8 })
    sees(await practice.balance(), { available: 20 })
    const given = { type: 'refunded', credits: 8, refunds: settlement!.operation }
    sees((await practice.entries()).at(-1), given)
  },
  'it is no more than was used, and not of what is not there': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 50 })
    const { operation } = await practice.debit({ credits: 10 })
    const tooMuch = { params: { operation }, body: { reason, credits: 11 } }
    const fields = [{ path: 'credits' }]
    sees(await practice.refused('invalid_request', 'refundUsage', tooMuch), { fields })
    const nothing = { params: { operation: 'no-such-operation' }, body: { reason } }
    await practice.refused('not_found', 'refundUsage', nothing)
    sees(await practice.balance(), { available: 40 })
  },
  'what comes back to a voided grant is gone': async (backend) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 50 })
    const { operation } = await practice.debit({ credits: 10 })
    await practice.call('voidGrant', { params: { grant: id }, body: { reason } })
    await refund(practice, operation)
    sees(await practice.balance(), { available: 0 })
    const back = (await practice.entries()).slice(-2)
    sees(back, [
      { type: 'refunded', credits: 10 },
      { type: 'voided', credits: -10 },
    ])
  },
  'what comes back to a grant that has ended expires there and then': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    await practice.monthly(30, HOUR)
    const { operation } = await practice.debit({ credits: 30 })
    await backend.clock.pass(2 * HOUR)
    await refund(practice, operation)
    sees(await practice.balance(), { available: 0 })
    const at = practice.after(2 * HOUR)
    sees((await practice.entries()).slice(-2), [
      { type: 'refunded', credits: 30, at },
      { type: 'expired', credits: -30, at },
    ])
  },
  'what nobody has paid yet is owed no more': async (backend) => {
    const practice = await backend.open()
    const grace = backend.requireGrace()
    await practice.grant({ credits: 10 })
    const open = await practice.reserve({ credits: 8 })
    const { settlement } = await practice.settle(open, practice.work(10 + grace))
    const lowered = { debtLowered: grace, slices: [] }
    sees(await refund(practice, settlement!.operation, grace), lowered)
    sees(await practice.balance(), { available: 0, debt: 0 })
  },
})
