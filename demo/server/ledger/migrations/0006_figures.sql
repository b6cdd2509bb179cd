-- The small rules that are written once and used by commands and reads alike.

-- Instants are counted in milliseconds, as they are on the wire.
create function credits.instant(p_at timestamptz) returns timestamptz
language sql volatile as $$
  select date_trunc('milliseconds', coalesce(p_at, clock_timestamp()))
$$;

create function credits.iso(p_at timestamptz) returns text language sql stable as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What work costs: the exact fraction, rounded once, up.
create function credits.cost(p_quantity bigint, p_credits bigint, p_per bigint) returns bigint
language sql immutable as $$
  select (p_quantity * p_credits + p_per - 1) / p_per
$$;

create function credits.level(p_available bigint, p_critical_at bigint, p_low_at bigint)
returns text language sql immutable as $$
  select case
    when p_available = 0 then 'empty'
    when p_available < p_critical_at then 'critical'
    when p_available < p_low_at then 'low'
    else 'ok'
  end
$$;

-- The grants that can pay, in the order in which they do.
create function credits.spendable(p_account text)
returns table (place bigint, grant_id text, source text, free bigint, expires_at timestamptz)
language sql stable as $$
  select
    row_number() over (
      order by g.source <> 'monthly', g.expires_at, g.effective_at, g.created_at, g.grant_id),
    g.grant_id, g.source, g.remaining - g.held, g.expires_at
  from credits.grants g
  where g.account = p_account and g.live
    and g.started_at is not null and g.ended_at is null and g.remaining > g.held
$$;

create function credits.available(p_account text) returns bigint language sql stable as $$
  select coalesce(sum(free), 0)::bigint from credits.spendable(p_account)
$$;

-- Which grants pay so many credits: all of them when there are fewer.
create function credits.draw(p_account text, p_credits bigint)
returns table (place bigint, grant_id text, source text, credits bigint)
language sql stable as $$
  select s.place, s.grant_id, s.source, least(s.free, p_credits - s.before)::bigint
  from (
    select *, sum(free) over (order by spendable.place) - free as before
    from credits.spendable(p_account) as spendable
  ) s
  where s.before < p_credits
  order by s.place
$$;
