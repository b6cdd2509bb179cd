-- The one place where entries are written and where remainders, totals and debt change, so that
-- they cannot part.

-- Who did what, when and why: what every entry of one operation has in common.
create type ledger.act as (
  account      text,
  operation    text,
  event_at     timestamptz,
  created_at   timestamptz,
  feature      text,
  member       text,
  session      text,
  rate_version integer,
  reservation  text,
  actor        text,
  reason       text,
  refunds      text
);

-- An id that sorts by age within its account and that nobody can guess.
create function ledger.new_id(p_account text, p_prefix text) returns text
language sql volatile as $$
  update credits.last_ids set id = id + 1 where account = p_account
  returning p_prefix || '_' || lpad(to_hex(id), 8, '0')
    || left(replace(gen_random_uuid()::text, '-', ''), 12)
$$;

create function ledger.new_act(p_account text, p_event_at timestamptz, p_created_at timestamptz)
returns ledger.act language plpgsql volatile as $$
declare
  v_act ledger.act;
begin
  v_act.account := p_account;
  v_act.operation := ledger.new_id(p_account, 'op');
  v_act.event_at := p_event_at;
  v_act.created_at := p_created_at;
  return v_act;
end $$;

-- Whether an entry is of use, or gives use back. What comes back is `refunded`, too, where money is:
-- negative when it was returned, positive when it came back to us. Only use says what it gives back.
create function ledger.is_use(p_type text, p_credits bigint, p_refunds text) returns boolean
language sql immutable as $$
  select p_type = 'consumed'
    or (p_type = 'refunded' and p_credits > 0 and p_refunds is not null)
$$;

-- p_held: by how much the grant's held part changes with it.
create function ledger.book(
  p_act ledger.act, p_type text, p_credits bigint, p_grant text, p_held bigint default 0
) returns void language plpgsql as $$
declare
  v_source text;
  v_account credits.accounts;
  v_free bigint := 0;
  -- Whose work it was is said of use alone, and of what is given back for it.
  v_work ledger.act;
  v_is_use boolean := ledger.is_use(p_type, p_credits, p_act.refunds);
begin
  if v_is_use then
    v_work := p_act;
  end if;
  if p_grant is not null then
    update credits.grants set remaining = remaining + p_credits, held = held + p_held
    where account = p_act.account and grant_id = p_grant
    returning source into strict v_source;
    v_free := p_credits - p_held;
  end if;

  update credits.accounts set
    last_entry = last_entry + 1,
    settled    = settled + p_credits,
    debt       = debt      - case when p_grant is null then p_credits else 0 end,
    held       = held      + p_held,
    monthly    = monthly   + case when v_source = 'monthly' then v_free else 0 end,
    purchased  = purchased + case when v_source <> 'monthly' then v_free else 0 end,
    granted    = granted   + case when p_type = 'granted'
      and v_source not in ('purchased', 'recharge') then p_credits else 0 end,
    bought     = bought    + case when p_type = 'granted'
      and v_source in ('purchased', 'recharge') then p_credits else 0 end,
    used       = used      - case when v_is_use then p_credits else 0 end,
    expired    = expired   - case when p_type = 'expired' then p_credits else 0 end,
    voided     = voided    - case when p_type = 'voided' then p_credits else 0 end,
    returned   = returned  - case when p_type = 'refunded' and not v_is_use
      then p_credits else 0 end
  where account = p_act.account
  returning * into strict v_account;

  insert into credits.entries (
    account, seq, operation, type, credits, balance_after, grant_id,
    feature, member, session, rate_version, reservation, actor, reason, refunds,
    event_at, created_at
  ) values (
    p_act.account, v_account.last_entry, p_act.operation, p_type, p_credits, v_account.settled,
    p_grant, v_work.feature, v_work.member, v_work.session, v_work.rate_version, p_act.reservation,
    p_act.actor, p_act.reason, p_act.refunds, p_act.event_at, p_act.created_at
  );
end $$;

-- The running totals of usage as the last quarter that began before an instant has left them: no row
-- before the first use. Without a feature or a member, they are those of all.
create function ledger.usage_before(
  p_account text, p_feature text, p_member text, p_instant timestamptz
) returns setof credits.usage_totals language sql stable rows 1 as $$
  select * from credits.usage_totals
  where account = p_account and feature = p_feature and member = p_member and quarter < p_instant
  order by quarter desc limit 1
$$;

-- What was used, or given back for earlier use, added to the running totals that charts are made
-- of: its feature's and its member's, each one's and everybody's. A quarter begins with what the
-- last one left.
create function ledger.count_usage(
  p_act ledger.act, p_credits bigint, p_refunded bigint, p_operations bigint
) returns void language sql as $$
  insert into credits.usage_totals as u (
    account, feature, member, quarter, credits, refunded, operations
  )
  select p_act.account, s.feature, s.member, q.quarter, coalesce(l.credits, 0) + p_credits,
    coalesce(l.refunded, 0) + p_refunded, coalesce(l.operations, 0) + p_operations
  from (values
    (p_act.feature, p_act.member), (p_act.feature, ''), ('', p_act.member), ('', '')
  ) s (feature, member)
  cross join (select date_bin('15 minutes', p_act.event_at, '2000-01-01Z')) q (quarter)
  left join lateral ledger.usage_before(
    p_act.account, s.feature, s.member, p_act.event_at + interval '1 microsecond') l on true
  on conflict (account, feature, member, quarter) do update set
    credits = excluded.credits, refunded = excluded.refunded, operations = excluded.operations
$$;

-- Counts what debits of one instant have used, as they were answered: those of one feature and one
-- member at once, since each row that changes twice in a transaction has its account looked up again.
create function ledger.count_debits(p_account text, p_debits jsonb[], p_at timestamptz) returns void
language plpgsql as $$
declare
  v_act ledger.act;
  v_used record;
begin
  v_act.account := p_account;
  v_act.event_at := p_at;
  for v_used in
    select d->>'feature' as feature, d->>'member' as member,
      sum((d->>'credits')::bigint)::bigint as credits, count(*) as operations
    from unnest(p_debits) d
    group by d->>'feature', d->>'member'
  loop
    v_act.feature := v_used.feature;
    v_act.member := v_used.member;
    perform ledger.count_usage(v_act, v_used.credits, 0, v_used.operations);
  end loop;
end $$;

-- Ends a change: from now on the account's figures are another version. p_cause is the kind of
-- command that has made it, null where time has.
create function ledger.mark(p_account text, p_at timestamptz, p_cause text default null)
returns void language sql as $$
  with marked as (
    update credits.accounts set version = version + 1 where account = p_account returning *
  )
  insert into credits.figures
  select account, version, p_at, monthly, purchased, held, debt,
    granted, bought, used, expired, voided, returned, p_cause
  from marked
$$;
