import { part } from '../check.js'
import { DAY, HOUR } from '../durations.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

const reason = 'mistake'

export const grants = part('grants', '1 and 12, deposits and what ends them', {
  'grants are listed newest first, by state and source, page by page': async (backend) => {
    const practice = await backend.open()
    const first = await practice.grant({ credits: 1 })
    const gift = await practice.grant({ credits: 2, source: 'promotional' })
    const later = await practice.grant({ credits: 3, effectiveAt: practice.after(DAY) })
    const list = async (query: Record<string, string | number>) =>
      (await practice.call('readGrants', { query })).body
    const ids = [later.id, gift.id, first.id].map((id) => ({ id }))
    sees(await list({}), { grants: ids, nextCursor: null })
    sees(await list({ state: 'active' }), { grants: ids.slice(1) })
    sees(await list({ source: 'promotional' }), { grants: [{ id: gift.id }] })
    const { grants: page, nextCursor } = await list({ limit: 2 })
    sees(page, ids.slice(0, 2))
    must(nextCursor !== null, 'nextCursor is null, but there are more grants')
    sees(await list({ limit: 2, cursor: nextCursor }), { grants: [ids[2]], nextCursor: null })
  },
  'a grant that is used up is depleted': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 5 })
    await practice.debit({ credits: 5 })
    sees(await practice.grants(), [{ state: 'depleted', remaining: 0, credits: 5 }])
  },
  'a voided grant has nothing to draw from, and its entry says who did it and why': async (
    backend,
  ) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 50 })
    await practice.debit({ credits: 20 })
    const asked = { params: { grant: id }, body: { reason, actor: 'dr-kim' } }
    const { body } = await practice.call('voidGrant', asked)
    sees(body, { grant: { state: 'voided', remaining: 0 }, balance: { available: 0 } })
    const voided = { type: 'voided', credits: -30, reason, actor: 'dr-kim', grant: id }
    sees((await practice.entries()).at(-1), voided)
  },
  'what is held of a voided grant may be settled; what comes back to it is gone': async (
    backend,
  ) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 100 })
    const used = await practice.reserve({ credits: 30 })
    const unused = await practice.reserve({ credits: 30 })
    const { body } = await practice.call('voidGrant', { params: { grant: id }, body: { reason } })
    sees(body, { grant: { remaining: 60, held: 60 } })
    await practice.settle(used, practice.work(20))
    await practice.release(unused)
    sees(await practice.balance(), { available: 0, held: 0 })
    const moved = (await practice.entries()).map(({ type, credits }) => ({ type, credits }))
    sees(moved, [
      { type: 'granted', credits: 100 },
      { type: 'voided', credits: -40 },
      { type: 'consumed', credits: -20 },
      { type: 'voided', credits: -10 },
      { type: 'voided', credits: -30 },
    ])
  },
  'a grant of which nothing is left cannot be voided': async (backend) => {
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 5 })
    await practice.debit({ credits: 5 })
    await practice.refused('grant_ended', 'voidGrant', { params: { grant: id }, body: { reason } })
  },
  'a scheduled grant that is voided never starts': async (backend) => {
    backend.clock.require()
    const practice = await backend.open()
    const { id } = await practice.grant({ credits: 50, effectiveAt: practice.after(HOUR) })
    await practice.call('voidGrant', { params: { grant: id }, body: { reason } })
    await backend.clock.pass(DAY)
    sees(await practice.balance(), { available: 0 })
    sees(await practice.entries(), [])
  },
  'one operation moves 1 to 1,000,000,000 whole credits': async (backend) => {
    const practice = await backend.open()
    for (const credits of [0, -1, 1.5, 1_000_000_001, '10']) {
      const body = { source: 'purchased', reason: 'test', credits }
      const { fields } = await practice.refused('invalid_request', 'grant', { body })
      sees(fields, [{ path: 'credits' }])
    }
    await practice.grant({ credits: 1_000_000_000 })
    sees(await practice.balance(), { available: 1_000_000_000 })
  },
})
