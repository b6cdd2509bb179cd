-- The door for every read. Each first books what time has done meanwhile, if anything.

-- Where a list goes on, as a text that says nothing to anybody else.
create function ledger.cursor_text(p_place jsonb) returns text language sql immutable as $$
  select translate(encode(convert_to(p_place::text, 'UTF8'), 'base64'), E'+/=\n', '-_')
$$;

create function ledger.cursor_json(p_cursor text) returns jsonb language plpgsql immutable as $$
begin
  return convert_from(decode(
    translate(p_cursor, '-_', '+/') || repeat('=', (4 - length(p_cursor) % 4) % 4),
    'base64'), 'UTF8')::jsonb;
exception when others then
  perform ledger.refuse('invalid_request', '{"field": "cursor"}');
end $$;

create function ledger.balance(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  return ledger.snapshot(p_account, v_at);
end $$;

-- Whether a reservation of so much work would succeed now, by the test it would be put to.
create function ledger.can_start(
  p_account text, p_quantity bigint, p_rates jsonb, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_balance jsonb := ledger.balance(p_account, p_at);
  v_rate jsonb := ledger.rate_in_force(p_rates, (v_balance->>'asOf')::timestamptz);
  v_available bigint := v_balance->>'available';
  v_required bigint := ledger.cost(
    p_quantity, (v_rate->>'credits')::bigint, (v_rate->>'per')::bigint);
  v_allowed boolean := ledger.covers(v_available, v_required);
begin
  return jsonb_build_object(
    'allowed', v_allowed,
    'reason', case when not v_allowed then 'insufficient_credits' end,
    'available', v_available,
    'required', v_required,
    'levelAfter', case when v_allowed then ledger.level(
      v_available - v_required,
      (v_balance->>'criticalAt')::bigint, (v_balance->>'lowAt')::bigint)
      else v_balance->>'level' end,
    'rate', v_rate,
    'version', v_balance->'version',
    'asOf', v_balance->'asOf');
end $$;

-- Null when the account has no such reservation.
create function ledger.reservation(p_account text, p_reservation text, p_at timestamptz)
returns jsonb language plpgsql as $$
begin
  perform ledger.present(p_account, p_at);
  return ledger.reservation_json(p_account, p_reservation);
end $$;

-- Newest first, so many at once. The cursor is where the page before ended.
create function ledger.grants(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_cursor jsonb := ledger.cursor_json(p_query->>'cursor');
  v_grants jsonb[];
begin
  select array_agg(found.grant_json) into v_grants from (
    select j.grant_json
    from credits.grants g
    cross join lateral (select ledger.grant_json(g, v_at) as grant_json) j
    where g.account = p_account
      and (p_query->>'source' is null or g.source = p_query->>'source')
      and (p_query->>'state' is null or j.grant_json->>'state' = p_query->>'state')
      and (v_cursor is null or (g.effective_at, g.grant_id)
        < ((v_cursor->>'at')::timestamptz, v_cursor->>'id'))
    order by g.effective_at desc, g.grant_id desc
    limit v_limit + 1
  ) found;
  return jsonb_build_object(
    'grants', coalesce(to_jsonb(v_grants[:v_limit]), '[]'),
    'nextCursor', case when cardinality(v_grants) > v_limit then ledger.cursor_text(
      jsonb_build_object(
        'at', v_grants[v_limit]->'effectiveAt', 'id', v_grants[v_limit]->'id')) end);
end $$;

-- The account's subscription, null when it has none, with what its calendar is computed from.
create function ledger.subscription(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  return (
    select jsonb_build_object(
      'subscription', ledger.subscription_json(p_account, v_at),
      'timeZone', a.time_zone,
      'now', ledger.iso(greatest(v_at, a.clock)))
    from credits.accounts a where a.account = p_account);
end $$;
