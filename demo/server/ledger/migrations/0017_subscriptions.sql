-- What is kept of an account and of its subscription.

-- Opens the account, or changes what is known of it.
create function credits.put_account(
  p_account text, p_time_zone text, p_currency text, p_at timestamptz
) returns void language plpgsql as $$
begin
  perform credits.enter(p_account, p_at);
  update credits.accounts set
    time_zone = p_time_zone, currency = p_currency, version = version + 1
  where account = p_account;
  perform credits.leave(p_account);
end $$;

create function credits.put_subscription(p_account text, p_subscription jsonb, p_at timestamptz)
returns void language plpgsql as $$
begin
  perform credits.enter(p_account, p_at);
  insert into credits.subscriptions values (
    p_account, p_subscription->>'plan', p_subscription->>'state',
    (p_subscription->>'anchor')::timestamptz, (p_subscription->>'periodStart')::timestamptz,
    (p_subscription->>'periodEnd')::timestamptz,
    (p_subscription->>'cancelAtPeriodEnd')::boolean
  )
  on conflict (account) do update set
    plan = excluded.plan, state = excluded.state, anchor = excluded.anchor,
    period_start = excluded.period_start, period_end = excluded.period_end,
    cancel_at_period_end = excluded.cancel_at_period_end;
  update credits.accounts set version = version + 1 where account = p_account;
  perform credits.leave(p_account);
end $$;

-- Null when the account has none.
create function credits.subscription(p_account text) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'plan', s.plan, 'state', s.state, 'timeZone', a.time_zone,
    'anchor', credits.iso(s.anchor), 'periodStart', credits.iso(s.period_start),
    'periodEnd', credits.iso(s.period_end), 'cancelAtPeriodEnd', s.cancel_at_period_end)
  from credits.subscriptions s join credits.accounts a using (account)
  where s.account = p_account
$$;
