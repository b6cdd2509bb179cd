-- The small rules that are written once and used by commands and reads alike.

-- The time it is: as told, else by the test clock where there is one, else by the database's.
-- Instants are counted in milliseconds, as they are on the wire.
create function ledger.instant(p_at timestamptz) returns timestamptz
language sql volatile as $$
  select date_trunc('milliseconds', coalesce(
    p_at, (select now from credits.test_clock), clock_timestamp()))
$$;

create function ledger.iso(p_at timestamptz) returns text language sql stable as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What work costs: the exact fraction, rounded once, up.
create function ledger.cost(p_quantity bigint, p_credits bigint, p_per bigint) returns bigint
language sql immutable as $$
  select (p_quantity * p_credits + p_per - 1) / p_per
$$;

-- The price at an instant: the last one that has begun, of a list in order of time.
create function ledger.rate_in_force(p_rates jsonb, p_at timestamptz) returns jsonb
language sql stable as $$
  select rate - 'effectiveAt' from jsonb_array_elements(p_rates) with ordinality as r (rate, n)
  where coalesce((rate->>'effectiveAt')::timestamptz, '-infinity') <= p_at
  order by n desc limit 1
$$;

create function ledger.level(p_available bigint, p_critical_at bigint, p_low_at bigint)
returns text language sql immutable as $$
  select case
    when p_available = 0 then 'empty'
    when p_available < p_critical_at then 'critical'
    when p_available < p_low_at then 'low'
    else 'ok'
  end
$$;

-- Whether nothing can be drawn from a grant any more, and as what that is booked which comes back
-- to it.
create function ledger.closed_as(p_grant credits.grants, p_at timestamptz) returns text
language sql immutable as $$
  select case
    when p_grant.voided_at is not null then 'voided'
    when p_grant.ended_at is not null or p_grant.expires_at <= p_at then 'expired'
  end
$$;

create function ledger.available(p_account text) returns bigint language sql stable as $$
  select monthly + purchased from credits.accounts where account = p_account
$$;

-- The grants that can pay, in the order in which they do.
create view ledger.spendable as
  select account, grant_id, source, remaining - held as free, expires_at,
    source <> 'monthly' as second, effective_at, created_at
  from credits.grants
  where started_at is not null and ended_at is null and voided_at is null and has_free
  order by account, second, expires_at, effective_at, created_at, grant_id;

-- Which grants pay so many credits: all of them when there are fewer. Few grants pay for most
-- work, however many there are: they are read by the handful. How to read them never depends on
-- whose they are; left to itself the database thinks about it anew each time, for longer than it reads.
create function ledger.draw(p_account text, p_credits bigint)
returns table (place bigint, grant_id text, source text, credits bigint)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  c_handful constant integer := 16;
  v_left bigint := p_credits;
  v_read integer;
  v_grant record;
begin
  place := 0;
  while v_left > 0 loop
    v_read := 0;
    for v_grant in
      select * from ledger.spendable s where s.account = p_account
      order by s.second, s.expires_at, s.effective_at, s.created_at, s.grant_id
      offset place limit c_handful
    loop
      exit when v_left = 0;
      v_read := v_read + 1;
      place := place + 1;
      grant_id := v_grant.grant_id;
      source := v_grant.source;
      credits := least(v_grant.free, v_left);
      v_left := v_left - credits;
      return next;
    end loop;
    exit when v_read < c_handful;
  end loop;
end $$;
