-- What concerns all accounts of the database, and none of them alone.

-- Accounts after one, in the order of their names, for which a boundary has passed that is not
-- booked yet: so many at once.
create function ledger.due_accounts(p_after text, p_limit integer, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.instant(p_at);
begin
  return (
    select coalesce(jsonb_agg(account order by account), '[]') from (
      select account from credits.accounts where due_at <= v_at and account > p_after
      order by account limit p_limit
    ) due);
end $$;

create function ledger.test_clock() returns jsonb language sql stable as $$
  select jsonb_build_object('now', ledger.iso((select now from credits.test_clock)))
$$;

-- Moves the clock of tests, to an instant or ahead: never back, and never to before what an account
-- knows. From then on it is what time it is, for every process on this database.
create function ledger.move_test_clock(p_now timestamptz, p_advance_ms bigint) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
begin
  -- Two who move it at once do it one after the other. Who reads it need not wait.
  lock table credits.test_clock in share row exclusive mode;
  v_now := coalesce(p_now, ledger.instant(null) + p_advance_ms * interval '1 millisecond');
  if v_now < coalesce(
    (select now from credits.test_clock), (select max(clock) from credits.accounts), '-infinity')
  then
    perform ledger.refuse('invalid_request', '{"field": "now"}');
  elsif v_now >= '10000-01-01Z' then
    perform ledger.refuse('invalid_request', '{"field": "advanceMs"}');
  end if;
  insert into credits.test_clock (now) values (v_now)
  on conflict (one) do update set now = excluded.now;
  return ledger.test_clock();
end $$;
