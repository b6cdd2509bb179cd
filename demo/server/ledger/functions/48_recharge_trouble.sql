-- What keeps auto-recharge from buying, for those who should know of it. Null where there is no rule that
-- is on; `trouble` is null while it does what it should.
create function ledger.recharge_trouble(p_account text, p_now timestamptz) returns jsonb
language plpgsql stable as $$
declare
  v_rule credits.recharge_rules := ledger.present_recharge_rule(p_account);
  v_verdict text;
  v_unfinished credits.purchases;
  v_declines integer;
begin
  if (v_rule.rule->>'enabled')::boolean is not true then
    return null;
  end if;
  v_verdict := ledger.recharge_verdict(ledger.recharge_facts_of(p_account, v_rule, p_now));
  v_unfinished := ledger.unfinished_recharge(p_account);
  select declines into v_declines from credits.recharge_watch where account = p_account;
  return jsonb_build_object(
    'isCharging', coalesce(v_unfinished.attempting and v_unfinished.state <> 'requires_action', false),
    'trouble', case
      when v_verdict in ('action_required', 'suspended') then v_verdict
      when v_verdict in ('cap_per_period', 'max_per_period')
        and ledger.available(p_account) < (v_rule.rule->>'threshold')::bigint then 'capped'
      when v_declines > 0 then 'declined'
    end,
    'total', v_rule.quote->'total',
    'currency', v_rule.quote->'currency',
    'purchase', v_unfinished.purchase);
end $$;
