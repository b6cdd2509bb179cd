import type { UsageRow } from '@virtual-practice/credits/contract'
import { part } from '../check.js'
import { DAY } from '../durations.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'

async function readUsage(practice: Practice, more: Record<string, string>) {
  const query = { by: 'day', from: practice.after(0), to: practice.after(DAY), ...more }
  return (await practice.call('readUsage', { query })).body
}

const sumOf = (rows: readonly UsageRow[], figure: 'credits' | 'refunded' | 'operations') =>
  rows.reduce((sum, row) => sum + row[figure], 0)

/** Three debits of two members, of which two credits are given back. */
async function used(practice: Practice): Promise<void> {
  await practice.grant({ credits: 100 })
  const { operation } = await practice.debit({ credits: 6, member: 'dr-lee' })
  await practice.debit({ credits: 5, member: 'dr-kim' })
  await practice.debit({ credits: 1, member: 'dr-kim' })
  const body = { credits: 2, reason: 'silence' }
  await practice.call('refundUsage', { params: { operation }, body })
}

export const usage = part('usage', '10, usage and rates', {
  'only features of the list can be used': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const feature = 'conformance-no-such-feature'
    const body = { ...practice.workOf(), feature }
    await practice.refused('unknown_feature', 'debit', { body })
    await practice.refused('unknown_feature', 'reserve', { body })
    await practice.refused('unknown_feature', 'canStart', { query: { feature, quantity: 1 } })
  },
  'members and sessions are references: nothing like a sentence can enter': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    for (const text of ['Mrs Smith, 1961', '', 'x'.repeat(65), 'é'])
      for (const field of ['member', 'session'] as const) {
        const body = { ...practice.workOf(), [field]: text }
        for (const name of ['debit', 'reserve'] as const)
          sees(await practice.refused('invalid_request', name, { body }), {
            fields: [{ path: field }],
          })
      }
    await practice.debit({ member: 'x'.repeat(64), session: 'A-Za-z0-9_' })
  },
  'work is rounded once, up': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    const { rate } = practice.feature
    for (const quantity of [1, practice.work(7), practice.work(7) + 1]) {
      const credits = Math.ceil((quantity * rate.credits) / rate.per)
      sees(await practice.debit({ quantity }), { quantity, credits, rate })
    }
    sees(await practice.balance(), { available: 100 - 1 - 7 - 8 })
  },
  'each entry names the version of the rate, the feature, the member and the session': async (
    backend,
  ) => {
    const practice = await backend.open()
    await practice.grant({ credits: 100 })
    await practice.debit({ credits: 2, member: 'dr-kim', session: 'visit-7' })
    const open = await practice.reserve({ credits: 3, member: 'dr-lee', session: 'visit-8' })
    await practice.settle(open, practice.work(3))
    const told = {
      type: 'consumed',
      feature: practice.feature.code,
      rateVersion: practice.feature.rate.version,
    }
    sees((await practice.entries()).slice(1), [
      { ...told, credits: -2, member: 'dr-kim', session: 'visit-7', reservation: null },
      { ...told, credits: -3, member: 'dr-lee', session: 'visit-8', reservation: open.id },
    ])
  },
  'a day’s usage is the sum of its work, and what was given back beside it': async (backend) => {
    const practice = await backend.open()
    await used(practice)
    const total = { credits: 12, refunded: 2, operations: 3 }
    const told = await readUsage(practice, {})
    sees(told, { total, timeZone: 'UTC' })
    for (const figure of ['credits', 'refunded', 'operations'] as const)
      sees(sumOf(told.rows, figure), total[figure], `the sum of ${figure} of all rows`)
  },
  'usage is told by member and by feature, and of one of them alone': async (backend) => {
    const practice = await backend.open()
    await used(practice)
    const { rows } = await readUsage(practice, { groupBy: 'member' })
    const of = (member: string) => rows.filter((row) => row.member === member)
    sees(sumOf(of('dr-kim'), 'credits'), 6, 'what dr-kim used')
    sees(sumOf(of('dr-lee'), 'credits'), 6, 'what dr-lee used')
    sees(sumOf(of('dr-lee'), 'refunded'), 2, 'what dr-lee was given back')
    const feature = practice.feature.code
    const byFeature = await readUsage(practice, { groupBy: 'feature' })
    sees(
      sumOf(
        byFeature.rows.filter((row) => row.feature === feature),
        'credits',
      ),
      12,
    )
    sees(await readUsage(practice, { member: 'dr-kim' }), { total: { credits: 6, operations: 2 } })
    sees(await readUsage(practice, { member: 'nobody' }), { total: { credits: 0 }, rows: [] })
    sees(await readUsage(practice, { feature }), { total: { credits: 12 } })
  },
  'usage counts whole hours, days, weeks or months of the account’s time zone': async (backend) => {
    const practice = await backend.open({ timeZone: 'Asia/Tokyo' })
    const from = '2026-01-14T16:30:00.000Z'
    const to = '2026-01-14T17:00:00.000Z'
    for (const [by, start, end] of [
      ['hour', '2026-01-14T16:00:00.000Z', to],
      ['day', '2026-01-14T15:00:00.000Z', '2026-01-15T15:00:00.000Z'],
      ['week', '2026-01-11T15:00:00.000Z', '2026-01-18T15:00:00.000Z'],
      ['month', '2025-12-31T15:00:00.000Z', '2026-01-31T15:00:00.000Z'],
    ] as const)
      sees(await readUsage(practice, { by, from, to }), { from: start, to: end, rows: [] })
  },
  'usage asks for a stretch that has an end after its beginning': async (backend) => {
    const practice = await backend.open()
    const day = { by: 'day', from: practice.after(0), to: practice.after(DAY) }
    for (const [path, wrong] of [
      ['by', { by: 'year' }],
      ['to', { to: practice.after(0) }],
      ['from', { from: 'yesterday' }],
    ] as const) {
      const query = { ...day, ...wrong }
      const { fields } = await practice.refused('invalid_request', 'readUsage', { query })
      sees(fields, [{ path }])
    }
  },
})
