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

create function ledger.alert_facts(
  p_account text, p_days integer, p_patience_s integer, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  return (
    select jsonb_build_object(
      'at', ledger.iso(greatest(v_at, a.clock)),
      'isDue', ledger.is_alert_due(a, w, p_patience_s, v_at),
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
      'rules', ledger.alert_rules(p_account, p_at),
      'language', (ledger.present_billing_details(p_account)).language,
      'notices', coalesce((
        select jsonb_agg(ledger.alert_json(newest.a, null)) from (
          select distinct on (al.rule) al as a from credits.alerts al
          where al.account = p_account order by al.rule, al.fired_at desc, al.alert desc
        ) newest), '[]'))
    from credits.accounts a left join credits.alert_watch w on w.account = a.account
    where a.account = p_account);
end $$;

-- A decision: {fired, reopened, resolved, standing, calmFrom, calmTo, lookAt, version}. False when
-- what it was made from has changed meanwhile: then nothing of it is kept.
create function ledger.record_alerts(
  p_account text, p_revision bigint, p_decision jsonb, p_at timestamptz
) returns boolean language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
begin
  if coalesce((select revision from credits.alert_watch where account = p_account), 0) <> p_revision
  then
    perform ledger.leave(p_account);
    return false;
  end if;
  update credits.alerts a set
    facts = s.facts,
    resolved_at = case when s.now = 'resolved' then v_now end
  from jsonb_to_recordset(p_decision->'standing') as s (alert text, now text, facts jsonb)
  where a.account = p_account and a.alert = s.alert;
  insert into credits.alerts (
    account, alert, rule, kind, severity, threshold, tell, facts, fired_at)
  select p_account, ledger.new_id(p_account, 'al'), f.rule, f.kind, f.severity, f.threshold,
    f.tell, f.facts, v_now
  from jsonb_to_recordset(p_decision->'fired') as f (
    rule text, kind text, severity text, threshold bigint, tell jsonb, facts jsonb);
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
  return true;
end $$;
