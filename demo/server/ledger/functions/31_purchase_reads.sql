-- What was bought, and what is not finished.

-- A purchase with what is asked about at the provider. Refused when there is none.
create function ledger.purchase(p_account text, p_purchase text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_purchase credits.purchases;
begin
  perform ledger.present(p_account, p_at);
  v_purchase := ledger.existing_purchase(p_account, p_purchase);
  return jsonb_build_object(
    'purchase', ledger.purchase_json(v_purchase),
    'payment', v_purchase.provider_payment,
    'checkout', v_purchase.provider_checkout,
    'returnUrl', v_purchase.return_url);
end $$;

-- Newest first, so many at once. The cursor is the last one of the page before.
create function ledger.purchases(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_id text := ledger.cursor_field(p_query->>'cursor', 'id', '^[A-Za-z0-9_-]{1,64}$');
  v_last credits.purchases;
  v_purchases jsonb[];
begin
  perform ledger.present(p_account, p_at);
  if v_id is not null then
    v_last := ledger.existing_purchase(p_account, v_id);
  end if;
  select array_agg(ledger.purchase_json(found.p)) into v_purchases from (
    select p from credits.purchases p
    where p.account = p_account
      and (p_query->>'member' is null or p.member = p_query->>'member')
      and (p_query->>'state' is null
        or p_query->>'state' = 'unfinished' and p.state not in ('succeeded', 'canceled')
          and not p.recharge
        or p.state = p_query->>'state')
      and (v_id is null or (p.created_at, p.purchase) < (v_last.created_at, v_last.purchase))
    order by p.created_at desc, p.purchase desc
    limit v_limit + 1
  ) found;
  return jsonb_build_object(
    'purchases', coalesce(to_jsonb(v_purchases[:v_limit]), '[]'),
    'nextCursor', case when cardinality(v_purchases) > v_limit then ledger.cursor_text(
      jsonb_build_object('id', v_purchases[v_limit]->'id')) end);
end $$;

-- Those of all accounts that have not been finished for a while, oldest first, after one.
create function ledger.unfinished_purchases(
  p_older_than_s integer, p_after jsonb, p_limit integer, p_at timestamptz
) returns jsonb language sql volatile as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'account', account, 'purchase', purchase, 'payment', provider_payment,
    'createdAt', ledger.iso(created_at), 'isExpired', expires_at <= now
  ) order by created_at, account, purchase), '[]')
  from (
    select p.*, t.now from credits.purchases p, (select ledger.instant(p_at) as now) t
    where state not in ('succeeded', 'canceled')
      and created_at <= t.now - make_interval(secs => p_older_than_s)
      and (p_after is null or (created_at, account, purchase) > (
        (p_after->>'createdAt')::timestamptz, p_after->>'account', p_after->>'purchase'))
    order by created_at, account, purchase limit p_limit
  ) u
$$;
