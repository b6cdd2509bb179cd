-- Giving money of a purchase back: its credits leave with the order, and come back if the provider
-- says no.

-- Why nothing of a purchase can be given back. Null when something can.
create function ledger.why_not_returned(p_purchase credits.purchases, p_unused bigint) returns text
language sql stable as $$
  select case
    when p_purchase.state <> 'succeeded' then 'unpaid'
    when p_purchase.dispute = 'open' then 'disputed'
    when p_purchase.dispute = 'lost' then 'lost'
    when ledger.money_gone(p_purchase) = p_purchase.total then 'returned'
    when p_unused = 0 then 'used'
  end
$$;

create function ledger.unused_of_purchase(p_purchase credits.purchases) returns bigint
language sql stable as $$
  select coalesce(sum(remaining - held), 0)::bigint from credits.grants
  where account = p_purchase.account and purchase = p_purchase.purchase
$$;

create function ledger.command_return_purchase(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_purchase credits.purchases :=
    ledger.existing_purchase(p_act.account, p_request->>'purchase');
  v_unused bigint := ledger.unused_of_purchase(v_purchase);
  v_credits bigint := coalesce((p_request->>'credits')::bigint, v_unused);
  v_why text := ledger.why_not_returned(v_purchase, v_unused);
  v_gone bigint := ledger.money_gone(v_purchase);
  v_money bigint;
  v_id text;
begin
  if v_why is not null then
    perform ledger.refuse('nothing_to_refund', jsonb_build_object('why', v_why));
  end if;
  if v_credits > v_unused then
    perform ledger.refuse('invalid_request', '{"field": "credits"}');
  end if;
  v_money := ledger.money_for(v_purchase, ledger.credits_for(v_purchase, v_gone) + v_credits);
  if v_money <= v_gone then
    perform ledger.refuse('nothing_to_refund', '{"why": "worthless"}');
  end if;

  v_id := ledger.new_id(p_act.account, 'rf');
  insert into credits.purchase_refunds (
    account, refund, purchase, credits, amount, reason, actor, created_at
  ) values (
    p_act.account, v_id, v_purchase.purchase,
    ledger.credits_for(v_purchase, v_money) - ledger.credits_for(v_purchase, v_gone),
    v_money - v_gone, p_act.reason, p_act.actor, p_act.event_at
  );
  insert into credits.outbox (account, id, kind, purchase, refund, created_at)
  values (p_act.account, v_id, 'give_back', v_purchase.purchase, v_id, p_act.event_at);
  perform ledger.settle_money_back(p_act, v_purchase);
  return jsonb_build_object('purchase', v_purchase.purchase, 'refund', v_id);
end $$;

-- The provider will never give it back. One that it has given back stays that.
create function ledger.refund_was_refused(
  p_account text, p_refund text, p_error text, p_at timestamptz
) returns void language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_purchase text;
begin
  update credits.purchase_refunds set state = 'failed', ended_at = v_now, error = p_error
  where account = p_account and refund = p_refund and state = 'pending'
  returning purchase into v_purchase;
  if found then
    update credits.outbox set done_at = v_now, error = p_error
    where account = p_account and refund = p_refund;
    perform ledger.book_money_back(
      ledger.existing_purchase(p_account, v_purchase), 'refund-refused', v_now);
  end if;
  perform ledger.leave(p_account);
end $$;

-- What the provider has decided about money to be given back. Of one that it has given back, and
-- that stands there no more, the money has come back to us.
create function ledger.follow_refunds(
  p_purchase credits.purchases, p_told jsonb, p_now timestamptz
) returns void language sql as $$
  update credits.purchase_refunds r set
    state = case when t.stands then 'succeeded' else 'failed' end,
    provider_refund = coalesce(t.id, r.provider_refund),
    ended_at = coalesce(r.ended_at, p_now)
  from credits.purchase_refunds o
  left join jsonb_to_recordset(p_told) t (id text, refund text, stands boolean)
    on t.refund = o.refund
  where o.account = p_purchase.account and o.purchase = p_purchase.purchase
    and (t.id is not null or o.state = 'succeeded')
    and r.account = o.account and r.refund = o.refund;
  update credits.outbox b set done_at = p_now, error = null
  from credits.purchase_refunds r
  where r.account = p_purchase.account and r.purchase = p_purchase.purchase
    and r.state <> 'pending'
    and b.account = r.account and b.refund = r.refund and b.done_at is null
$$;

-- What the provider says of the money of a purchase that was paid, all of it at once. Null when it
-- was not asked that far. Only the answer to the newest question counts: money may come back.
create function ledger.follow_money_back(
  p_account text, p_id text, p_question bigint, p_told jsonb, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_before credits.purchases := ledger.existing_purchase(p_account, p_id);
  v_gone bigint := ledger.money_gone(v_before);
  v_after credits.purchases;
begin
  if p_told is null or v_before.state <> 'succeeded' or p_question <= v_before.money_answered then
    return;
  end if;
  update credits.purchases set
    money_answered = p_question,
    refunded = least(total, (p_told->>'refunded')::bigint),
    disputed = least(total, (p_told->>'disputed')::bigint),
    lost = least(total, (p_told->>'lost')::bigint),
    dispute = p_told->>'dispute'
  where account = p_account and purchase = p_id
  returning * into strict v_after;
  perform ledger.follow_refunds(v_after, p_told->'returns', p_now);
  perform ledger.follow_credit_notes(v_after, p_told->'returns', p_now);
  if ledger.money_gone(v_after) <> v_gone then
    perform ledger.book_money_back(v_after, case
      when v_after.disputed > v_before.disputed then 'disputed'
      when v_after.disputed < v_before.disputed then 'dispute-won'
      when v_after.refunded > v_before.refunded then 'money-returned'
      else 'refund-failed'
    end, p_now);
  end if;
end $$;
