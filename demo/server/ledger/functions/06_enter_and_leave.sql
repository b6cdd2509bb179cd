-- Every change of an account happens between these two.

-- Locks the account, takes the time and catches up. Refused when there is no such account.
create function ledger.enter(p_account text, p_at timestamptz) returns timestamptz
language plpgsql as $$
declare
  v_account credits.accounts;
  v_now timestamptz;
begin
  select * into v_account from credits.accounts where account = p_account for update;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  -- Read after the lock was had, so that no later command has an earlier time.
  v_now := greatest(ledger.instant(p_at), v_account.clock);
  if v_account.due_at <= v_now then
    perform ledger.catch_up(p_account, v_now);
  end if;
  update credits.accounts set clock = v_now where account = p_account and clock < v_now;
  return v_now;
end $$;

-- Finds the next boundary, and tells who listens that the figures have changed, and whether they
-- have left the range in which no alert has anything to say.
create function ledger.leave(p_account text) returns void language plpgsql as $$
declare
  v_due_at timestamptz := coalesce((select at from ledger.next_boundary(p_account)), 'infinity');
  v_account credits.accounts;
  v_alerts_due boolean;
begin
  select * into strict v_account from credits.accounts where account = p_account;
  v_alerts_due := v_account.alerts_due or coalesce(
    v_account.monthly + v_account.purchased not between v_account.calm_from and v_account.calm_to,
    true);
  if (v_account.due_at, v_account.alerts_due) <> (v_due_at, v_alerts_due) then
    update credits.accounts set due_at = v_due_at, alerts_due = v_alerts_due
    where account = p_account;
  end if;
  perform pg_notify('credits', p_account || ' ' || v_account.version
    || case when v_alerts_due then ' alerts' else '' end);
end $$;

-- The instant a read answers for. Takes the account's lock only when a boundary has passed that
-- is not booked yet.
create function ledger.present(p_account text, p_at timestamptz) returns timestamptz
language plpgsql as $$
declare
  v_at timestamptz := ledger.instant(p_at);
begin
  perform from credits.accounts where account = p_account and due_at > v_at;
  if not found then
    v_at := ledger.enter(p_account, p_at);
    perform ledger.leave(p_account);
  end if;
  return v_at;
end $$;
