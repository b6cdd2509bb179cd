-- Setting credits aside for a reservation, and giving them back.

-- Takes credits in normal order and pins them to the reservation. The caller has checked that
-- there are enough.
create function credits.hold(p_account text, p_reservation text, p_credits bigint) returns void
language plpgsql as $$
declare
  v_slice record;
  v_last credits.slices;
begin
  select * into v_last from credits.slices
  where account = p_account and reservation = p_reservation order by n desc limit 1;

  for v_slice in select * from credits.draw(p_account, p_credits) loop
    update credits.grants set held = held + v_slice.credits
    where account = p_account and grant_id = v_slice.grant_id;

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
create function credits.divide(p_account text, p_reservation text, p_kept bigint)
returns table (n integer, grant_id text, kept bigint, returned bigint)
language sql stable as $$
  select s.n, s.grant_id, k.kept, s.credits - k.kept
  from (
    select *, (sum(credits) over (order by slices.n) - credits)::bigint as before
    from credits.slices where account = p_account and reservation = p_reservation
  ) s
  cross join lateral (select greatest(0, least(s.credits, p_kept - s.before)) as kept) k
$$;

-- Gives back all but the first p_kept credits, last taken first. What comes back to a grant that
-- has ended expires there and then.
create function credits.give_back(p_act credits.act, p_reservation text, p_kept bigint)
returns void language plpgsql as $$
declare
  v_slice record;
begin
  for v_slice in
    select d.*, g.ended_at is not null as ended
    from credits.divide(p_act.account, p_reservation, p_kept) d
    join credits.grants g on g.account = p_act.account and g.grant_id = d.grant_id
    where d.returned > 0
    order by d.n desc
  loop
    if v_slice.ended then
      perform credits.book(
        p_act, 'expired', -v_slice.returned, v_slice.grant_id, -v_slice.returned);
    else
      update credits.grants set held = held - v_slice.returned
      where account = p_act.account and grant_id = v_slice.grant_id;
    end if;
  end loop;
end $$;
