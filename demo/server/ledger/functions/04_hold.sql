-- Setting credits aside for a reservation, and giving them back.

-- Sets free credits of a grant aside, or with a negative number frees what was set aside.
create function ledger.set_aside(p_account text, p_grant text, p_credits bigint) returns void
language plpgsql as $$
declare
  v_source text;
begin
  update credits.grants set held = held + p_credits
  where account = p_account and grant_id = p_grant
  returning source into strict v_source;
  update credits.accounts set
    held = held + p_credits,
    monthly = monthly - case when v_source = 'monthly' then p_credits else 0 end,
    purchased = purchased - case when v_source <> 'monthly' then p_credits else 0 end
  where account = p_account;
end $$;

-- Takes credits in normal order and pins them to the reservation. The caller has checked that
-- there are enough.
create function ledger.hold(p_account text, p_reservation text, p_credits bigint) returns void
language plpgsql as $$
declare
  v_slice record;
  v_last credits.slices;
begin
  select * into v_last from credits.slices
  where account = p_account and reservation = p_reservation order by n desc limit 1;

  for v_slice in select * from ledger.draw(p_account, p_credits) loop
    perform ledger.set_aside(p_account, v_slice.grant_id, v_slice.credits);
    if v_last.grant_id = v_slice.grant_id then
      -- The same grant goes on paying: one slice, so that the order of return stays the same.
      update credits.slices set credits = credits + v_slice.credits
      where account = p_account and reservation = p_reservation and n = v_last.n;
    else
      insert into credits.slices (account, reservation, n, grant_id, credits)
      values (
        p_account, p_reservation, coalesce(v_last.n, 0) + 1, v_slice.grant_id, v_slice.credits)
      returning * into v_last;
    end if;
  end loop;
end $$;

-- Divides what a reservation holds: the first p_kept credits are used, the rest goes back.
create function ledger.divide(p_account text, p_reservation text, p_kept bigint)
returns table (n integer, grant_id text, kept bigint, returned bigint)
language sql stable as $$
  select s.n, s.grant_id, k.kept, s.credits - k.kept
  from (
    select *, (sum(credits) over (order by slices.n) - credits)::bigint as before
    from credits.slices where account = p_account and reservation = p_reservation
  ) s
  cross join lateral (select greatest(0, least(s.credits, p_kept - s.before)) as kept) k
$$;

-- Takes from the free credits of a bought grant what is owed since its money was returned, and
-- answers how many that were.
create function ledger.collect_owed(p_act ledger.act, p_grant text) returns bigint
language plpgsql as $$
declare
  v_taken bigint;
begin
  select least(owed, remaining - held) into strict v_taken
  from credits.grants where account = p_act.account and grant_id = p_grant;
  if v_taken > 0 then
    perform ledger.book(p_act, 'refunded', -v_taken, p_grant);
    update credits.grants set refunded = refunded + v_taken, owed = owed - v_taken
    where account = p_act.account and grant_id = p_grant;
  end if;
  return v_taken;
end $$;

-- What becomes of credits that have come back to a grant: what is owed by it goes first, and from
-- one that has ended the rest.
create function ledger.receive(p_act ledger.act, p_grant text, p_credits bigint) returns void
language plpgsql as $$
declare
  v_rest bigint := p_credits - ledger.collect_owed(p_act, p_grant);
  v_closed_as text;
begin
  select ledger.closed_as(g, p_act.event_at) into strict v_closed_as
  from credits.grants g where account = p_act.account and grant_id = p_grant;
  if v_closed_as is not null and v_rest > 0 then
    perform ledger.book(p_act, v_closed_as, -v_rest, p_grant);
  end if;
end $$;

-- Gives back all but the first p_kept credits, last taken first.
create function ledger.give_back(p_act ledger.act, p_reservation text, p_kept bigint)
returns void language plpgsql as $$
declare
  v_slice record;
begin
  for v_slice in
    select * from ledger.divide(p_act.account, p_reservation, p_kept)
    where returned > 0 order by n desc
  loop
    perform ledger.set_aside(p_act.account, v_slice.grant_id, -v_slice.returned);
    perform ledger.receive(p_act, v_slice.grant_id, v_slice.returned);
  end loop;
end $$;
