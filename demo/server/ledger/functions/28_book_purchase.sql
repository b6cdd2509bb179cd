-- A purchase was paid: what it brings is booked and billed, in the transaction that says so.

create function ledger.grant_bought(
  p_act ledger.act, p_purchase credits.purchases, p_source text, p_credits bigint
) returns void language plpgsql as $$
declare
  v_id text := ledger.new_id(p_act.account, 'gr');
begin
  insert into credits.grants (
    account, grant_id, source, credits, effective_at, reason, actor, purchase, created_at
  ) values (
    p_act.account, v_id, p_source, p_credits, p_act.event_at, 'purchase', p_act.actor,
    p_purchase.purchase, p_act.created_at
  );
  perform ledger.start_grant(p_act, v_id);
end $$;

-- The bonus comes after what was paid for, and so is drawn after it.
create function ledger.book_purchase(p_act ledger.act, p_purchase credits.purchases) returns void
language plpgsql as $$
begin
  perform ledger.grant_bought(
    p_act, p_purchase, ledger.source_of(p_purchase), p_purchase.credits);
  if p_purchase.bonus_credits > 0 then
    perform ledger.grant_bought(p_act, p_purchase, 'promotional', p_purchase.bonus_credits);
  end if;
  perform ledger.issue_invoice(p_act, p_purchase);
end $$;
