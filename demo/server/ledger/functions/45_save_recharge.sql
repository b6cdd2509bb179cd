-- Saving a rule: who, from what to what. Where it would charge at once, nothing is saved unless the
-- person has agreed to exactly that.

-- What was agreed to has to be what would be charged, and to which card.
create function ledger.require_confirmation(
  p_account text, p_confirmed jsonb, p_total bigint
) returns void language plpgsql as $$
begin
  if (p_confirmed->>'total')::bigint is distinct from p_total
    or p_confirmed->>'paymentMethod' is distinct from
      (ledger.card_for(p_account, 'default')).id
  then
    perform ledger.refuse('recharge_confirmation_required');
  end if;
end $$;

-- An open charge that the rule no longer stands for is stopped.
create function ledger.stop_other_charge(
  p_account text, p_rule credits.recharge_rules, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_unfinished credits.purchases := ledger.unfinished_recharge(p_account);
begin
  if v_unfinished.purchase is null
    or (p_rule.rule->>'enabled')::boolean and ledger.stands_for(v_unfinished, p_rule.quote)
  then
    return;
  end if;
  perform from credits.outbox
  where account = p_account and purchase = v_unfinished.purchase and kind = 'stop_charge'
    and done_at is null;
  if not found then
    perform ledger.order_at_provider(p_account, 'stop_charge', v_unfinished.purchase, p_now);
  end if;
end $$;

-- The price was computed outside, for the country that comes with it; one that is the same bundle as
-- before and switched off keeps its price, so that it can always be switched off.
create function ledger.command_save_recharge(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_before credits.recharge_rules := ledger.present_recharge_rule(p_act.account);
  v_rule jsonb := jsonb_build_object(
    'enabled', p_request->'enabled',
    'threshold', p_request->'threshold',
    'bundle', p_request->'bundle',
    'quantity', p_request->'quantity',
    'capPerPeriod', p_request->'capPerPeriod',
    'maxPerPeriod', p_request->'maxPerPeriod',
    'pausedUntil', p_request->'pausedUntil');
  v_saved credits.recharge_rules;
  v_facts ledger.recharge_facts;
  v_event credits.recharge_events;
  v_is_enabled boolean := v_rule->'enabled';
begin
  if coalesce(v_before.version, 0) <> (p_request->>'version')::integer then
    perform ledger.refuse('changed_meanwhile');
  end if;
  if p_context->'quote' <> 'null' then
    perform ledger.refuse_overtaken(
      ledger.billing_country(p_act.account) = p_context->>'country');
  end if;
  insert into credits.recharge_rules values (
    p_act.account, coalesce(v_before.version, 0) + 1, v_rule,
    coalesce(nullif(p_context->'quote', 'null'), v_before.quote), p_act.actor, p_act.event_at
  ) returning * into v_saved;
  update credits.accounts
  set recharge_below = case when v_is_enabled then (v_rule->>'threshold')::bigint end
  where account = p_act.account;
  perform ledger.require_alert_look(p_act.account);
  perform ledger.stop_other_charge(p_act.account, v_saved, p_act.event_at);

  v_facts := ledger.recharge_facts_of(p_act.account, v_saved, p_act.event_at);
  v_event := ledger.new_recharge_event(
    p_act.account, 'saved', p_act.actor, v_saved, v_facts, p_act.event_at);
  v_event.before := v_before.rule;
  v_event.after := v_saved.rule;
  insert into credits.recharge_events select v_event.*;

  if v_is_enabled and ledger.available(p_act.account) < (v_rule->>'threshold')::bigint then
    if ledger.recharge_verdict(v_facts) = 'charge' then
      perform ledger.require_confirmation(
        p_act.account, p_request->'confirmed', (v_saved.quote->>'total')::bigint);
    end if;
    perform ledger.decide_recharge(
      p_act.account, v_saved, p_act.actor, 'switched_on', p_act.operation, p_act.event_at);
  end if;
  return jsonb_build_object('version', v_saved.version);
end $$;
