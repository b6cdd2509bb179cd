-- From what an alert is decided, and what was decided.

-- When credits expire, and how many do, within so many days.
create function ledger.expiries(p_account text, p_at timestamptz, p_days integer) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('at', ledger.iso(expires_at), 'credits', credits)
    order by expires_at), '[]')
  from (
    select expires_at, sum(free) as credits from ledger.spendable
    where account = p_account and expires_at <= p_at + make_interval(days => p_days)
    group by expires_at
  ) soon
$$;

-- Null when nothing may have changed since the account was looked at: every backend hears of a change,
-- and one of them is enough. Notices that are over are of no account when they were raised longer ago:
-- p_matters_s.
create function ledger.alert_facts(
  p_account text, p_days integer, p_patience_s integer, p_matters_s integer, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  -- Asked by itself, as most have nothing to look at and need not prepare to read all of it.
  perform from credits.accounts a left join credits.alert_watch w on w.account = a.account
  where a.account = p_account and ledger.is_alert_due(a, w, p_patience_s, v_at);
  if not found then
    return null;
  end if;
  return (
    select jsonb_build_object(
      'at', ledger.iso(greatest(v_at, a.clock)),
      'version', a.version,
      'revision', coalesce(w.revision, 0),
      'hasHadCredits', a.last_entry > 0,
      'available', a.monthly + a.purchased,
      'lowAt', a.low_at,
      'criticalAt', a.critical_at,
      'timeZone', a.time_zone,
      'plan', (select plan from credits.subscriptions s
        where s.account = a.account and s.state <> 'canceled'),
      'refusedRequired', w.refused_required,
      'expiries', ledger.expiries(p_account, v_at, p_days),
      'requests', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', r.request, 'member', r.member, 'feature', r.feature, 'minutes', r.minutes,
          'credits', r.credits) order by r.asked_at, r.request), '[]')
        from credits.credit_requests r where r.account = a.account and r.state = 'open'),
      'recharge', ledger.recharge_trouble(p_account, v_at),
      'rules', ledger.alert_rules(p_account, p_at),
      'language', (ledger.present_billing_details(p_account)).language,
      'notices', coalesce((
        select jsonb_agg(ledger.notice_json(newest.a)) from (
          select distinct on (al.rule, al.subject) al as a from credits.alerts al
          where al.account = p_account
            and (al.resolved_at is null or al.fired_at > v_at - make_interval(secs => p_matters_s))
          order by al.rule, al.subject, al.fired_at desc, al.alert desc
        ) newest), '[]'))
    from credits.accounts a left join credits.alert_watch w on w.account = a.account
    where a.account = p_account);
end $$;

-- Writes down who is to be told what became of a notice: the host of all of it, the addresses of the
-- rules of what has begun. Only as this backend can: p_channels.
create function ledger.tell_alert(
  p_alert credits.alerts, p_event text, p_channels jsonb, p_at timestamptz
) returns void language plpgsql as $$
declare
  v_alert jsonb := ledger.notice_json(p_alert);
  v_zone text := (select time_zone from credits.accounts where account = p_alert.account);
begin
  if p_alert.tell ? 'webhook' and p_channels ? 'webhook' then
    insert into credits.outbox (account, id, kind, body, created_at) values (
      p_alert.account, ledger.new_id(p_alert.account, 'msg'), 'webhook',
      jsonb_build_object(
        'type', 'credits.alert.' || p_event,
        'timestamp', ledger.iso(p_at),
        'data', v_alert || jsonb_build_object('account', p_alert.account)),
      p_at);
  end if;
  if p_event = 'fired' and p_alert.tell ? 'email' and p_channels ? 'email' then
    insert into credits.outbox (account, id, kind, body, created_at)
    select p_alert.account, ledger.new_id(p_alert.account, 'msg'), 'email',
      jsonb_build_object(
        'to', address,
        'language', (ledger.present_billing_details(p_alert.account)).language,
        'timeZone', v_zone,
        'alert', v_alert),
      p_at
    from jsonb_array_elements_text(ledger.alert_rules(p_alert.account, p_at)->'emails') as address;
  end if;
end $$;

-- A decision: {fired, reopened, resolved, standing, calmFrom, calmTo, lookAt, stopped,
-- version, channels}. Whether nothing is left to decide: when what it was made from has changed
-- meanwhile nothing of it is kept, and when the figures have, something else may be due.
create function ledger.record_alerts(
  p_account text, p_revision bigint, p_decision jsonb, p_at timestamptz
) returns boolean language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_one jsonb;
  v_alert credits.alerts;
begin
  if coalesce((select revision from credits.alert_watch where account = p_account), 0) <> p_revision
  then
    perform ledger.leave(p_account);
    return false;
  end if;
  for v_one in select value from jsonb_array_elements(p_decision->'standing') loop
    update credits.alerts set
      facts = v_one->'facts',
      resolved_at = case when v_one->>'now' = 'resolved' then v_now end
    where account = p_account and alert = v_one->>'alert'
    returning * into strict v_alert;
    if v_one->>'now' <> 'open' then
      perform ledger.tell_alert(v_alert, v_one->>'now', p_decision->'channels', v_now);
    end if;
  end loop;
  for v_one in select value from jsonb_array_elements(p_decision->'fired') loop
    insert into credits.alerts (
      account, alert, rule, subject, kind, severity, threshold, tell, facts, fired_at
    ) values (
      p_account, ledger.new_id(p_account, 'al'), v_one->>'rule', v_one->>'subject', v_one->>'kind',
      v_one->>'severity', (v_one->>'threshold')::bigint, v_one->'tell', v_one->'facts', v_now
    ) returning * into strict v_alert;
    perform ledger.tell_alert(v_alert, 'fired', p_decision->'channels', v_now);
  end loop;
  perform ledger.raise_alert_revision(p_account);
  update credits.alert_watch set
    seen_version = (p_decision->>'version')::bigint,
    seen_at = v_now,
    look_at = coalesce((p_decision->>'lookAt')::timestamptz, 'infinity'),
    refused_required = case when (p_decision->>'stopped')::boolean then refused_required end
  where account = p_account;
  update credits.accounts set
    alerts_due = false,
    calm_from = (p_decision->>'calmFrom')::bigint,
    calm_to = (p_decision->>'calmTo')::bigint
  where account = p_account;
  perform ledger.leave(p_account);
  return (select not alerts_due from credits.accounts where account = p_account);
end $$;
