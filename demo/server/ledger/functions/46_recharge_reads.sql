-- What is shown of buying by itself, and what the outbox has to know of a charge.

-- The most that one of the newest pieces of work has used.
create function ledger.largest_use(p_account text) returns bigint language sql stable as $$
  select coalesce(max(credits), 0)::bigint from (
    select -sum(credits) as credits from (
      select operation, credits from credits.entries
      where account = p_account and type = 'consumed'
      order by seq desc limit 1000
    ) newest
    group by operation
  ) work
$$;

create function ledger.recharge(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_account credits.accounts;
  v_rule credits.recharge_rules := ledger.present_recharge_rule(p_account);
  v_facts ledger.recharge_facts := ledger.recharge_facts_of(p_account, v_rule, v_at);
  v_verdict text := ledger.recharge_verdict(v_facts);
  v_watch credits.recharge_watch;
  v_card credits.payment_methods := ledger.card_for(p_account, 'default');
  v_backup credits.payment_methods := ledger.card_for(p_account, 'backup');
  v_unfinished credits.purchases := ledger.unfinished_recharge(p_account);
begin
  select * into strict v_account from credits.accounts where account = p_account;
  select * into v_watch from credits.recharge_watch where account = p_account;
  return jsonb_build_object(
    'version', coalesce(v_rule.version, 0),
    'rule', v_rule.rule,
    'quote', v_rule.quote,
    'state', ledger.recharge_state(v_verdict),
    'verdict', v_verdict,
    'backsOffUntil', case when v_facts.is_backing_off
      then ledger.iso(ledger.backs_off_until(v_watch)) end,
    'declines', coalesce(v_watch.declines, 0),
    'available', v_account.monthly + v_account.purchased,
    'currency', v_account.currency,
    'period', (
      select jsonb_build_object('start', ledger.iso(s.period_start),
        'end', ledger.iso(s.period_end), 'timeZone', v_account.time_zone)
      from credits.subscriptions s where s.account = p_account),
    'spent', v_facts.spent,
    'count', v_facts.count,
    'card', case when v_card.id is not null
      then ledger.payment_method_json(v_card, v_at) end,
    'backupCard', case when v_backup.id is not null
      then ledger.payment_method_json(v_backup, v_at) end,
    'unfinished', case when v_unfinished.purchase is not null
      then ledger.purchase_json(v_unfinished) end,
    'largestUse', ledger.largest_use(p_account),
    'changedAt', ledger.iso(v_rule.changed_at),
    'changedBy', v_rule.actor,
    'asOf', ledger.iso(greatest(v_at, v_account.clock)));
end $$;

-- A charge as it is to be tried. `isWanted`: the rule still stands for it.
create function ledger.charge_order(p_account text, p_purchase text, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_purchase credits.purchases := ledger.existing_purchase(p_account, p_purchase);
  v_rule credits.recharge_rules := ledger.present_recharge_rule(p_account);
begin
  return jsonb_build_object(
    'purchase', ledger.purchase_json(v_purchase),
    'payment', v_purchase.provider_payment,
    'isUnderWay', v_purchase.attempting and v_purchase.state = 'preparing',
    'isWanted', (v_rule.rule->>'enabled')::boolean
      and ledger.stands_for(v_purchase, v_rule.quote),
    'attempt', v_purchase.attempts,
    'cards', (select jsonb_agg(c->'id') from jsonb_array_elements(v_purchase.cards) c),
    'country', ledger.billing_country(p_account));
end $$;
