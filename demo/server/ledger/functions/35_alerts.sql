-- Notices: what was told, and how far an account was looked at. What is told is decided elsewhere.

-- The watch of an account, one revision further.
create function ledger.raise_alert_revision(p_account text) returns void language sql as $$
  insert into credits.alert_watch (account, revision) values (p_account, 1)
  on conflict (account) do update set revision = alert_watch.revision + 1
$$;

-- Something has happened that somebody may have to be told. What is being decided from what was read
-- before does not count any more.
create function ledger.require_alert_look(p_account text) returns void language sql as $$
  select ledger.raise_alert_revision(p_account);
  update credits.accounts set alerts_due = true where account = p_account
$$;

-- Work was refused for want of credits.
create function ledger.note_stopped(p_account text, p_refusal jsonb, p_at timestamptz) returns void
language sql as $$
  select ledger.require_alert_look(p_account);
  update credits.alert_watch set refused_required = (p_refusal->>'required')::bigint
  where account = p_account
$$;

create function ledger.notice_json(p_alert credits.alerts) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', p_alert.alert,
    'rule', p_alert.rule,
    'kind', p_alert.kind,
    'severity', p_alert.severity,
    'threshold', p_alert.threshold,
    'tell', p_alert.tell,
    -- What older ones have not been told.
    'facts', '{"request": null, "recharge": null, "limit": null}'::jsonb || p_alert.facts,
    'firedAt', ledger.iso(p_alert.fired_at),
    'resolvedAt', ledger.iso(p_alert.resolved_at))
$$;

-- As a member sees it; null for nobody in particular.
create function ledger.alert_json(p_alert credits.alerts, p_member text) returns jsonb
language sql stable as $$
  select ledger.notice_json(p_alert) || jsonb_build_object('dismissed', exists (
    select from credits.alert_dismissals d
    where d.account = p_alert.account and d.alert = p_alert.alert and d.member = p_member))
$$;

-- Whether a notice is for each member: not what only those who manage the credits are to know, nor
-- the limit of another one.
create function ledger.is_alert_for(p_alert credits.alerts, p_member text) returns boolean
language sql immutable as $$
  select case
    when p_alert.kind in ('credits_requested', 'recharge') then false
    when p_alert.kind = 'member_limit' then p_alert.facts->'limit'->>'member' = p_member
    else true
  end
$$;

-- Newest first. p_member is who asks, null for nobody in particular; p_all whether he also sees what
-- is for those who manage the credits.
create function ledger.alerts(
  p_account text, p_query jsonb, p_member text, p_all boolean, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  return (
    select jsonb_build_object(
      'alerts', coalesce((
        select jsonb_agg(ledger.alert_json(found.a, p_member)
          order by (found.a).fired_at desc, (found.a).alert desc)
        from (
          select al as a from credits.alerts al
          where al.account = p_account and (p_all or ledger.is_alert_for(al, p_member))
            and (p_query->>'state' is null
              or (p_query->>'state' = 'open') = (al.resolved_at is null))
          order by al.fired_at desc, al.alert desc
          limit coalesce((p_query->>'limit')::integer, 100)
        ) found), '[]'),
      'timeZone', a.time_zone,
      'asOf', ledger.iso(greatest(v_at, a.clock)))
    from credits.accounts a where a.account = p_account);
end $$;

-- One that he may not see is not there for him.
create function ledger.command_dismiss_alert(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_alert credits.alerts;
begin
  select * into v_alert from credits.alerts
  where account = p_act.account and alert = p_request->>'alert';
  if not found or not (
    (p_context->>'all')::boolean or ledger.is_alert_for(v_alert, p_request->>'member'))
  then
    perform ledger.refuse('not_found');
  end if;
  insert into credits.alert_dismissals (account, alert, member, dismissed_at)
  values (p_act.account, v_alert.alert, p_request->>'member', p_act.event_at)
  on conflict do nothing;
  return ledger.alert_json(v_alert, p_request->>'member');
end $$;

-- Whether an account has to be looked at again: something has happened, time may have changed a
-- notice, or its figures have changed a while ago.
create function ledger.is_alert_due(
  p_account credits.accounts, p_watch credits.alert_watch, p_patience_s integer, p_at timestamptz
) returns boolean language sql stable as $$
  select p_account.alerts_due
    or p_watch.look_at <= p_at
    or (p_account.version > p_watch.seen_version
      and p_watch.seen_at <= p_at - make_interval(secs => p_patience_s))
$$;

-- Accounts after one, in the order of their names, that have to be looked at: so many at once.
create function ledger.alerts_due(
  p_after text, p_limit integer, p_patience_s integer, p_at timestamptz
) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(account order by account), '[]') from (
    select a.account
    from credits.accounts a left join credits.alert_watch w on w.account = a.account
    where a.account > p_after
      and ledger.is_alert_due(a, w, p_patience_s, ledger.instant(p_at))
    order by a.account limit p_limit
  ) due
$$;
