-- Every change of an account happens between these two.

-- Locks the account, opening it when it is new, takes the time and catches up.
create function credits.enter(p_account text, p_at timestamptz) returns timestamptz
language plpgsql as $$
declare
  v_account credits.accounts;
  v_now timestamptz;
begin
  select * into v_account from credits.accounts where account = p_account for update;
  if not found then
    insert into credits.accounts (account) values (p_account) on conflict do nothing;
    select * into strict v_account from credits.accounts where account = p_account for update;
  end if;
  -- Read after the lock was had, so that no later command has an earlier time.
  v_now := greatest(credits.instant(p_at), v_account.clock);
  if v_account.due_at <= v_now then
    perform credits.catch_up(p_account, v_now);
  end if;
  update credits.accounts set clock = v_now where account = p_account;
  return v_now;
end $$;

-- Finds the next boundary, and tells who listens that the figures have changed.
create function credits.leave(p_account text) returns void language plpgsql as $$
declare
  v_version bigint;
begin
  update credits.accounts set due_at = coalesce(
    (select min(at) from credits.boundaries b where b.account = p_account), 'infinity')
  where account = p_account
  returning version into strict v_version;
  perform pg_notify('credits', p_account || ' ' || v_version);
end $$;

-- The instant a read answers for. Takes the account's lock only when a boundary has passed that
-- is not booked yet.
create function credits.present(p_account text, p_at timestamptz) returns timestamptz
language plpgsql as $$
declare
  v_at timestamptz := credits.instant(p_at);
begin
  perform from credits.accounts where account = p_account and due_at > v_at;
  if not found then
    v_at := credits.enter(p_account, p_at);
    perform credits.leave(p_account);
  end if;
  return v_at;
end $$;
