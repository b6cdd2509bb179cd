-- What was ordered to be given back of a purchase, oldest first.

create function ledger.purchase_refunds_json(p_purchase credits.purchases) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', refund,
    'state', state,
    'credits', credits,
    'amount', amount,
    'reason', reason,
    'actor', actor,
    'createdAt', ledger.iso(created_at),
    'endedAt', ledger.iso(ended_at)) order by created_at, refund), '[]')
  from credits.purchase_refunds
  where account = p_purchase.account and purchase = p_purchase.purchase
$$;
