import type { Quote, RechargeInput } from '@virtual-practice/credits/contract'
import type { Backend } from '../backend.js'
import { aBuyer } from '../buying.js'
import { part } from '../check.js'
import { parseCsv } from '../csv.js'
import type { Asked, Practice } from '../practice.js'
import { sees } from '../sees.js'
import { must } from '../verdicts.js'

/** A rule for what was quoted, which may charge it four times in a period. */
const ruleFor = (
  { bundle, quantity, total, currency }: Quote,
  more: Partial<RechargeInput> = {},
): Asked & { body: RechargeInput } => ({
  body: {
    ...{ version: 0, enabled: true, threshold: 5, bundle, quantity, total, currency },
    ...{ capPerPeriod: total * 4, maxPerPeriod: 4, pausedUntil: null },
    ...more,
  },
})

const eventsOf = async (practice: Practice) =>
  (await practice.call('readRechargeEvents')).body.events

/** A practice with twenty credits of its own, a rule that is on, and no card on file. */
async function armed(backend: Backend): Promise<{ practice: Practice; quote: Quote }> {
  const { practice, quote } = await aBuyer(backend)
  await practice.grant({ credits: 20 })
  const { available } = await practice.balance()
  await practice.call('saveRecharge', ruleFor(quote, { threshold: available - 5 }))
  return { practice, quote }
}

export const recharge = part(
  'recharge',
  '8, buying by itself, as far as it is seen without a card',
  {
    'it is off until it is switched on, and says what it would charge': async (backend) => {
      const { practice, quote } = await aBuyer(backend)
      const read = async () => (await practice.call('readRecharge')).body
      sees(await read(), {
        version: 0,
        rule: null,
        state: 'off',
        verdict: 'off',
        spent: 0,
        count: 0,
      })
      await practice.call('saveRecharge', ruleFor(quote))
      sees(await read(), {
        ...{ version: 1, state: 'armed', verdict: 'no_card', card: null, unfinished: null },
        ...{ rule: { enabled: true, threshold: 5 }, quote: { total: quote.total } },
      })
    },
    'nothing is saved at another price, with a cap below one charge, or over a newer one': async (
      backend,
    ) => {
      const { practice, quote } = await aBuyer(backend)
      const { total } = quote
      const refused = async (
        code: 'price_changed' | 'invalid_request' | 'changed_meanwhile',
        more: object,
      ) => practice.refused(code, 'saveRecharge', ruleFor(quote, more))
      await refused('price_changed', { total: total + 1 })
      sees((await refused('invalid_request', { capPerPeriod: total - 1 })).fields, [
        { path: 'capPerPeriod' },
      ])
      sees((await practice.call('readRecharge')).body, { version: 0 })
      await practice.call('saveRecharge', ruleFor(quote))
      await refused('changed_meanwhile', {})
    },
    'each decision is a row that says why: the level counts, and not a crossing': async (
      backend,
    ) => {
      const { practice } = await armed(backend)
      await practice.debit({ credits: 4 })
      sees((await eventsOf(practice)).length, 1, 'the number of rows')
      for (const credits of [2, 2]) await practice.debit({ credits })
      const [second, first, saved] = await eventsOf(practice)
      sees(saved, { seq: 1, kind: 'saved', before: null, after: { enabled: true } })
      for (const decided of [first, second])
        sees(decided, { kind: 'decided', trigger: 'debit', verdict: 'no_card', purchase: null })
      must(first!.available > second!.available, 'the balance of each decision is its own')
    },
    'switched off it decides nothing': async (backend) => {
      const { practice, quote } = await armed(backend)
      const { rule } = (await practice.call('readRecharge')).body
      await practice.call('saveRecharge', ruleFor(quote, { ...rule, version: 1, enabled: false }))
      await practice.debit({ credits: 10 })
      sees((await eventsOf(practice))[0], { kind: 'saved', after: { enabled: false } })
    },
    'a rehearsal charges where the rule would have, and changes nothing': async (backend) => {
      const { practice, quote } = await aBuyer(backend)
      await practice.grant({ credits: 20 })
      const { available } = await practice.balance()
      await practice.debit({ credits: 6 })
      const { bundle, quantity, total } = quote
      const query = { bundle, quantity, capPerPeriod: total, maxPerPeriod: 1, days: 1 }
      const rehearsed = async (threshold: number) =>
        (await practice.call('rehearseRecharge', { query: { ...query, threshold } })).body
      sees(await rehearsed(available - 6), { charges: [], spent: 0 })
      sees(await rehearsed(available - 5), {
        charges: [{ trigger: 'debit', available: available - 6, total }],
        spent: total,
      })
      sees(await practice.balance(), { available: available - 6 })
    },
    'the audit trail is given as a table, too': async (backend) => {
      const { practice } = await armed(backend)
      const { status, text } = await practice.send('exportRechargeEvents')
      must(status === 200, `it came as ${status}`)
      const [names, ...rows] = parseCsv(text)
      must(names?.includes('verdict') === true, 'it has no column verdict')
      sees(rows.length, 1, 'the number of rows')
    },
  },
)
