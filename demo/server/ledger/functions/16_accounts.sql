-- Opening an account, and what is known of it.

create function ledger.account_json(p_account credits.accounts) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'account', p_account.account,
    'timeZone', p_account.time_zone,
    'currency', p_account.currency,
    'lowAt', p_account.low_at,
    'criticalAt', p_account.critical_at,
    'createdAt', ledger.iso(p_account.created_at))
$$;

create function ledger.account(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
begin
  perform ledger.present(p_account, p_at);
  return (select ledger.account_json(a) from credits.accounts a where account = p_account);
end $$;

-- Opens an account. The same request under the same key gets the first answer; any other is
-- refused, since the account is there.
create function ledger.create_account(p_account text, p_key text, p_request jsonb, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.instant(p_at);
  v_low_at bigint := coalesce((p_request->>'lowAt')::bigint, 50);
  v_critical_at bigint := coalesce((p_request->>'criticalAt')::bigint, 20);
  v_first credits.operations;
  v_answer jsonb;
begin
  if v_critical_at > v_low_at then
    perform ledger.refuse('invalid_request', '{"field": "criticalAt"}');
  end if;
  insert into credits.accounts as a (
    account, time_zone, currency, low_at, critical_at, created_at, clock
  ) values (
    p_account, p_request->>'timeZone', p_request->>'currency',
    v_low_at, v_critical_at,
    v_now, v_now
  )
  on conflict do nothing
  returning ledger.account_json(a) into v_answer;

  if not found then
    select * into v_first from credits.operations
    where account = p_account and kind = 'create_account' and key = p_key;
    if not found then
      perform ledger.refuse('account_exists');
    elsif v_first.request <> p_request then
      perform ledger.refuse('idempotency_conflict');
    end if;
    return jsonb_build_object('ok', v_first.answer, 'replayed', true);
  end if;

  insert into credits.last_ids values (p_account, 0);
  insert into credits.operations (account, kind, key, operation, request, answer, created_at)
  values (p_account, 'create_account', p_key, ledger.new_id(p_account, 'op'), p_request, v_answer,
    v_now);
  perform ledger.mark(p_account, v_now);
  return jsonb_build_object('ok', v_answer, 'replayed', false);
end $$;
