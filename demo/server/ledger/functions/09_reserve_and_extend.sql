-- The commands that set credits aside before work, and more of them during it.

create function ledger.command_reserve(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_rate jsonb := ledger.rate_in_force(p_context->'rates', p_act.event_at);
  v_id text := ledger.new_id(p_act.account, 'rs');
  v_quantity bigint := p_request->>'quantity';
  v_credits bigint := ledger.cost(
    v_quantity, (v_rate->>'credits')::bigint, (v_rate->>'per')::bigint);
  v_ttl interval := make_interval(secs => (p_context->>'ttlSeconds')::integer);
begin
  perform ledger.require(p_act.account, v_credits);
  perform ledger.require_of_member(p_act, p_request->>'member', v_credits);
  insert into credits.reservations (
    account, reservation, feature, member, session, quantity, credits,
    rate_version, rate_credits, rate_per, rate_unit, grace, started_at, expires_at
  ) values (
    p_act.account, v_id, p_request->>'feature', p_request->>'member', p_request->>'session',
    v_quantity, v_credits, (v_rate->>'version')::integer, (v_rate->>'credits')::bigint,
    (v_rate->>'per')::bigint, v_rate->>'unit', (p_context->>'grace')::bigint,
    p_act.event_at, p_act.event_at + v_ttl
  );
  perform ledger.hold(p_act.account, v_id, v_credits);
  return ledger.reservation_json(p_act.account, v_id);
end $$;

-- The reservation if it can still be moved; a refusal if not.
create function ledger.open_reservation(p_account text, p_reservation text)
returns credits.reservations language plpgsql as $$
declare
  v_reservation credits.reservations;
begin
  select * into v_reservation from credits.reservations
  where account = p_account and reservation = p_reservation;
  if not found then
    perform ledger.refuse('not_found');
  elsif v_reservation.state = 'expired' then
    perform ledger.refuse('reservation_expired');
  elsif v_reservation.state <> 'open' then
    perform ledger.refuse('reservation_ended');
  end if;
  return v_reservation;
end $$;

-- More work, more time, or both. The rounding is that of the whole, so that extending twice costs
-- what reserving at once would have. Time is only ever added, to at most a day after the start.
create function ledger.command_extend(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_id text := p_request->>'reservation';
  v_reservation credits.reservations := ledger.open_reservation(p_act.account, v_id);
  v_quantity bigint := v_reservation.quantity + coalesce((p_request->>'quantity')::bigint, 0);
  v_ttl interval := make_interval(secs => (p_request->>'ttlSeconds')::integer);
  v_more bigint := ledger.cost(v_quantity, v_reservation.rate_credits, v_reservation.rate_per)
    - v_reservation.credits;
begin
  if v_quantity > (p_context->>'quantityMax')::bigint then
    perform ledger.refuse('invalid_request', '{"field": "quantity"}');
  end if;
  perform ledger.require(p_act.account, v_more);
  perform ledger.require_of_member(p_act, v_reservation.member, v_more);
  perform ledger.hold(p_act.account, v_id, v_more);
  update credits.reservations set
    quantity = v_quantity,
    credits = credits + v_more,
    expires_at = case when v_ttl is null then expires_at else greatest(
      expires_at, least(p_act.event_at + v_ttl, started_at + interval '24 hours')) end
  where account = p_act.account and reservation = v_id and state = 'open';
  return ledger.reservation_json(p_act.account, v_id);
end $$;
