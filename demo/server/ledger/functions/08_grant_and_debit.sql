-- The commands that put credits in and take them out at once.

create function ledger.command_grant(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_grant credits.grants;
  v_expires_at timestamptz := (p_request->>'expiresAt')::timestamptz;
  v_period_start timestamptz := (p_request->>'periodStart')::timestamptz;
  v_effective_at timestamptz := coalesce(
    (p_request->>'effectiveAt')::timestamptz, p_act.event_at);
begin
  if v_expires_at <= greatest(v_effective_at, p_act.event_at) then
    perform ledger.refuse('invalid_request', '{"field": "expiresAt"}');
  end if;
  if v_period_start > v_effective_at then
    perform ledger.refuse('invalid_request', '{"field": "periodStart"}');
  end if;
  perform from credits.grants
  where account = p_act.account and source = 'monthly' and period_start = v_period_start;
  if found then
    perform ledger.refuse('period_granted');
  end if;

  insert into credits.grants (
    account, grant_id, source, credits, effective_at, expires_at, period_start, reason, actor,
    created_at
  ) values (
    p_act.account, ledger.new_id(p_act.account, 'gr'), p_request->>'source',
    (p_request->>'credits')::bigint, v_effective_at, v_expires_at, v_period_start,
    p_request->>'reason', p_act.actor, p_act.created_at
  ) returning * into v_grant;

  if v_effective_at <= p_act.event_at then
    perform ledger.start_grant(p_act, v_grant.grant_id);
    select * into strict v_grant from credits.grants
    where account = p_act.account and grant_id = v_grant.grant_id;
  end if;
  return ledger.grant_json(v_grant, p_act.event_at);
end $$;

-- Refused unless so many credits can be spent now. The one test behind reserve, extend, debit and
-- canStart.
create function ledger.covers(p_available bigint, p_required bigint) returns boolean
language sql immutable as $$
  select p_available >= p_required
$$;

create function ledger.require(p_account text, p_required bigint) returns void
language plpgsql as $$
declare
  v_available bigint := ledger.available(p_account);
begin
  if not ledger.covers(v_available, p_required) then
    perform ledger.refuse('insufficient_credits', jsonb_build_object(
      'required', p_required, 'available', v_available));
  end if;
end $$;

create function ledger.command_debit(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_act ledger.act := p_act;
  v_rate jsonb := ledger.rate_in_force(p_context->'rates', p_act.event_at);
  v_quantity bigint := p_request->>'quantity';
  v_credits bigint := ledger.cost(
    v_quantity, (v_rate->>'credits')::bigint, (v_rate->>'per')::bigint);
  v_slices jsonb := '[]';
  v_slice record;
begin
  perform ledger.require(p_act.account, v_credits);
  perform ledger.require_of_member(p_act, p_request->>'member', v_credits);
  v_act.feature := p_request->>'feature';
  v_act.member := p_request->>'member';
  v_act.session := p_request->>'session';
  v_act.rate_version := v_rate->>'version';
  for v_slice in select * from ledger.draw(p_act.account, v_credits) loop
    perform ledger.book(v_act, 'consumed', -v_slice.credits, v_slice.grant_id);
    v_slices := v_slices || jsonb_build_object(
      'grant', v_slice.grant_id, 'source', v_slice.source, 'credits', v_slice.credits);
  end loop;
  return p_request || jsonb_build_object(
    'operation', p_act.operation, 'credits', v_credits, 'slices', v_slices, 'rate', v_rate, 'at', ledger.iso(p_act.event_at));
end $$;
