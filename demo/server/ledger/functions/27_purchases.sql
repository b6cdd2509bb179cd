-- What is ordered, before anything is known of its payment.

create function ledger.grant_of_purchase(p_purchase credits.purchases, p_source text)
returns text language sql stable as $$
  select grant_id from credits.grants
  where account = p_purchase.account and purchase = p_purchase.purchase and source = p_source
$$;

create function ledger.purchase_json(p_purchase credits.purchases) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', p_purchase.purchase,
    'state', p_purchase.state,
    'member', p_purchase.member,
    'recharge', p_purchase.recharge,
    'bundle', p_purchase.bundle,
    'quantity', p_purchase.quantity,
    'credits', p_purchase.credits,
    'bonusCredits', p_purchase.bonus_credits,
    'currency', p_purchase.currency,
    'price', p_purchase.price,
    'tax', p_purchase.tax,
    'total', p_purchase.total,
    'createdAt', ledger.iso(p_purchase.created_at),
    'expiresAt', ledger.iso(p_purchase.expires_at),
    'paidAt', ledger.iso(p_purchase.paid_at),
    'canceledAt', ledger.iso(p_purchase.canceled_at),
    'cancelReason', p_purchase.cancel_reason,
    'declineCode', p_purchase.decline_code,
    'card', p_purchase.card,
    'grant', ledger.grant_of_purchase(p_purchase, ledger.source_of(p_purchase)),
    'bonusGrant', ledger.grant_of_purchase(p_purchase, 'promotional'),
    'invoice', ledger.invoice_of_purchase(p_purchase),
    'refunded', p_purchase.refunded,
    'refunds', ledger.purchase_refunds_json(p_purchase),
    'dispute', p_purchase.dispute)
$$;

create function ledger.existing_purchase(p_account text, p_purchase text)
returns credits.purchases language plpgsql stable as $$
declare
  v_purchase credits.purchases;
begin
  select * into v_purchase from credits.purchases
  where account = p_account and purchase = p_purchase;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  return v_purchase;
end $$;

-- A page that shows an old state of things must not buy what was bought on another one.
create function ledger.refuse_bought_meanwhile(p_account text, p_member text, p_after text)
returns void language plpgsql as $$
declare
  v_last text := ledger.last_purchase(p_account, p_member);
begin
  if v_last is not null and v_last is distinct from p_after then
    perform ledger.refuse('purchased_meanwhile', jsonb_build_object('purchase', v_last));
  end if;
end $$;

-- Its price was computed outside, for the country that comes with it. The same order again, to be
-- paid in the same way, is the one that is not finished.
create function ledger.command_purchase(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_unfinished credits.purchases;
  v_quote jsonb := p_context->'quote';
  v_id text;
begin
  perform from credits.subscriptions
  where account = p_act.account and state in ('trialing', 'active');
  if not found then
    perform ledger.refuse('subscription_inactive');
  end if;
  perform ledger.refuse_overtaken(
    ledger.billing_country(p_act.account) = p_context->>'country');

  select * into v_unfinished from credits.purchases
  where account = p_act.account and member = p_request->>'member' and not recharge
    and state not in ('succeeded', 'canceled');
  if found then
    if (v_unfinished.bundle, v_unfinished.quantity, v_unfinished.total,
        v_unfinished.return_url is null) is distinct from
      (v_quote->>'bundle', (v_quote->>'quantity')::integer, (v_quote->>'total')::bigint,
        p_request->>'returnUrl' is null)
    then
      perform ledger.refuse('purchase_open', jsonb_build_object(
        'purchase', v_unfinished.purchase));
    end if;
    return jsonb_build_object('purchase', v_unfinished.purchase);
  end if;

  if p_request ? 'after' then
    perform ledger.refuse_bought_meanwhile(
      p_act.account, p_request->>'member', p_request->>'after');
  end if;

  v_id := ledger.new_id(p_act.account, 'pu');
  insert into credits.purchases (
    account, purchase, member, bundle, quantity, credits, bonus_credits, currency, price, tax,
    total, return_url, created_at, expires_at
  ) values (
    p_act.account, v_id, p_request->>'member', v_quote->>'bundle',
    (v_quote->>'quantity')::integer, (v_quote->>'credits')::bigint,
    (v_quote->>'bonusCredits')::bigint, v_quote->>'currency', (v_quote->>'price')::bigint,
    nullif(v_quote->'tax', 'null'), (v_quote->>'total')::bigint,
    p_request->>'returnUrl', p_act.event_at, p_act.event_at + interval '24 hours'
  );
  insert into credits.outbox (account, id, kind, purchase, created_at)
  values (p_act.account, ledger.new_id(p_act.account, 'ob'), 'open_payment', v_id, p_act.event_at);
  return jsonb_build_object('purchase', v_id);
end $$;
