-- What decides whether an account may buy, and at what price.

-- Null until somebody has said where the invoices go.
create function ledger.billing_country(p_account text) returns text language sql stable as $$
  select address->>'country' from credits.billing_details
  where account = p_account order by version desc limit 1
$$;

create function ledger.buying(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
begin
  perform ledger.present(p_account, p_at);
  return (
    select jsonb_build_object(
      'currency', a.currency,
      'country', ledger.billing_country(a.account),
      'subscription', s.state,
      'customer', c.customer)
    from credits.accounts a
    left join credits.subscriptions s using (account)
    left join credits.provider_customers c using (account)
    where a.account = p_account);
end $$;

-- What a member has paid for last; what auto-recharge buys is nobody's click.
create function ledger.last_purchase(p_account text, p_member text) returns text
language sql stable as $$
  select purchase from credits.purchases
  where account = p_account and member = p_member and not recharge and state = 'succeeded'
  order by paid_at desc, purchase desc limit 1
$$;

-- The first one that is kept stays.
create function ledger.keep_customer(p_account text, p_customer text, p_at timestamptz)
returns text language sql as $$
  with kept as (
    insert into credits.provider_customers as c (account, customer, created_at)
    values (p_account, p_customer, ledger.instant(p_at))
    on conflict (account) do update set customer = c.customer
    returning customer
  )
  select customer from kept
$$;
