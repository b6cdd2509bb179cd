-- The door for every read. Each first books what time has done meanwhile, if anything.

-- Where a list goes on, as a text that says nothing to anybody else.
create function ledger.cursor_text(p_place jsonb) returns text language sql immutable as $$
  select translate(encode(convert_to(p_place::text, 'UTF8'), 'base64'), E'+/=\n', '-_')
$$;

-- A field of a cursor, null without one. Refused unless a list of this kind can have given it.
create function ledger.cursor_field(p_cursor text, p_field text, p_pattern text) returns text
language plpgsql immutable as $$
declare
  v_value text;
begin
  if p_cursor is null then
    return null;
  end if;
  begin
    v_value := convert_from(decode(
      translate(p_cursor, '-_', '+/') || repeat('=', (4 - length(p_cursor) % 4) % 4),
      'base64'), 'UTF8')::jsonb->>p_field;
  exception when data_exception then
    v_value := null;
  end;
  if v_value ~ p_pattern then
    return v_value;
  end if;
  perform ledger.refuse('invalid_request', '{"field": "cursor"}');
end $$;

create function ledger.balance(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
begin
  return ledger.snapshot(p_account, v_at);
end $$;

-- Whether a reservation of so much work would succeed now, by the tests it would be put to; p_member
-- is whose it would be, null for nobody's in particular. Null as long as the period of his limit is
-- not computed.
create function ledger.can_start(
  p_account text, p_member text, p_quantity bigint, p_rates jsonb, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_balance jsonb := ledger.balance(p_account, p_at);
  v_now timestamptz := v_balance->>'asOf';
  v_rate jsonb := ledger.rate_in_force(p_rates, v_now);
  v_available bigint := v_balance->>'available';
  v_limit bigint := ledger.limit_of(p_account, p_member);
  v_start timestamptz := case when v_limit is not null
    then lower(ledger.counted_period(p_account, v_now)) end;
  v_left bigint := case when v_limit is null then v_available
    else ledger.left_of(p_account, p_member, v_limit, v_start) end;
  v_required bigint := ledger.cost(
    p_quantity, (v_rate->>'credits')::bigint, (v_rate->>'per')::bigint);
  v_reason text := case
    when not ledger.covers(v_available, v_required) then 'insufficient_credits'
    when not ledger.covers(v_left, v_required) then 'member_limit_reached'
  end;
begin
  if v_limit is not null and v_start is null then
    return null;
  end if;
  return jsonb_build_object(
    'allowed', v_reason is null,
    'reason', v_reason,
    'available', least(v_available, v_left),
    'required', v_required,
    'levelAfter', case when v_reason is null then ledger.level(
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

-- What is held now, oldest first. The cursor is the last one of the page before, by when it began:
-- it may have ended meanwhile.
create function ledger.open_reservations(p_account text, p_query jsonb, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_id text := ledger.cursor_field(p_query->>'cursor', 'id', '^[A-Za-z0-9_-]{1,64}$');
  v_began timestamptz := timestamptz 'epoch' + interval '1 ms'
    * ledger.cursor_field(p_query->>'cursor', 'began', '^[0-9]{1,13}$')::bigint;
begin
  return (
    select jsonb_build_object(
      'reservations', coalesce(jsonb_agg(found.json order by found.n)
        filter (where found.n <= v_limit), '[]'),
      'nextCursor', case when count(found.n) > v_limit then ledger.cursor_text((
        jsonb_agg(jsonb_build_object('id', found.json->'id', 'began', found.began))
          filter (where found.n = v_limit))->0) end,
      'version', a.version,
      'asOf', ledger.iso(greatest(v_at, a.clock)))
    from credits.accounts a
    left join lateral (
      select row_number() over (order by r.started_at, r.reservation) as n,
        (extract(epoch from r.started_at) * 1000)::bigint::text as began, jsonb_build_object(
        'id', r.reservation,
        'feature', r.feature,
        'member', r.member,
        'session', r.session,
        'quantity', r.quantity,
        'unit', r.rate_unit,
        'credits', r.credits,
        'startedAt', ledger.iso(r.started_at),
        'expiresAt', ledger.iso(r.expires_at)) as json
      from credits.reservations r
      where r.account = a.account and r.state = 'open'
        and (v_id is null or (r.started_at, r.reservation) > (v_began, v_id))
      order by r.started_at, r.reservation
      limit v_limit + 1
    ) found on true
    where a.account = p_account
    group by a.account);
end $$;

-- Newest first, so many at once. The cursor is the last grant of the page before: it stays where
-- it is.
create function ledger.grants(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_id text := ledger.cursor_field(p_query->>'cursor', 'id', '^[A-Za-z0-9_-]{1,64}$');
  v_last credits.grants;
  v_grants jsonb[];
begin
  if v_id is not null then
    v_last := ledger.existing_grant(p_account, v_id);
  end if;
  select array_agg(ledger.grant_json(found.g, v_at)) into v_grants from (
    select g from credits.grants g
    where g.account = p_account
      and (p_query->>'source' is null or g.source = p_query->>'source')
      and (p_query->>'state' is null or ledger.grant_state(g, v_at) = p_query->>'state')
      and (v_id is null or (g.effective_at, g.grant_id) < (v_last.effective_at, v_last.grant_id))
    order by g.effective_at desc, g.grant_id desc
    limit v_limit + 1
  ) found;
  return jsonb_build_object(
    'grants', coalesce(to_jsonb(v_grants[:v_limit]), '[]'),
    'nextCursor', case when cardinality(v_grants) > v_limit then ledger.cursor_text(
      jsonb_build_object('id', v_grants[v_limit]->'id')) end);
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
