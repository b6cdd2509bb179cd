-- Money of a purchase went back, or the bank has taken it: the same part of its credits goes too,
-- rounded half up once, the bonus before what was paid for. What has been used is owed by the
-- purchase's own grants alone. How many are gone follows from how much money is, and from nothing
-- else: so they come back when the money does, and the order in which all of that is told is none of
-- its business.

-- Which of its grants loses how many, and owes how many that are used or held.
create function ledger.shares_gone(p_purchase credits.purchases)
returns table (grant_id text, refunded bigint, taken bigint, owed bigint)
language sql stable as $$
  select p.grant_id, p.refunded, p.taken,
    greatest(0, least(p.missing, g.gone - sum(p.taken) over () - p.missing_before))::bigint
  from (select ledger.credits_for(p_purchase, ledger.money_gone(p_purchase)) as gone) g
  cross join lateral (
    select t.grant_id, t.refunded,
      greatest(0, least(t.present, g.gone - (sum(t.present) over bonus_first - t.present)))::bigint
        as taken,
      t.missing, sum(t.missing) over bonus_first - t.missing as missing_before
    from (
      select grants.grant_id, source, grants.refunded,
        grants.refunded + remaining - held as present,
        credits - grants.refunded - remaining + held as missing
      from credits.grants
      where account = p_purchase.account and purchase = p_purchase.purchase
    ) t
    window bonus_first as (order by t.source <> 'promotional')
  ) p
$$;

create function ledger.settle_money_back(p_act ledger.act, p_purchase credits.purchases)
returns void language plpgsql as $$
declare
  v_share record;
begin
  for v_share in select * from ledger.shares_gone(p_purchase) loop
    update credits.grants set refunded = v_share.taken, owed = v_share.owed
    where account = p_act.account and grant_id = v_share.grant_id;
    if v_share.taken <> v_share.refunded then
      perform ledger.book(
        p_act, 'refunded', v_share.refunded - v_share.taken, v_share.grant_id);
    end if;
    if v_share.taken < v_share.refunded then
      perform ledger.receive(p_act, v_share.grant_id, v_share.refunded - v_share.taken);
    end if;
  end loop;
end $$;

-- The same by the word of the provider.
create function ledger.book_money_back(
  p_purchase credits.purchases, p_reason text, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_act ledger.act := ledger.new_act(p_purchase.account, p_now, p_now);
begin
  v_act.actor := 'provider';
  v_act.reason := p_reason;
  perform ledger.settle_money_back(v_act, p_purchase);
  perform ledger.mark(p_purchase.account, p_now);
end $$;
