-- Which notices an account wants.

-- Of an account that has said nothing: version 0, without rules of its own.
create function ledger.alert_rules(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_saved credits.alert_rules;
begin
  perform ledger.present(p_account, p_at);
  select * into v_saved from credits.alert_rules
  where account = p_account order by version desc limit 1;
  return ledger.alert_rules_json(v_saved) || (
    select jsonb_build_object('lowAt', low_at, 'criticalAt', critical_at)
    from credits.accounts where account = p_account);
end $$;

create function ledger.alert_rules_json(p_saved credits.alert_rules) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'version', coalesce(p_saved.version, 0),
    -- What older ones do not say.
    'rules', (
      select coalesce(jsonb_agg('{"feature": null}' || rule order by n), '[]')
      from jsonb_array_elements(p_saved.rules) with ordinality r (rule, n)
      having p_saved.rules is not null),
    'emails', coalesce(p_saved.emails, '[]'),
    'changedAt', ledger.iso(p_saved.changed_at))
$$;

create function ledger.command_save_alert_rules(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_before integer := coalesce((
    select max(version) from credits.alert_rules where account = p_act.account), 0);
  v_saved credits.alert_rules;
begin
  if v_before <> (p_request->>'version')::integer then
    perform ledger.refuse('changed_meanwhile');
  end if;
  insert into credits.alert_rules values (
    p_act.account, v_before + 1, p_request->'rules', p_request->'emails', p_act.actor,
    p_act.event_at
  ) returning * into v_saved;
  perform ledger.require_alert_look(p_act.account);
  return ledger.alert_rules_json(v_saved);
end $$;
