-- What a member uses in a period, and how much more he may.

-- What he, or what of a feature was used before an instant, less what was given back: the running
-- totals up to its quarter of an hour, and the entries of what is left of that. '' is any.
create function ledger.used_before(
  p_account text, p_feature text, p_member text, p_instant timestamptz
) returns bigint language sql stable as $$
  select coalesce(t.credits - t.refunded, 0) + rest.credits
  from (select date_bin('15 minutes', p_instant, '2000-01-01Z') as begins_at) q
  left join lateral ledger.usage_before(p_account, p_feature, p_member, q.begins_at) t on true
  cross join lateral (
    select coalesce(-sum(e.credits), 0)::bigint as credits
    from credits.entries e
    where e.account = p_account and e.event_at >= q.begins_at and e.event_at < p_instant
      and p_feature in ('', e.feature) and p_member in ('', e.member)
      and ledger.is_use(e.type, e.credits, e.refunds)
  ) rest
$$;

create function ledger.baseline(p_account text, p_member text, p_start timestamptz) returns bigint
language sql stable as $$
  select coalesce(
    (select used from credits.member_baselines
     where account = p_account and member = p_member and period_start = p_start),
    ledger.used_before(p_account, '', p_member, p_start))
$$;

-- What was given back for work of an earlier period lowers the use of this one, to nothing at most.
create function ledger.used_in_period(p_account text, p_member text, p_start timestamptz)
returns bigint language sql stable as $$
  select greatest(0, coalesce((
    select credits - refunded from ledger.usage_before(p_account, '', p_member, 'infinity')), 0)
    - ledger.baseline(p_account, p_member, p_start))
$$;

create function ledger.feature_used_in_period(
  p_account text, p_feature text, p_start timestamptz
) returns bigint language sql stable as $$
  select greatest(0, coalesce((
    select credits - refunded from ledger.usage_before(p_account, p_feature, '', 'infinity')), 0)
    - ledger.used_before(p_account, p_feature, '', p_start))
$$;

create function ledger.held_of(p_account text, p_member text) returns bigint
language sql stable as $$
  select coalesce(sum(credits), 0)::bigint from credits.reservations
  where account = p_account and member = p_member and state = 'open'
$$;

-- In credits a period. Null: as many as there are.
create function ledger.limit_of(p_account text, p_member text) returns bigint
language sql stable as $$
  select case when limits ? p_member then (limits->>p_member)::bigint else by_default end
  from credits.member_limits where account = p_account order by version desc limit 1
$$;

create function ledger.has_member_limits(p_account text) returns boolean
language sql stable as $$
  select exists (select from credits.member_limits where account = p_account)
$$;

-- How many credits a member with a limit may still use.
create function ledger.left_of(p_account text, p_member text, p_limit bigint, p_start timestamptz)
returns bigint language sql stable as $$
  select greatest(0, p_limit - ledger.used_in_period(p_account, p_member, p_start)
    - ledger.held_of(p_account, p_member))
$$;

-- Refused unless a member may use so many credits more. What a session may use beyond the balance it
-- may use beyond the limit: p_grace.
create function ledger.require_of_member(
  p_act ledger.act, p_member text, p_required bigint, p_grace bigint default 0
) returns void language plpgsql as $$
declare
  v_limit bigint := ledger.limit_of(p_act.account, p_member);
  v_start timestamptz;
  v_left bigint;
begin
  if v_limit is null then
    return;
  end if;
  v_start := lower(ledger.counted_period(p_act.account, p_act.event_at));
  perform ledger.refuse_overtaken(v_start is not null);
  insert into credits.member_baselines as b (account, member, period_start, used)
  values (p_act.account, p_member, v_start, ledger.baseline(p_act.account, p_member, v_start))
  on conflict (account, member) do update set
    period_start = excluded.period_start, used = excluded.used
  where b.period_start <> excluded.period_start;
  v_left := ledger.left_of(p_act.account, p_member, v_limit, v_start);
  if not ledger.covers(v_left + p_grace, p_required) then
    perform ledger.refuse('member_limit_reached', jsonb_build_object(
      'required', p_required, 'available', v_left));
  end if;
end $$;

create function ledger.member_use_json(p_account text, p_member text, p_start timestamptz)
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'member', p_member,
    'limit', l.credits,
    'used', ledger.used_in_period(p_account, p_member, p_start),
    'held', ledger.held_of(p_account, p_member),
    'available', case when l.credits is not null
      then ledger.left_of(p_account, p_member, l.credits, p_start) end)
  from (select ledger.limit_of(p_account, p_member) as credits) l
$$;

create function ledger.counted_period_json(p_account text, p_at timestamptz) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'start', ledger.iso(lower(p)), 'end', ledger.iso(upper(p)), 'timeZone', a.time_zone)
  from credits.accounts a, ledger.counted_period(p_account, p_at) p
  where a.account = p_account and p is not null
$$;

-- How far the members with a limit have come in the present period, and how much was used of each
-- feature. Null as long as the period is not computed.
create function ledger.limit_uses(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_period jsonb;
  v_start timestamptz;
begin
  select ledger.counted_period_json(account, greatest(v_at, clock)) into v_period
  from credits.accounts where account = p_account;
  v_start := v_period->>'start';
  return (
    select jsonb_build_object(
      'period', v_period,
      'members', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'member', m, 'used', ledger.used_in_period(p_account, m, v_start), 'limit', l)
          order by m), '[]')
        from ledger.using_members(p_account, '') m, ledger.limit_of(p_account, m) l
        where l is not null),
      'features', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'feature', f, 'used', ledger.feature_used_in_period(p_account, f, v_start))
          order by f), '[]')
        from ledger.used_features(p_account, '') f))
    where v_period is not null);
end $$;
