-- Which limits an account has given its members.

create function ledger.member_limits_json(p_saved credits.member_limits) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'version', coalesce(p_saved.version, 0),
    'defaultCreditsPerPeriod', p_saved.by_default,
    'limits', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'member', l.key, 'creditsPerPeriod', l.value) order by l.key), '[]')
      from jsonb_each(p_saved.limits) l),
    'changedAt', ledger.iso(p_saved.changed_at))
$$;

create function ledger.saved_member_limits(p_account text) returns credits.member_limits
language sql stable as $$
  select * from credits.member_limits where account = p_account order by version desc limit 1
$$;

-- Writes the next version down.
create function ledger.put_member_limits(
  p_act ledger.act, p_limits jsonb, p_by_default bigint
) returns credits.member_limits language sql as $$
  insert into credits.member_limits (account, version, limits, by_default, actor, changed_at)
  values (
    p_act.account, coalesce((ledger.saved_member_limits(p_act.account)).version, 0) + 1,
    p_limits, p_by_default, p_act.actor, p_act.event_at)
  returning *
$$;

create function ledger.command_save_member_limits(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_before integer := coalesce((ledger.saved_member_limits(p_act.account)).version, 0);
begin
  if v_before <> (p_request->>'version')::integer then
    perform ledger.refuse('changed_meanwhile');
  end if;
  perform ledger.require_alert_look(p_act.account);
  return ledger.member_limits_json(ledger.put_member_limits(
    p_act,
    (select coalesce(jsonb_object_agg(l->>'member', l->'creditsPerPeriod'), '{}')
     from jsonb_array_elements(p_request->'limits') l),
    (p_request->>'defaultCreditsPerPeriod')::bigint));
end $$;

-- Whoever has a limit of his own, has used anything or works; null as long as the period is not computed.
create function ledger.member_limits(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_saved credits.member_limits := ledger.saved_member_limits(p_account);
  v_period jsonb;
begin
  select ledger.counted_period_json(account, greatest(v_at, clock)) into v_period
  from credits.accounts where account = p_account;
  return (
    select ledger.member_limits_json(v_saved) || jsonb_build_object(
      'period', v_period,
      'members', (
        select coalesce(jsonb_agg(ledger.member_use_json(
          p_account, m.member, (v_period->>'start')::timestamptz) order by m.member), '[]')
        from (
          select ledger.using_members(p_account, '')
          union
          select jsonb_object_keys(v_saved.limits)
          union
          select member from credits.reservations where account = p_account and state = 'open'
        ) m (member)),
      'asOf', ledger.iso(greatest(v_at, a.clock)))
    from credits.accounts a where a.account = p_account and v_period is not null);
end $$;
