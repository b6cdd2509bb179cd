import type pg from 'pg'

/** A purchase as the ledger has it, with what it brought. */
export interface KeptPurchase {
  readonly purchase: string
  readonly account: string
  readonly state: string
  readonly currency: string
  readonly credits: number
  readonly bonus: number
  readonly total: number
  readonly payment: string | null
  readonly charge: string | null
  /** Source and credits of each. */
  readonly grants: readonly (readonly [string, number])[]
  readonly invoices: number
}

/** All that the ledger has of purchases. */
export interface KeptBooks {
  readonly purchases: ReadonlyMap<string, KeptPurchase>
  /** Events of the provider that were taken, by id. */
  readonly events: ReadonlySet<string>
  /** Accounts whose invoices are not numbered 1, 2, 3. */
  readonly misnumbered: readonly string[]
  /** How many things were held against rules. */
  readonly checked: number
  readonly violations: readonly string[]
}

const PURCHASES = `
  select p.purchase, p.account, p.state, p.currency, p.credits::float, p.bonus_credits::float as bonus,
    p.total::float, p.provider_payment as payment, p.provider_charge as charge,
    (select coalesce(json_agg(json_build_array(g.source, g.credits) order by g.source desc), '[]')
      from credits.grants g where g.account = p.account and g.purchase = p.purchase) as grants,
    (select count(*)::integer from credits.issued_invoices i
      where i.account = p.account and i.purchase = p.purchase) as invoices
  from credits.purchases p`

const MISNUMBERED = `
  select distinct account from (
    select account, number, upper(account) || '-' || to_char(
      row_number() over (partition by account order by seq), 'FM0000') as expected
    from credits.issued_invoices) n
  where number <> expected`

export async function readBooks(database: pg.Pool): Promise<KeptBooks> {
  const column = async (sql: string): Promise<string[]> => {
    const { rows } = await database.query<[string]>({ text: sql, rowMode: 'array' })
    return rows.map(([value]) => value)
  }
  const { rows } = await database.query<KeptPurchase>(PURCHASES)
  const [checked] = await column('select count(*) from ledger.checks')
  return {
    purchases: new Map(rows.map((row) => [row.purchase, row])),
    events: new Set(await column('select event from credits.provider_events')),
    misnumbered: await column(MISNUMBERED),
    checked: Number(checked),
    violations: await column("select concat_ws(' ', v) from ledger.violations() v"),
  }
}
