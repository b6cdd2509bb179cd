-- The period in which members' use is counted. It goes on by the calendar also where no renewal was
-- paid, or where there is no subscription: a limit is never for ever.

-- The one that contains an instant; null as long as it has not been computed.
create function ledger.counted_period(p_account text, p_at timestamptz) returns tstzrange
language sql stable as $$
  select coalesce(
    (select tstzrange(period_start, period_end) from credits.subscriptions
     where account = p_account and period_start <= p_at and p_at < period_end),
    (select tstzrange(c.starts_at, c.ends_at) from credits.counted_periods c
     left join credits.subscriptions s using (account)
     where c.account = p_account and c.starts_at <= p_at and p_at < c.ends_at
       and c.anchor is not distinct from s.anchor))
$$;

-- Takes what the calendar says, if it still holds: {anchor, start, end}.
create function ledger.keep_period(p_account text, p_period jsonb, p_at timestamptz) returns boolean
language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_start timestamptz := (p_period->>'start')::timestamptz;
  v_end timestamptz := (p_period->>'end')::timestamptz;
begin
  if v_start <= v_now and v_now < v_end then
    insert into credits.counted_periods (account, anchor, starts_at, ends_at)
    values (p_account, (p_period->>'anchor')::timestamptz, v_start, v_end)
    on conflict (account) do update set
      anchor = excluded.anchor, starts_at = excluded.starts_at, ends_at = excluded.ends_at;
  end if;
  perform ledger.leave(p_account);
  return ledger.counted_period(p_account, v_now) is not null;
end $$;
