-- What time alone does: grants start and end, reservations lapse, a period runs out.

-- Every boundary not booked yet. At one instant reservations lapse first, then grants end, then
-- grants start: an interval does not contain its end.
create view credits.boundaries as
  select account, expires_at as at, 1 as place, reservation as id
  from credits.reservations where state = 'open'
  union all
  select account, expires_at, 2, grant_id
  from credits.grants
  where live and started_at is not null and ended_at is null and expires_at is not null
  union all
  select account, effective_at, 3, grant_id
  from credits.grants where live and started_at is null
  union all
  -- Nothing is booked for it, but the next refresh is not known any more.
  select s.account, s.period_end, 4, ''
  from credits.subscriptions s join credits.accounts a using (account)
  where s.period_end > a.clock;

create function credits.lapse(p_act credits.act, p_reservation text) returns void
language plpgsql as $$
begin
  update credits.reservations set state = 'expired', ended_at = expires_at
  where account = p_act.account and reservation = p_reservation and state = 'open';
  if found then
    perform credits.give_back(p_act, p_reservation, 0);
  end if;
end $$;

-- Held credits outlive the grant: they may still be settled until their reservation's own end.
create function credits.end_grant(p_act credits.act, p_grant text) returns void
language plpgsql as $$
declare
  v_free bigint;
begin
  update credits.grants set ended_at = expires_at
  where account = p_act.account and grant_id = p_grant
  returning remaining - held into strict v_free;
  if v_free > 0 then
    perform credits.book(p_act, 'expired', -v_free, p_grant);
  end if;
end $$;

-- Books the credits. A debt is repaid first, by a pair of entries that moves it to the grant.
create function credits.start_grant(p_act credits.act, p_grant text) returns void
language plpgsql as $$
declare
  v_credits bigint;
  v_repaid bigint;
begin
  update credits.grants set started_at = p_act.event_at
  where account = p_act.account and grant_id = p_grant
  returning grants.credits into strict v_credits;
  perform credits.book(p_act, 'granted', v_credits, p_grant);

  select least(debt, v_credits) into strict v_repaid
  from credits.accounts where account = p_act.account;
  if v_repaid > 0 then
    perform credits.book(p_act, 'adjusted', -v_repaid, p_grant);
    perform credits.book(p_act, 'adjusted', v_repaid, null);
  end if;
end $$;

-- Books everything due up to now in order of time, each dated at its own boundary. To be called
-- under the account's lock.
create function credits.catch_up(p_account text, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_due record;
  v_act credits.act;
begin
  loop
    -- One at a time: a grant that starts may end before now as well.
    select * into v_due from credits.boundaries
    where account = p_account and at <= p_now
    order by at, place, id limit 1;
    exit when not found;

    v_act := credits.new_act(p_account, v_due.at, p_now);
    case v_due.place
      when 1 then
        v_act.reservation := v_due.id;
        perform credits.lapse(v_act, v_due.id);
      when 2 then perform credits.end_grant(v_act, v_due.id);
      when 3 then perform credits.start_grant(v_act, v_due.id);
      else null;
    end case;
    update credits.accounts set clock = greatest(clock, v_due.at), version = version + 1
    where account = p_account;
  end loop;
end $$;
