-- Charging without a person. What is decided here is done at the provider afterwards, by the outbox.

-- Another attempt at what was declined and is still open, or else a new charge. The payment at the
-- provider stays the same for all attempts, and so can succeed only once.
create function ledger.begin_recharge(
  p_account text, p_rule credits.recharge_rules, p_now timestamptz
) returns text language plpgsql as $$
declare
  v_declined credits.purchases := ledger.unfinished_recharge(p_account);
  v_id text := v_declined.purchase;
  v_quote jsonb := p_rule.quote;
  v_card credits.payment_methods := ledger.card_for(p_account, 'default');
  v_backup credits.payment_methods := ledger.card_for(p_account, 'backup');
  v_cards jsonb := jsonb_build_array(
    jsonb_build_object('id', v_card.id, 'number', ledger.card_number(v_card)));
begin
  if v_backup.id is not null then
    v_cards := v_cards
      || jsonb_build_object('id', v_backup.id, 'number', ledger.card_number(v_backup));
  end if;
  -- It was suspended, and another card has been put in the place of those that were declined.
  update credits.recharge_watch set declines = 0, declined_cards = '[]'
  where account = p_account and declines >= 3;

  if v_id is not null then
    update credits.purchases set
      state = 'preparing', attempting = true, attempts = attempts + 1, attempted_at = p_now,
      cards = v_cards, expires_at = p_now + interval '24 hours'
    where account = p_account and purchase = v_id;
  else
    v_id := ledger.new_id(p_account, 'pu');
    insert into credits.purchases (
      account, purchase, member, bundle, quantity, credits, bonus_credits, currency, price, tax,
      total, created_at, expires_at, recharge, attempting, attempts, attempted_at, cards
    ) values (
      p_account, v_id, p_rule.actor, v_quote->>'bundle', (v_quote->>'quantity')::integer,
      (v_quote->>'credits')::bigint, (v_quote->>'bonusCredits')::bigint, v_quote->>'currency',
      (v_quote->>'price')::bigint, nullif(v_quote->'tax', 'null'), (v_quote->>'total')::bigint,
      p_now, p_now + interval '24 hours', true, true, 1, p_now, v_cards
    );
  end if;
  perform ledger.order_at_provider(p_account, 'charge', v_id, p_now);
  return v_id;
end $$;

-- Those who do what waits are told when the transaction is over.
create function ledger.order_at_provider(
  p_account text, p_kind text, p_purchase text, p_now timestamptz
) returns void language plpgsql as $$
begin
  insert into credits.outbox (account, id, kind, purchase, created_at)
  values (p_account, ledger.new_id(p_account, 'ob'), p_kind, p_purchase, p_now);
  perform pg_notify('credits_outbox', '');
end $$;

-- Decides once, and writes down what and why. p_operation is what was the trigger.
create function ledger.decide_recharge(
  p_account text, p_rule credits.recharge_rules, p_actor text, p_trigger text, p_operation text,
  p_now timestamptz
) returns void language plpgsql as $$
declare
  v_facts ledger.recharge_facts := ledger.recharge_facts_of(p_account, p_rule, p_now);
  v_event credits.recharge_events := ledger.new_recharge_event(
    p_account, 'decided', p_actor, p_rule, v_facts, p_now);
begin
  v_event.trigger := p_trigger;
  v_event.operation := p_operation;
  v_event.verdict := ledger.recharge_verdict(v_facts);
  v_event.purchase := case
    when v_event.verdict = 'charge' then ledger.begin_recharge(p_account, p_rule, p_now)
    else (ledger.unfinished_recharge(p_account)).purchase
  end;
  insert into credits.recharge_events select v_event.*;
  if v_event.verdict in ('charge', 'suspended', 'cap_per_period', 'max_per_period') then
    perform ledger.require_alert_look(p_account);
  end if;
end $$;

-- Work was done, or refused. It is the level that counts, and not that it was crossed just now.
create function ledger.consider_recharge(
  p_account text, p_trigger text, p_operation text, p_now timestamptz
) returns void language plpgsql as $$
begin
  perform from credits.accounts
  where account = p_account and monthly + purchased < recharge_below;
  if not found then
    return;
  end if;
  -- A refused operation frees its key, and comes again under it.
  perform from credits.recharge_events
  where account = p_account and trigger = p_trigger and operation = p_operation
    and verdict = 'charge';
  if found then
    return;
  end if;
  perform ledger.decide_recharge(
    p_account, ledger.present_recharge_rule(p_account), 'system', p_trigger, p_operation, p_now);
end $$;

-- Which commands may be a trigger: those that take credits, and a settle that took more than was
-- reserved.
create function ledger.takes_more(p_kind text, p_answer jsonb) returns boolean
language sql immutable as $$
  select case p_kind
    when 'debit'   then true
    when 'reserve' then true
    when 'extend'  then true
    when 'settle'  then
      (p_answer->'settlement'->>'credits')::bigint > (p_answer->>'credits')::bigint
    else false
  end
$$;
