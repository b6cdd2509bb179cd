/** How much is booked, and over which time. */
export interface ManyEntries {
  /** A multiple of `grants`. */
  readonly entries: number
  readonly grants: number
  readonly members: number
  readonly from: Date
  readonly to: Date
}

type Query = (sql: string, values: unknown[]) => Promise<unknown>

/** What each statement is told: the account, entries, entries of one grant, members, from, to. */
const TOLD = `(select $1::text as account, $2::bigint as entries, $3::bigint as each,
  $4::bigint as members, $5::timestamptz as from_at, $6::timestamptz as to_at)`

/** A grant is used by the entries after its own; every tenth keeps a credit, the last a million. */
const GRANTS = `
  insert into credits.grants (
    account, grant_id, source, credits, remaining, effective_at, expires_at, reason, created_at,
    started_at
  )
  select t.account, 'gr_' || lpad(k::text, 8, '0'), g.source, t.each - 1 + g.kept, g.kept, g.at,
    case g.source when 'promotional' then g.at + interval '30 days' end, 'many', g.at, g.at
  from ${TOLD} t
  cross join generate_series(1, t.entries / t.each) k
  cross join lateral (select
    t.from_at + (t.to_at - t.from_at) * (((k - 1) * t.each + 1.0) / t.entries) as at,
    (k % 10 = 0)::int + case when k = t.entries / t.each then 1000000 else 0 end as kept,
    case when k % 2 = 1 and k < t.entries / t.each then 'promotional' else 'purchased' end
      as source) g`

const ENTRIES = `
  insert into credits.entries (
    account, seq, operation, type, credits, balance_after, grant_id, feature, member, session,
    rate_version, actor, reason, event_at, created_at
  )
  select account, seq, operation, type, credits, sum(credits) over (order by seq), grant_id,
    case when used then case when seq % 5 = 0 then 'ai-transcribe' else 'ai-scribe' end end,
    case when used then 'dr-' || seq * 7919 % members end,
    case when used then 's-' || seq / 4 end,
    case when used then 1 end, 'service', case when not used then 'many' end, at, at
  from (
    select t.*, seq, 'op_' || lpad(seq::text, 8, '0') as operation, g.grant_id,
      seq % t.each <> 1 as used,
      case when seq % t.each = 1 then 'granted' else 'consumed' end as type,
      case when seq % t.each = 1 then g.credits else -1 end as credits,
      t.from_at + (t.to_at - t.from_at) * (seq::numeric / t.entries)::float as at
    from ${TOLD} t
    cross join generate_series(1, t.entries) seq
    join credits.grants g on g.account = t.account
      and g.grant_id = 'gr_' || lpad(((seq - 1) / t.each + 1)::text, 8, '0')
  ) e`

const OPERATIONS = `
  insert into credits.operations
  select account, 'debit', 'key-' || seq, operation, '{}', '{}', event_at
  from ${TOLD} t join credits.entries e using (account)
  where e.type = 'consumed'`

const FIGURES = `
  insert into credits.figures
  select account, seq + 1, event_at, 0, balance_after, 0, 0,
    sum(case source when 'promotional' then credits else 0 end) over so_far,
    sum(case source when 'purchased' then credits else 0 end) over so_far,
    -sum(case type when 'consumed' then credits else 0 end) over so_far, 0, 0, 0
  from (
    select e.*, case e.type when 'granted' then g.source end as source
    from ${TOLD} t join credits.entries e using (account)
    join credits.grants g using (account, grant_id)
  ) e
  window so_far as (order by seq)`

/** The account was opened before all of it. */
const OPENING = `
  update credits.figures f set at = least(f.at, t.from_at)
  from ${TOLD} t where f.account = t.account and f.version = 1`

const USAGE = `
  insert into credits.usage_totals
  select account, feature, member, quarter, sum(used) over so_far, 0, sum(operations) over so_far
  from (
    select e.account, coalesce(feature, '') as feature, coalesce(member, '') as member,
      date_bin('15 minutes', event_at, '2000-01-01Z') as quarter, -sum(credits) as used,
      count(*) as operations
    from ${TOLD} t join credits.entries e using (account)
    where e.type = 'consumed'
    group by e.account, quarter, cube (e.feature, e.member)
  ) u
  window so_far as (partition by feature, member order by quarter)`

const ACCOUNT = `
  update credits.accounts a set
    created_at = least(a.created_at, t.from_at), last_entry = t.entries, version = t.entries + 1, clock = t.to_at,
    settled = f.purchased, purchased = f.purchased, granted = f.granted, bought = f.bought,
    used = f.used
  from ${TOLD} t join credits.figures f on f.account = t.account and f.version = t.entries + 1
  where a.account = t.account`

const IDS = `
  update credits.last_ids l set id = t.entries from ${TOLD} t where l.account = t.account`

/**
 * Books so many entries of an account that was just opened in one go, as if each had been booked by
 * itself: grants, and debits of one credit.
 */
export async function bookMany(query: Query, account: string, many: ManyEntries): Promise<void> {
  const { entries, grants, members, from, to } = many
  const told = [account, entries, entries / grants, members, from, to]
  for (const sql of [GRANTS, ENTRIES, OPERATIONS, FIGURES, OPENING, USAGE, ACCOUNT, IDS]) {
    await query(sql, told)
    // What was inserted is read by the next: the planner has to know how much it is.
    await query('analyze credits.grants, credits.entries, credits.figures', [])
  }
}
