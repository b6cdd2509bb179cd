-- How things stand with buying by itself.

create function ledger.present_recharge_rule(p_account text) returns credits.recharge_rules
language sql stable as $$
  select r from credits.recharge_rules r where account = p_account order by version desc limit 1
$$;

-- By what a card is known again, also when it is put on file anew.
create function ledger.card_number(p_method credits.payment_methods) returns text
language sql immutable as $$
  select coalesce(p_method.fingerprint, p_method.id)
$$;

create function ledger.card_for(p_account text, p_use text) returns credits.payment_methods
language sql stable as $$
  select m from credits.payment_methods m
  where account = p_account and use = p_use and removed_at is null
$$;

create function ledger.unfinished_recharge(p_account text) returns credits.purchases
language sql stable as $$
  select p from credits.purchases p
  where account = p_account and recharge and state not in ('succeeded', 'canceled')
$$;

-- What was charged in a period, and how often. What is under way counts, what was declined does
-- not; what a person has paid later counts when it was paid.
create function ledger.recharged_since(p_account text, p_since timestamptz)
returns table (spent bigint, count bigint) language sql stable as $$
  select coalesce(sum(total), 0)::bigint, count(*)
  from credits.purchases
  where account = p_account and recharge
    and (state = 'succeeded' or attempting)
    and (attempted_at >= p_since or paid_at >= p_since)
$$;

-- An open charge that is not the one which the rule stands for has to end first.
create function ledger.stands_for(p_purchase credits.purchases, p_quote jsonb) returns boolean
language sql immutable as $$
  select (p_purchase.bundle, p_purchase.quantity, p_purchase.total, p_purchase.currency) =
    (p_quote->>'bundle', (p_quote->>'quantity')::integer, (p_quote->>'total')::bigint,
      p_quote->>'currency')
$$;

-- Three declines in a row, and no other card since.
create function ledger.is_recharge_suspended(
  p_watch credits.recharge_watch, p_card credits.payment_methods
) returns boolean language sql immutable as $$
  select coalesce(p_watch.declines, 0) >= 3
    and (p_card.id is null or p_watch.declined_cards ? ledger.card_number(p_card))
$$;

create function ledger.backs_off_until(p_watch credits.recharge_watch) returns timestamptz
language sql immutable as $$
  select p_watch.declined_at + interval '1 hour'
$$;

create function ledger.recharge_facts_of(
  p_account text, p_rule credits.recharge_rules, p_now timestamptz
) returns ledger.recharge_facts language plpgsql stable as $$
declare
  v_facts ledger.recharge_facts;
  v_subscription credits.subscriptions;
  v_watch credits.recharge_watch;
  v_card credits.payment_methods := ledger.card_for(p_account, 'default');
  v_unfinished credits.purchases := ledger.unfinished_recharge(p_account);
  v_threshold bigint := p_rule.rule->>'threshold';
begin
  select * into v_subscription from credits.subscriptions where account = p_account;
  select * into v_watch from credits.recharge_watch where account = p_account;
  v_facts.enabled := (p_rule.rule->>'enabled')::boolean;
  v_facts.paused := coalesce((p_rule.rule->>'pausedUntil')::timestamptz > p_now, false);
  v_facts.subscription := v_subscription.state;
  v_facts.is_canceling := coalesce(v_subscription.cancel_at_period_end, false);
  v_facts.renewal_due := coalesce(v_subscription.period_end <= p_now, false);
  v_facts.unfinished := case
    when v_unfinished.purchase is null then null
    when v_unfinished.state = 'requires_action' then 'action_required'
    -- One whose time is over is being given up, perhaps just now: it is not tried again.
    when v_unfinished.attempting or v_unfinished.expires_at <= p_now
      or not ledger.stands_for(v_unfinished, p_rule.quote) then 'in_flight'
    else 'declined'
  end;
  v_facts.pending := coalesce((
    select ledger.available(p_account) + sum(credits + bonus_credits) >= v_threshold
    from credits.purchases
    where account = p_account and not recharge and state = 'processing'), false);
  v_facts.is_suspended := ledger.is_recharge_suspended(v_watch, v_card);
  v_facts.is_backing_off := coalesce(ledger.backs_off_until(v_watch) > p_now, false);
  v_facts.has_card := v_card.id is not null;
  select spent, count into v_facts.spent, v_facts.count
  from ledger.recharged_since(p_account, coalesce(v_subscription.period_start, '-infinity'));
  v_facts.total := p_rule.quote->>'total';
  v_facts.cap_per_period := p_rule.rule->>'capPerPeriod';
  v_facts.max_per_period := p_rule.rule->>'maxPerPeriod';
  return v_facts;
end $$;
