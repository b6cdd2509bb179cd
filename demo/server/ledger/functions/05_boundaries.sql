-- What time alone does: reservations lapse, grants end and start, a subscription reaches its end.

-- The next boundary not booked yet, if there is one. At one instant reservations lapse first, then
-- grants end, then grants start, then comes what the subscription does: an interval does not
-- contain its end. Each kind is read from an index of its own.
create function ledger.next_boundary(p_account text)
returns table (at timestamptz, place integer, id text) language sql stable as $$
  select * from (
    (select expires_at, 1, reservation from credits.reservations
     where account = p_account and state = 'open'
     order by expires_at, reservation limit 1)
    union all
    (select expires_at, 2, grant_id from credits.grants
     where account = p_account and started_at is not null and ended_at is null
       and voided_at is null and expires_at is not null and has_any
     order by expires_at, grant_id limit 1)
    union all
    (select effective_at, 3, grant_id from credits.grants
     where account = p_account and started_at is null and voided_at is null
     order by effective_at, grant_id limit 1)
    union all
    -- The trial or the period is over. Also where nothing is booked for it, the balance changes:
    -- the next refresh is not known any more.
    (select period_end, 4, '' from credits.subscriptions
     where account = p_account and not period_over)
  ) next (at, place, id)
  order by at, place, id limit 1
$$;

create function ledger.lapse(p_act ledger.act, p_reservation text) returns void
language plpgsql as $$
begin
  update credits.reservations set state = 'expired', ended_at = expires_at
  where account = p_act.account and reservation = p_reservation and state = 'open';
  if found then
    perform ledger.give_back(p_act, p_reservation, 0);
  end if;
end $$;

-- Held credits outlive the grant: they may still be settled until their reservation's own end.
create function ledger.end_grant(p_act ledger.act, p_grant text) returns void
language plpgsql as $$
declare
  v_free bigint;
begin
  update credits.grants set ended_at = p_act.event_at
  where account = p_act.account and grant_id = p_grant
  returning remaining - held into strict v_free;
  if v_free > 0 then
    perform ledger.book(p_act, 'expired', -v_free, p_grant);
  end if;
end $$;

-- Books the credits. A debt is repaid first, by a pair of entries that moves it to the grant; then
-- goes what was owed before the grant began.
create function ledger.start_grant(p_act ledger.act, p_grant text) returns void
language plpgsql as $$
declare
  v_credits bigint;
  v_repaid bigint;
begin
  update credits.grants set started_at = p_act.event_at
  where account = p_act.account and grant_id = p_grant
  returning grants.credits into strict v_credits;
  perform ledger.book(p_act, 'granted', v_credits, p_grant);

  select least(debt, v_credits) into strict v_repaid
  from credits.accounts where account = p_act.account;
  if v_repaid > 0 then
    perform ledger.book(p_act, 'adjusted', -v_repaid, p_grant);
    perform ledger.book(p_act, 'adjusted', v_repaid, null);
    insert into credits.repayments (account, n, grant_id, credits)
    select p_act.account, last_entry, p_grant, v_repaid
    from credits.accounts where account = p_act.account;
  end if;
  perform ledger.collect_owed(p_act, p_grant);
end $$;

-- A subscription that was to end with its period has ended; one on trial has begun.
create function ledger.reach_period_end(p_act ledger.act) returns void language sql as $$
  update credits.subscriptions set period_over = true where account = p_act.account;
  update credits.subscriptions set
    state = case when cancel_at_period_end then 'canceled' else 'active' end,
    canceled_at = case when cancel_at_period_end then p_act.event_at end,
    pending_plan = case when not cancel_at_period_end then pending_plan end
  where account = p_act.account
    and (state = 'trialing' or (cancel_at_period_end and state <> 'canceled'))
$$;

-- Books everything due up to now in order of time, each dated at its own boundary. To be called
-- under the account's lock.
create function ledger.catch_up(p_account text, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_due record;
  v_act ledger.act;
begin
  loop
    -- One at a time: a grant that starts may end before now as well.
    select * into v_due from ledger.next_boundary(p_account) where at <= p_now;
    exit when not found;

    v_act := ledger.new_act(p_account, v_due.at, p_now);
    case v_due.place
      when 1 then
        v_act.reservation := v_due.id;
        perform ledger.lapse(v_act, v_due.id);
      when 2 then perform ledger.end_grant(v_act, v_due.id);
      when 3 then perform ledger.start_grant(v_act, v_due.id);
      when 4 then perform ledger.reach_period_end(v_act);
    end case;
    update credits.accounts set clock = greatest(clock, v_due.at) where account = p_account;
    perform ledger.mark(p_account, v_due.at);
  end loop;
end $$;
