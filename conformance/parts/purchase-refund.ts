import { part } from '../check.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

const reason = 'returned'

const asked = (grant: string, credits: number) => ({ params: { grant }, body: { credits, reason } })

const moneyBack = async (practice: Practice, grant: string, credits: number) =>
  (await practice.call('refundPurchase', asked(grant, credits))).body.grant

export const purchaseRefund = part('purchase-refund', '9, money that is returned', {
  'it takes back unused credits of that purchase, by the cumulative figure': async (backend) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 100 })
    await practice.debit({ credits: 30 })
    sees(await moneyBack(practice, id, 50), { remaining: 20, refundedCredits: 50, owedCredits: 0 })
    // Told again, or out of order, it takes nothing more.
    sees(await moneyBack(practice, id, 50), { remaining: 20 })
    sees(await moneyBack(practice, id, 40), { remaining: 20 })
    sees(await moneyBack(practice, id, 70), { remaining: 0, refundedCredits: 70 })
    sees(await practice.balance(), { available: 0 })
    const taken = (await practice.entries({ type: 'refunded' })).map(({ credits }) => credits)
    sees(taken, [-50, -20])
  },
  'it takes nothing from other grants: the rest is owed by that purchase': async (backend) => {
    const practice = await backend.open()
    const bought = await practice.grant({ credits: 100 })
    await practice.debit({ credits: 70 })
    const other = await practice.grant({ credits: 25 })
    const after = { remaining: 0, refundedCredits: 30, owedCredits: 70 }
    sees(await moneyBack(practice, bought.id, 100), after)
    sees(await practice.balance(), { available: 25, debt: 0 })
    sees(await practice.grants(), [{ id: other.id, remaining: 25 }, { id: bought.id }])
  },
  'credits that come back from a reservation are taken first': async (backend) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 100 })
    const open = await practice.reserve({ credits: 30 })
    const before = { remaining: 30, held: 30, refundedCredits: 70, owedCredits: 30 }
    sees(await moneyBack(practice, id, 100), before)
    await practice.settle(open, practice.work(10))
    const after = { remaining: 0, held: 0, refundedCredits: 90, owedCredits: 10 }
    sees(await practice.grants(), [after])
    sees(await practice.balance(), { available: 0, held: 0 })
  },
  'credits that come back from refunded use are taken first': async (backend) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 100 })
    const { operation } = await practice.debit({ credits: 60 })
    await moneyBack(practice, id, 70)
    await practice.call('refundUsage', { params: { operation }, body: { credits: 50, reason } })
    sees(await practice.grants(), [{ remaining: 20, refundedCredits: 70, owedCredits: 0 }])
  },
  'it is for bought credits, and for no more than there were': async (backend) => {
    const practice = await backend.open()
    const gift = await practice.grant({ credits: 10, source: 'promotional' })
    const bought = await practice.grant({ credits: 10 })
    const refused = (grant: string, credits: number) =>
      practice.refused('invalid_request', 'refundPurchase', asked(grant, credits))
    sees(await refused(gift.id, 5), { fields: [{ path: 'grant' }] })
    sees(await refused(bought.id, 11), { fields: [{ path: 'credits' }] })
    sees(await practice.balance(), { available: 20 })
  },
})
