-- What becomes of a purchase by the provider's word. Words come from webhooks, pages and jobs at
-- once, and each may come late: nothing here depends on their order.

-- Where a purchase stands after a word. Paid wins over everything, cancelled over all but that; of
-- the rest the answer to the newest question counts.
create function ledger.state_after(p_state text, p_told text, p_is_newest boolean) returns text
language sql immutable as $$
  select case
    when 'succeeded' in (p_state, p_told) then 'succeeded'
    when 'canceled' in (p_state, p_told) then 'canceled'
    when p_is_newest then p_told
    else p_state
  end
$$;

-- The number of a question that is about to be asked.
create function ledger.next_question() returns bigint language sql volatile as $$
  select nextval('credits.questions')
$$;

-- p_from: the `event` that made us ask, or the `attempt` without a person whose last word this is, and
-- how many of its cards were `tried`. On a page of the provider's own there is no payment before somebody tries to pay.
create function ledger.follow_payment(
  p_account text, p_purchase text, p_question bigint, p_payment jsonb, p_from jsonb,
  p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_before credits.purchases := ledger.existing_purchase(p_account, p_purchase);
  v_after credits.purchases;
  v_act ledger.act;
  v_state text;
  -- Who tries the cards alone knows how that ended, whoever has asked meanwhile.
  v_is_newest boolean := p_question > v_before.answered
    or v_before.attempting and v_before.state = 'preparing'
      and (p_from->>'attempt')::integer = v_before.attempts;
begin
  if v_before.provider_payment <> p_payment->>'id'
    or v_before.provider_checkout <> p_payment->>'checkout'
    or (v_before.total, v_before.currency) is distinct from
      ((p_payment->>'total')::bigint, p_payment->>'currency')
  then
    raise exception 'the payment % is not that of the purchase %',
      coalesce(p_payment->>'id', p_payment->>'checkout'), p_purchase;
  end if;
  v_state := ledger.state_after(
    v_before.state, ledger.told_of_recharge(v_before, p_payment, (p_from->>'attempt')::integer),
    v_is_newest);
  update credits.purchases set
    state = v_state,
    attempting = ledger.is_attempting(v_before, v_state),
    cards = ledger.cards_tried(v_before, p_from),
    provider_payment = coalesce(provider_payment, p_payment->>'id'),
    provider_checkout = coalesce(provider_checkout, p_payment->>'checkout'),
    answered = greatest(answered, p_question),
    paid_at = case when v_state = 'succeeded' then coalesce(paid_at, v_now) end,
    canceled_at = case when v_state = 'canceled' then coalesce(canceled_at, v_now) end,
    cancel_reason = case when v_state = 'canceled'
      then coalesce(cancel_reason, p_payment->>'cancelReason',
        -- Why a page was closed is not told; when it was, is.
        case when v_now >= expires_at then 'expired' else 'requested' end) end,
    decline_code = case
      when v_state = 'succeeded' then null
      when v_is_newest then p_payment->>'declineCode'
      else decline_code end,
    -- Only what has paid is the card of a purchase.
    card = case when p_payment->>'state' = 'succeeded'
      then nullif(p_payment->'charge'->'card', 'null') else card end,
    provider_charge = case when p_payment->>'state' = 'succeeded'
      then p_payment->'charge'->>'id' else provider_charge end
  where account = p_account and purchase = p_purchase
  returning * into strict v_after;
  update credits.outbox set done_at = v_now, error = null
  where account = p_account and purchase = p_purchase and done_at is null
    and (kind = 'open_payment' or kind = 'charge' and v_state <> 'preparing'
      or kind = 'stop_charge' and v_state in ('succeeded', 'canceled'));

  if v_state = 'succeeded' and v_before.state <> 'succeeded' then
    v_act := ledger.new_act(p_account, v_now, v_now);
    v_act.actor := v_after.member;
    v_act.reason := 'purchase';
    perform ledger.book_purchase(v_act, v_after);
    perform ledger.mark(p_account, v_now);
  end if;
  perform ledger.note_recharge(v_before, v_after, v_now);
  -- With the payment, so that nothing that dies in between leaves the card off the file.
  if jsonb_typeof(p_payment->'keptCard') = 'object' then
    perform ledger.put_payment_method(p_account, p_payment->'keptCard', p_question, v_now);
  end if;
  perform ledger.follow_money_back(
    p_account, p_purchase, p_question, nullif(p_payment->'charge'->'moneyBack', 'null'), v_now);
  if p_from ? 'event' then
    perform ledger.keep_event(p_from->'event', p_account, 'applied', v_now);
  end if;
  perform ledger.leave(p_account);
  return ledger.purchase_json(ledger.existing_purchase(p_account, p_purchase));
end $$;

-- The provider will never take a purchase, or nobody has paid it in time and the provider does not
-- know of it.
create function ledger.give_up_purchase(
  p_account text, p_purchase text, p_reason text, p_error text, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_before credits.purchases := ledger.existing_purchase(p_account, p_purchase);
  v_after credits.purchases;
begin
  update credits.purchases set
    state = 'canceled', attempting = false, canceled_at = v_now, cancel_reason = p_reason
  where account = p_account and purchase = p_purchase and provider_payment is null
    and state = 'preparing'
  returning * into v_after;
  if v_after.purchase is not null then
    update credits.outbox set done_at = v_now, error = p_error
    where account = p_account and purchase = p_purchase and done_at is null
      and kind in ('open_payment', 'charge', 'stop_charge');
    perform ledger.note_recharge(v_before, v_after, v_now);
  end if;
  perform ledger.leave(p_account);
  return ledger.purchase_json(ledger.existing_purchase(p_account, p_purchase));
end $$;
