-- As what its credits come: a bonus beside them is promotional.
create function ledger.source_of(p_purchase credits.purchases) returns text
language sql immutable as $$
  select case when p_purchase.recharge then 'recharge' else 'purchased' end
$$;
