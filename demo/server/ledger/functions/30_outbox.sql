-- What is to be done outside of the database, by whoever comes first: at the payment provider, at
-- the host, by e-mail. How long somebody may take and when it is tried again is a matter of machines:
-- it follows the database's own clock, in tests too.

-- Takes so many rows of some kinds that nobody has, for a while. Who dies over one leaves it to the
-- next.
create function ledger.take_outbox(p_kinds text[], p_limit integer, p_lease_s integer)
returns jsonb language sql volatile as $$
  with due as (
    select account, id from credits.outbox
    where kind = any(p_kinds) and done_at is null and given_up_at is null
      and not_before <= clock_timestamp()
    order by not_before limit p_limit
    for update skip locked
  ), taken as (
    update credits.outbox o set
      attempts = attempts + 1,
      tried_at = coalesce(tried_at, clock_timestamp()),
      not_before = clock_timestamp() + make_interval(secs => p_lease_s)
    from due where o.account = due.account and o.id = due.id
    returning o.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'account', account, 'id', id, 'kind', kind, 'purchase', purchase, 'refund', refund,
    'body', body)
    order by created_at, id), '[]')
  from taken
$$;

-- An attempt failed. The next one waits twice as long, an hour at most. What has been tried for
-- longer than that is given up, which is what it answers; null is never.
create function ledger.put_off(
  p_account text, p_id text, p_error text, p_patience_s integer
) returns boolean language sql volatile as $$
  update credits.outbox set
    error = p_error,
    given_up_at = case
      when tried_at + make_interval(secs => p_patience_s) <= clock_timestamp()
      then clock_timestamp() end,
    not_before = clock_timestamp()
      + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 12)))
  where account = p_account and id = p_id and done_at is null and given_up_at is null
  returning given_up_at is not null
$$;

create function ledger.finish_outbox(p_account text, p_id text) returns void language sql as $$
  update credits.outbox set done_at = clock_timestamp(), error = null
  where account = p_account and id = p_id and done_at is null
$$;
