-- Money of a purchase went back, so much in all as its row says: the same part of its credits goes
-- too, rounded half up once, the bonus before what was paid for. What has been used is owed by the
-- purchase's own grants alone.

create function ledger.credits_to_take_back(p_purchase credits.purchases) returns bigint
language sql immutable as $$
  select (
    (p_purchase.credits + p_purchase.bonus_credits) * p_purchase.refunded * 2 + p_purchase.total
  ) / (2 * p_purchase.total)
$$;

-- Up to so many of one of its grants in all: told again, or out of order, it takes nothing more.
create function ledger.take_back(
  p_act ledger.act, p_purchase credits.purchases, p_source text, p_credits bigint
) returns void language plpgsql as $$
declare
  v_grant text;
begin
  update credits.grants set owed = p_credits - refunded
  where account = p_purchase.account and purchase = p_purchase.purchase and source = p_source
    and refunded + owed < p_credits
  returning grant_id into v_grant;
  if v_grant is not null then
    perform ledger.collect_owed(p_act, v_grant);
  end if;
end $$;

create function ledger.take_back_purchase(p_act ledger.act, p_purchase credits.purchases)
returns void language plpgsql as $$
declare
  v_credits bigint := ledger.credits_to_take_back(p_purchase);
  v_bonus bigint := least(v_credits, p_purchase.bonus_credits);
begin
  perform ledger.take_back(p_act, p_purchase, 'promotional', v_bonus);
  perform ledger.take_back(p_act, p_purchase, 'purchased', v_credits - v_bonus);
end $$;
