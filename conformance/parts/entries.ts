import type { Entry } from '@virtual-practice/credits/contract'
import { part } from '../check.js'
import { parseCsv } from '../csv.js'
import type { Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

/** Work of two members, some of it given back, and a grant that is voided. */
async function someEntries(practice: Practice): Promise<{ operation: string; voided: string }> {
  await practice.grant({ credits: 10 })
  await practice.grant({ credits: 100 })
  const { operation } = await practice.debit({ credits: 12, session: 'visit-1' })
  await practice.debit({ credits: 2, member: 'dr-kim', session: 'visit-2' })
  const reason = 'silence'
  await practice.call('refundUsage', { params: { operation }, body: { reason, credits: 3 } })
  const { id } = await practice.grant({ credits: 3 })
  await practice.call('voidGrant', { params: { grant: id }, body: { reason } })
  return { operation, voided: id }
}

/** All pages of so many entries each, newest first. */
async function paged(practice: Practice, limit: number, between?: () => Promise<unknown>) {
  const entries: Entry[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const query = { limit, ...(cursor !== undefined && { cursor }) }
    const { body } = await practice.call('readEntries', { query })
    must(
      body.entries.length <= limit,
      `a page has ${body.entries.length} entries, must have at most ${limit}`,
    )
    entries.push(...body.entries)
    cursor = body.nextCursor
    await between?.()
  }
  return entries
}

export const entries = part('entries', '12, the ledger', {
  'every movement is an entry, with what was left after it': async (backend) => {
    const practice = await backend.open()
    await someEntries(practice)
    const told = await practice.entries()
    let sum = 0
    for (const [index, { type, credits, balanceAfter, seq }] of told.entries()) {
      sum += credits
      sees({ balanceAfter }, { balanceAfter: sum }, `the ${index + 1}. entry (${type})`)
      must(index === 0 || seq > told[index - 1]!.seq, 'seq does not grow from entry to entry')
    }
    const of = (type: string) =>
      told.filter((entry) => entry.type === type).reduce((all, { credits }) => all + credits, 0)
    const sums = { granted: of('granted'), consumed: of('consumed'), refunded: of('refunded') }
    sees(sums, { granted: 113, consumed: -14, refunded: 3 })
    sees(of('voided'), -3, 'the sum of what was voided')
  },
  'the sum of all entries is what the grants have, less debt': async (backend) => {
    const practice = await backend.open()
    await someEntries(practice)
    await practice.reserve({ credits: 7 })
    const sum = (await practice.entries()).reduce((all, { credits }) => all + credits, 0)
    const remaining = (await practice.grants()).reduce((all, grant) => all + grant.remaining, 0)
    const { available, held, debt } = await practice.balance()
    sees({ sum }, { sum: remaining - debt }, 'of the entries, ')
    sees({ sum }, { sum: available + held - debt }, 'of the entries, ')
  },
  'pages never skip or repeat an entry while new ones arrive': async (backend) => {
    const practice = await backend.open()
    await someEntries(practice)
    const before = (await practice.entries()).reverse()
    const read = await paged(practice, 2, () => practice.debit({ credits: 1 }))
    sees(
      read.map(({ seq }) => seq),
      before.map(({ seq }) => seq),
      'the seqs of all pages',
    )
  },
  'they can be asked for by type, feature, member, session, grant and operation': async (
    backend,
  ) => {
    const practice = await backend.open()
    const { operation, voided } = await someEntries(practice)
    const all = await practice.entries()
    const filters: [Record<string, string>, (entry: Entry) => boolean][] = [
      [{ type: 'consumed' }, ({ type }) => type === 'consumed'],
      [{ feature: practice.feature.code }, ({ feature }) => feature !== null],
      [{ member: 'dr-kim' }, ({ member }) => member === 'dr-kim'],
      [{ session: 'visit-1' }, ({ session }) => session === 'visit-1'],
      [{ grant: voided }, ({ grant }) => grant === voided],
      [{ operation }, (entry) => entry.operation === operation],
      [{ member: 'nobody' }, () => false],
    ]
    for (const [query, matches] of filters) {
      const wanted = all.filter(matches).map(({ seq }) => ({ seq }))
      sees(await practice.entries(query), wanted, `entries by ${JSON.stringify(query)}`)
    }
  },
  'they can be asked for from an instant on and before another': async (backend) => {
    const practice = await backend.open()
    await practice.grant({ credits: 10 })
    await backend.clock.pass(50)
    const { at } = await practice.debit({ credits: 1 })
    sees(await practice.entries({ from: at }), [{ type: 'consumed' }])
    sees(await practice.entries({ to: at }), [{ type: 'granted' }])
    sees(await practice.entries({ from: practice.after(0), to: practice.after(0) }), [])
  },
  'a filter that cannot be one is refused': async (backend) => {
    const practice = await backend.open()
    for (const [path, value] of [
      ['limit', 0],
      ['limit', 1_001],
      ['type', 'spent'],
      ['session', "' or true --"],
      ['from', 'yesterday'],
      ['to', '2026-02-31T00:00:00.000Z'],
      ['cursor', 'abc'],
    ] as const) {
      const query = { [path]: value }
      const { fields } = await practice.refused('invalid_request', 'readEntries', { query })
      sees(fields, [{ path }])
    }
  },
  'the CSV has a line for each entry, oldest first, and leaves out what the filter leaves out':
    async (backend) => {
      const practice = await backend.open({ timeZone: 'America/New_York' })
      await someEntries(practice)
      for (const query of [{}, { type: 'consumed' }] as Record<string, string>[]) {
        const { status, headers, text } = await practice.send('exportEntries', { query })
        const type = headers.get('Content-Type') ?? ''
        must(
          status === 200 && /^text\/csv\b/.test(type),
          `it came as ${status} ${type}, must be text/csv`,
        )
        const [header = [], ...lines] = parseCsv(text)
        const seq = header.indexOf('seq')
        const credits = header.indexOf('credits')
        must(seq >= 0 && credits >= 0, 'its header has no seq or no credits')
        must(
          header.some((name) => name.includes('America/New_York')),
          'its header names no time zone',
        )
        const told = lines.map((line) => [Number(line[seq]), Number(line[credits])])
        const wanted = (await practice.entries(query)).map((entry) => [entry.seq, entry.credits])
        sees(told, wanted, 'seq and credits of all lines')
      }
    },
})
