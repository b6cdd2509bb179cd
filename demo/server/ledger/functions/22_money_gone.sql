-- How much of the money of a purchase is gone, and how many of its credits that is.

-- What went back, what is under way, and what the bank has taken.
create function ledger.money_gone(p_purchase credits.purchases) returns bigint
language sql stable as $$
  select least(p_purchase.total, p_purchase.refunded + p_purchase.disputed + (
    select coalesce(sum(amount), 0)::bigint from credits.purchase_refunds
    where account = p_purchase.account and purchase = p_purchase.purchase and state = 'pending'))
$$;

-- How many of its credits so much of its money is.
create function ledger.credits_for(p_purchase credits.purchases, p_money bigint) returns bigint
language sql immutable as $$
  select div(
    (p_purchase.credits + p_purchase.bonus_credits)::numeric * p_money * 2 + p_purchase.total,
    2 * p_purchase.total::numeric)::bigint
$$;

-- Of how many minor units everything that is charged or given back in a currency is a multiple: the
-- provider takes nothing else.
create function ledger.money_step(p_currency text) returns bigint language sql immutable as $$
  select case
    when p_currency in ('BHD', 'JOD', 'KWD', 'OMR', 'TND') then 10
    when p_currency in ('ISK', 'UGX') then 100
    else 1
  end::bigint
$$;

-- How much of its money so many of its credits are: never more than takes them all.
create function ledger.money_for(p_purchase credits.purchases, p_credits bigint) returns bigint
language sql immutable as $$
  select case
    when ledger.credits_for(p_purchase, rounded) <= p_credits then rounded
    else rounded - step
  end
  from (
    select s.step, s.step * div(
      p_purchase.total::numeric * p_credits * 2 + all_of_it * s.step,
      2 * all_of_it * s.step)::bigint as rounded
    from ledger.money_step(p_purchase.currency) s (step),
      cast(p_purchase.credits + p_purchase.bonus_credits as numeric) all_of_it
  ) r
$$;
