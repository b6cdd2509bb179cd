import type pg from 'pg'
import type { RechargeOutcome, RechargeVerdict } from '@virtual-practice/credits/contract'
import type { Rule } from './deed.js'

/** A row of the audit trail. */
export interface Row {
  readonly account: string
  readonly kind: 'saved' | 'decided' | 'ended'
  readonly available: number
  readonly threshold: number
  readonly spent: number
  readonly count: number
  readonly cap: number
  readonly times: number
  readonly total: number
  readonly trigger: string | null
  /** Of work that was done, its kind and key; of work that was refused, its key. */
  readonly key: string | null
  readonly verdict: RechargeVerdict | null
  readonly outcome: RechargeOutcome | null
  readonly purchase: string | null
  readonly after: Rule | null
}

/** What the ledger has of an automatic charge. */
export interface KeptCharge {
  readonly purchase: string
  readonly account: string
  readonly state: string
  readonly total: number
  readonly credits: number
  readonly attempts: number
  readonly payment: string | null
  readonly grants: number
  readonly invoices: number
  readonly decisions: number
}

export interface Trails {
  readonly rows: ReadonlyMap<string, readonly Row[]>
  readonly charges: ReadonlyMap<string, KeptCharge>
  readonly checked: number
  readonly violations: readonly string[]
}

const ROWS = `
  select e.account, e.kind, e.available::float, e.threshold::float, e.spent::float, e.count::float,
    e.cap_per_period::float as cap, e.max_per_period as times, e.total::float, e.trigger,
    coalesce(o.kind || ' ' || o.key, e.operation) as key, e.verdict, e.outcome, e.purchase, e.after
  from credits.recharge_events e
  left join credits.operations o on o.account = e.account and o.operation = e.operation
  order by e.account, e.seq`

const CHARGES = `
  select p.purchase, p.account, p.state, p.total::float, p.credits::float, p.attempts,
    p.provider_payment as payment,
    (select count(*)::integer from credits.grants g
      where g.account = p.account and g.purchase = p.purchase and g.source = 'recharge'
        and g.credits = p.credits) as grants,
    (select count(*)::integer from credits.issued_invoices i
      where i.account = p.account and i.purchase = p.purchase) as invoices,
    (select count(*)::integer from credits.recharge_events e
      where e.account = p.account and e.purchase = p.purchase and e.verdict = 'charge')
      as decisions
  from credits.purchases p where p.recharge`

const CHECKS = `
  select count(*)::float as checked,
    coalesce(array_agg(concat_ws(' ', account, invariant, detail)) filter (where is_broken), '{}')
      as violations
  from ledger.checks`

export async function readTrails(database: pg.Pool): Promise<Trails> {
  const { rows } = await database.query<Row>(ROWS)
  const { rows: charges } = await database.query<KeptCharge>(CHARGES)
  const { rows: checks } = await database.query<Pick<Trails, 'checked' | 'violations'>>(CHECKS)
  const byAccount = new Map<string, Row[]>()
  for (const row of rows) {
    const before = byAccount.get(row.account)
    if (before) before.push(row)
    else byAccount.set(row.account, [row])
  }
  return {
    rows: byAccount,
    charges: new Map(charges.map((charge) => [charge.purchase, charge])),
    ...checks[0]!,
  }
}
