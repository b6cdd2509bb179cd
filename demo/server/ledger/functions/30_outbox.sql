-- What is to be done at the provider, by whoever comes first. How long somebody may take and when
-- it is tried again is a matter of machines: it follows the database's own clock, in tests too.

-- Takes so many rows that nobody has, for a while. Who dies over one leaves it to the next.
create function ledger.take_outbox(p_limit integer, p_lease_s integer) returns jsonb
language sql volatile as $$
  with due as (
    select account, id from credits.outbox
    where done_at is null and not_before <= clock_timestamp()
    order by not_before limit p_limit
    for update skip locked
  ), taken as (
    update credits.outbox o set
      attempts = attempts + 1,
      not_before = clock_timestamp() + make_interval(secs => p_lease_s)
    from due where o.account = due.account and o.id = due.id
    returning o.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'account', account, 'id', id, 'kind', kind, 'purchase', purchase, 'refund', refund) order by created_at), '[]')
  from taken
$$;

-- An attempt failed. The next one waits twice as long, an hour at most.
create function ledger.put_off(p_account text, p_id text, p_error text) returns void
language sql as $$
  update credits.outbox set
    error = p_error,
    not_before = clock_timestamp()
      + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 12)))
  where account = p_account and id = p_id and done_at is null
$$;
