-- What was, and what became of it: all of it from the totals that each version left behind.

-- The totals as they were at an instant, what happened at that instant included or not. Zeros from
-- before the account was opened.
create function ledger.figures_at(p_account text, p_instant timestamptz, p_inclusive boolean)
returns credits.figures language plpgsql stable as $$
declare
  v_figures credits.figures;
begin
  select * into v_figures from credits.figures
  where account = p_account
    and at < p_instant + case when p_inclusive then interval '1 millisecond' else '0' end
  order by at desc, version desc limit 1;
  if not found then
    select * into v_figures from credits.figures where account = p_account order by version limit 1;
    v_figures.monthly := 0; v_figures.purchased := 0; v_figures.held := 0; v_figures.debt := 0;
    v_figures.granted := 0; v_figures.bought := 0; v_figures.used := 0;
    v_figures.expired := 0; v_figures.voided := 0; v_figures.returned := 0;
  end if;
  return v_figures;
end $$;

create function ledger.settled(p_figures credits.figures) returns bigint language sql immutable as $$
  select p_figures.monthly + p_figures.purchased + p_figures.held - p_figures.debt
$$;

-- Refuses an instant that has not come, or that was before the account.
create function ledger.require_past(
  p_account text, p_field text, p_instant timestamptz, p_now timestamptz
) returns void language plpgsql stable as $$
begin
  perform from credits.accounts
  where account = p_account and created_at <= p_instant and p_instant <= greatest(p_now, clock);
  if not found then
    perform ledger.refuse('invalid_request', jsonb_build_object('field', p_field));
  end if;
end $$;

-- The instant a read of the past answers at, when nothing can be added any more to what was up to
-- p_instant. A command has its instant before it is seen: those under way are waited for, and while
-- this goes on there are no others. Of the millisecond that it is now, more could come.
create function ledger.when_past(p_account text, p_instant timestamptz, p_at timestamptz)
returns timestamptz language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  perform from credits.accounts where account = p_account for share;
  if date_trunc('milliseconds', clock_timestamp()) = p_instant then
    perform pg_sleep(0.001);
  end if;
  return v_at;
end $$;

create function ledger.balance_at(p_account text, p_instant timestamptz, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.when_past(p_account, p_instant, p_at);
  v_then credits.figures := ledger.figures_at(p_account, p_instant, true);
begin
  perform ledger.require_past(p_account, 'at', p_instant, v_now);
  return jsonb_build_object(
    'account', p_account,
    'available', v_then.monthly + v_then.purchased,
    'monthly', v_then.monthly,
    'purchased', v_then.purchased,
    'held', v_then.held,
    'debt', v_then.debt,
    'version', v_then.version,
    'at', ledger.iso(p_instant));
end $$;

create function ledger.statement(
  p_account text, p_from timestamptz, p_to timestamptz, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.when_past(p_account, p_to, p_at);
  v_opening credits.figures := ledger.figures_at(p_account, p_from, false);
  v_closing credits.figures := ledger.figures_at(p_account, p_to, false);
begin
  return (
    select jsonb_build_object(
      'timeZone', a.time_zone,
      'from', ledger.iso(p_from),
      'to', ledger.iso(p_to),
      'opening', ledger.settled(v_opening),
      'granted', v_closing.granted - v_opening.granted,
      'bought', v_closing.bought - v_opening.bought,
      'used', v_closing.used - v_opening.used,
      'expired', v_closing.expired - v_opening.expired,
      'voided', v_closing.voided - v_opening.voided,
      'refunded', v_closing.returned - v_opening.returned,
      'closing', ledger.settled(v_closing))
    from credits.accounts a where a.account = p_account);
end $$;

-- What auto-recharge has bought in a stretch of time.
create function ledger.recharged_between(p_account text, p_from timestamptz, p_to timestamptz)
returns bigint language sql stable as $$
  select coalesce(sum(credits), 0)::bigint from credits.grants
  where account = p_account and source = 'recharge'
    and effective_at >= p_from and effective_at < p_to
$$;

-- How the balance went between instants: at each bound one row of the totals, and what happened
-- before the next is the difference of two. What is after the present has no row.
create function ledger.balance_series(p_account text, p_bounds jsonb, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_bounds timestamptz[] := array(
    select value::timestamptz from jsonb_array_elements_text(p_bounds)
    with ordinality as b (value, n) order by n);
  v_now timestamptz := ledger.when_past(p_account, v_bounds[cardinality(v_bounds)], p_at);
begin
  return (
    with totals as materialized (
      select b.at, b.n, ledger.figures_at(p_account, b.at, false) as f
      from unnest(v_bounds) with ordinality b (at, n)
    ), rows as (
      select t.n, lag(t.at) over series as start_at, t.at as end_at, lag(t.f) over series as o, t.f
      from totals t
      window series as (order by t.n)
    )
    select jsonb_build_object(
      'timeZone', (select time_zone from credits.accounts where account = p_account),
      'from', ledger.iso(v_bounds[1]),
      'to', ledger.iso(v_bounds[cardinality(v_bounds)]),
      'asOf', ledger.iso(v_now),
      'opening', (select ledger.settled(t.f) from totals t where t.n = 1),
      'rows', coalesce(jsonb_agg(jsonb_build_object(
        'start', ledger.iso(start_at),
        'end', ledger.iso(end_at),
        'monthly', (f).monthly,
        'purchased', (f).purchased,
        'held', (f).held,
        'debt', (f).debt,
        'granted', (f).granted - (o).granted,
        'bought', (f).bought - (o).bought,
        'recharged', ledger.recharged_between(p_account, start_at, end_at),
        'used', (f).used - (o).used,
        'expired', (f).expired - (o).expired,
        'voided', (f).voided - (o).voided,
        'refunded', (f).returned - (o).returned) order by n), '[]'))
    from rows where start_at < v_now);
end $$;

-- Why the available credits are not what they were: each cause with what it did to them.
create function ledger.balance_changes(p_account text, p_since timestamptz, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.when_past(p_account, p_since, p_at);
  v_then credits.figures := ledger.figures_at(p_account, p_since, true);
  v_present credits.figures := ledger.figures_at(p_account, 'infinity', false);
begin
  perform ledger.require_past(p_account, 'since', p_since, v_now);
  return jsonb_build_object(
    'since', ledger.iso(p_since),
    'asOf', ledger.iso(v_now),
    'opening', v_then.monthly + v_then.purchased,
    'closing', v_present.monthly + v_present.purchased,
    'changes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'cause', cause, 'feature', feature, 'credits', credits) order by place, feature), '[]')
      from (
        values
          (1, 'granted', null, v_present.granted - v_then.granted),
          (2, 'bought', null, v_present.bought - v_then.bought),
          (4, 'expired', null, v_then.expired - v_present.expired),
          (5, 'voided', null, v_then.voided - v_present.voided),
          (6, 'refunded', null, v_then.returned - v_present.returned),
          (7, 'held', null, v_then.held - v_present.held),
          (8, 'owed', null, v_present.debt - v_then.debt)
        union all
        select 3, 'used', u.feature, -u.credits
        from ledger.used_since(p_account, p_since) u
      ) c (place, cause, feature, credits)
      where credits <> 0));
end $$;
