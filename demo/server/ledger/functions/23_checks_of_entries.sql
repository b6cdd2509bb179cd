-- What must hold, whatever was done: here of accounts, their entries and what is summed up from
-- them. Each row is one thing that was counted in two ways; where the two differ, something is
-- wrong. A view a rule, so that one account is checked by reading that account alone.

create view ledger.check_sum as
  select a.account, 'sum' as invariant, c.subject, c.found::text, a.settled::text as expected
  from credits.accounts a
  cross join lateral (values
    ('entries', (select coalesce(sum(credits), 0)
      from credits.entries e where e.account = a.account)),
    ('remainders less debt', (select coalesce(sum(remaining), 0) - a.debt
      from credits.grants g where g.account = a.account))
  ) c (subject, found);

create view ledger.check_account_parts as
  select a.account, 'account-parts' as invariant, c.subject, c.found::text, c.expected::text
  from credits.accounts a
  cross join lateral (
    select coalesce(sum(remaining - held) filter (where source = 'monthly'), 0) as monthly,
      coalesce(sum(remaining - held) filter (where source <> 'monthly'), 0) as purchased,
      coalesce(sum(held), 0) as held
    from credits.grants g where g.account = a.account
  ) g
  cross join lateral (values
    ('monthly', a.monthly, g.monthly), ('purchased', a.purchased, g.purchased),
    ('held', a.held, g.held)
  ) c (subject, found, expected);

create view ledger.check_account_totals as
  select a.account, 'account-totals' as invariant, c.subject, c.found::text, c.expected::text
  from credits.accounts a
  cross join lateral (
    select
      coalesce(sum(credits) filter (where type = 'granted' and not bought), 0) as granted,
      coalesce(sum(credits) filter (where type = 'granted' and bought), 0) as bought,
      coalesce(-sum(credits) filter (where is_use), 0) as used,
      coalesce(-sum(credits) filter (where type = 'expired'), 0) as expired,
      coalesce(-sum(credits) filter (where type = 'voided'), 0) as voided,
      coalesce(-sum(credits) filter (where type = 'refunded' and not is_use), 0) as returned
    from (
      select e.type, e.credits, g.source in ('purchased', 'recharge') as bought,
        ledger.is_use(e.type, e.credits, e.refunds) as is_use
      from credits.entries e left join credits.grants g using (account, grant_id)
      where e.account = a.account
    ) e
  ) e
  cross join lateral (values
    ('granted', a.granted, e.granted), ('bought', a.bought, e.bought), ('used', a.used, e.used),
    ('expired', a.expired, e.expired), ('voided', a.voided, e.voided),
    ('returned', a.returned, e.returned)
  ) c (subject, found, expected);

create view ledger.check_entry_sequence as
  select a.account, 'entry-sequence' as invariant, 'entries' as subject,
    coalesce(min(e.seq), 1) || ' to ' || coalesce(max(e.seq), 0) || ', ' || count(e.seq) as found,
    '1 to ' || a.last_entry || ', ' || a.last_entry as expected
  from credits.accounts a left join credits.entries e using (account)
  group by a.account;

create view ledger.check_entry_balance as
  select account, 'entry-balance' as invariant, 'entry ' || seq as subject,
    balance_after::text as found,
    (sum(credits) over (partition by account order by seq))::text as expected
  from credits.entries;

create view ledger.check_entry_time as
  select account, 'entry-time' as invariant, 'entry ' || seq as subject,
    ledger.iso(event_at) as found,
    ledger.iso(greatest(event_at, lag(event_at) over (partition by account order by seq)))
      as expected
  from credits.entries;

-- Who used and who gave back is known by the key that it was asked under.
create view ledger.check_entry_operations as
  select e.account, 'entry-operations' as invariant, e.operation as subject,
    count(distinct o.key)::text as found, '1' as expected
  from credits.entries e left join credits.operations o using (account, operation)
  where ledger.is_use(e.type, e.credits, e.refunds)
  group by e.account, e.operation;

-- What is given back was used, and not given back before.
create view ledger.check_usage_refunds as
  select account, 'usage-refunds' as invariant, operation as subject,
    refunded::text as found, least(refunded, used)::text as expected
  from (
    select account, operation, sum(used) as used, sum(refunded) as refunded
    from (
      select account, operation, -credits as used, 0 as refunded
      from credits.entries where type = 'consumed'
      union all
      select account, refunds, 0, credits
      from credits.entries where type = 'refunded' and ledger.is_use(type, credits, refunds)
    ) e
    group by account, operation
  ) o
  where refunded > 0;

-- Running totals for each feature and each member, and for all: empty stands for all of them.
create view ledger.check_usage_totals as
  select account, 'usage-totals' as invariant,
    concat_ws(' ', ledger.iso(quarter), nullif(feature, ''), nullif(member, '')) as subject,
    concat_ws(', ', t.credits, t.refunded, t.operations) as found,
    concat_ws(', ', e.credits, e.refunded, e.operations) as expected
  from credits.usage_totals t
  full join (
    select account, feature, member, quarter,
      sum(credits) over running as credits,
      sum(refunded) over running as refunded,
      sum(operations) over running as operations
    from (
      select account, date_bin('15 minutes', event_at, '2000-01-01Z') as quarter,
        coalesce(feature, '') as feature, coalesce(member, '') as member,
        coalesce(-sum(credits) filter (where type = 'consumed'), 0) as credits,
        coalesce(sum(credits) filter (where type = 'refunded'), 0) as refunded,
        count(distinct operation) filter (where type = 'consumed') as operations
      from credits.entries
      where ledger.is_use(type, credits, refunds)
      group by account, date_bin('15 minutes', event_at, '2000-01-01Z'), cube (feature, member)
    ) q
    window running as (partition by account, feature, member order by quarter)
  ) e using (account, feature, member, quarter);

create view ledger.check_figures_present as
  select a.account, 'figures-present' as invariant, c.subject, c.found::text, c.expected::text
  from credits.accounts a
  left join lateral (
    select * from credits.figures f where f.account = a.account order by version desc limit 1
  ) f on true
  cross join lateral (values
    ('monthly', f.monthly, a.monthly), ('purchased', f.purchased, a.purchased),
    ('held', f.held, a.held), ('debt', f.debt, a.debt), ('granted', f.granted, a.granted),
    ('bought', f.bought, a.bought), ('used', f.used, a.used), ('expired', f.expired, a.expired),
    ('voided', f.voided, a.voided), ('returned', f.returned, a.returned)
  ) c (subject, found, expected);

-- The first one is not always 1: figures are younger than the oldest accounts.
create view ledger.check_figures_versions as
  select a.account, 'figures-versions' as invariant, 'versions' as subject,
    max(f.version) || ', ' || count(f.version) as found,
    a.version || ', ' || a.version - min(f.version) + 1 as expected
  from credits.accounts a left join credits.figures f using (account)
  group by a.account;

create view ledger.check_figures_time as
  select account, 'figures-time' as invariant, 'version ' || version as subject,
    ledger.iso(at) as found,
    ledger.iso(greatest(at, lag(at) over (partition by account order by version))) as expected
  from credits.figures;
