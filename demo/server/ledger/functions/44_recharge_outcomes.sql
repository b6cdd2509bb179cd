-- What has become of a charge without a person.

-- Where a purchase stands after a word about a charge that is under way without a person. That the
-- payment is open says nothing while cards are still being tried: only who tries them knows when
-- the last one was declined. A bank that wants to ask the person has not said no.
create function ledger.told_of_recharge(
  p_purchase credits.purchases, p_payment jsonb, p_attempt integer
) returns text language sql immutable as $$
  select case
    when not p_purchase.attempting or p_payment->>'state' not in ('open', 'requires_action')
      then p_payment->>'state'
    when p_purchase.state = 'preparing' and p_attempt is distinct from p_purchase.attempts
      then 'preparing'
    when p_payment->>'declineCode' = 'authentication_required' then 'requires_action'
    else p_payment->>'state'
  end
$$;

-- The attempt has ended when the payment is open again, or nothing comes of it any more.
create function ledger.is_attempting(p_before credits.purchases, p_state text) returns boolean
language sql immutable as $$
  select p_before.attempting and p_state in ('preparing', 'requires_action', 'processing')
$$;

-- An attempt has the cards that are to be tried, and when it is known how far it went, those that were:
-- what no bank has refused is not declined.
create function ledger.cards_tried(p_before credits.purchases, p_from jsonb) returns jsonb
language sql immutable as $$
  select case when (p_from->>'attempt')::integer = p_before.attempts
    then (select jsonb_agg(c.card order by c.n)
      from jsonb_array_elements(p_before.cards) with ordinality c (card, n)
      where c.n <= coalesce((p_from->>'tried')::integer, c.n))
    else p_before.cards end
$$;

-- Three declines in a row suspend; a success ends the row.
create function ledger.count_decline(p_purchase credits.purchases, p_now timestamptz)
returns void language sql as $$
  insert into credits.recharge_watch as w (account, declines, declined_at, declined_cards)
  select p_purchase.account, 1, p_now, n.numbers
  from (select jsonb_agg(c->'number') as numbers from jsonb_array_elements(p_purchase.cards) c) n
  on conflict (account) do update set
    declines = least(3, w.declines + 1),
    declined_at = excluded.declined_at,
    declined_cards = case when w.declines = 0 then excluded.declined_cards
      else w.declined_cards || excluded.declined_cards end
$$;

-- What the audit trail calls the state that a charge has come to. Null when there is nothing to
-- write down: a person is at work on what was declined.
create function ledger.recharge_outcome(p_before credits.purchases, p_after credits.purchases)
returns text language sql immutable as $$
  select case
    when p_after.state in ('succeeded', 'canceled') then p_after.state
    when not p_before.attempting then null
    when p_after.state = 'processing' then 'processing'
    when p_after.state = 'requires_action' then 'action_required'
    when not p_after.attempting then 'declined'
  end
$$;

create function ledger.note_recharge(
  p_before credits.purchases, p_after credits.purchases, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_rule credits.recharge_rules := ledger.present_recharge_rule(p_after.account);
  v_outcome text := ledger.recharge_outcome(p_before, p_after);
  v_event credits.recharge_events;
begin
  if not p_after.recharge or p_after.state = p_before.state or v_outcome is null then
    return;
  end if;
  if v_outcome = 'succeeded' then
    update credits.recharge_watch set declines = 0, declined_at = null, declined_cards = '[]'
    where account = p_after.account;
  elsif v_outcome = 'declined'
    or v_outcome = 'canceled' and p_before.attempting and p_after.cancel_reason <> 'requested'
  then
    perform ledger.count_decline(p_after, p_now);
  end if;
  v_event := ledger.new_recharge_event(
    p_after.account, 'ended', 'system', v_rule,
    ledger.recharge_facts_of(p_after.account, v_rule, p_now), p_now);
  v_event.total := p_after.total;
  v_event.currency := p_after.currency;
  v_event.outcome := v_outcome;
  v_event.decline_code := p_after.decline_code;
  v_event.purchase := p_after.purchase;
  insert into credits.recharge_events select v_event.*;
  perform ledger.require_alert_look(p_after.account);
  perform ledger.mark(p_after.account, p_now);
end $$;
