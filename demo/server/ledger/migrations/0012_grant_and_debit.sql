-- The commands that put credits in and take them out at once.

create function credits.command_grant(p_act credits.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_grant credits.grants;
  v_expires_at timestamptz := (p_request->>'expiresAt')::timestamptz;
  v_period_start timestamptz := (p_request->>'periodStart')::timestamptz;
  v_effective_at timestamptz := coalesce(
    (p_request->>'effectiveAt')::timestamptz, p_act.event_at);
begin
  if v_expires_at <= greatest(v_effective_at, p_act.event_at) then
    perform credits.refuse('invalid_request', '{"field": "expiresAt"}');
  end if;
  perform from credits.grants
  where account = p_act.account and source = 'monthly' and period_start = v_period_start;
  if found then
    perform credits.refuse('period_granted');
  end if;

  insert into credits.grants (
    account, grant_id, source, credits, effective_at, expires_at, period_start, reason, created_at
  ) values (
    p_act.account, credits.new_id(p_act.account, 'gr'), p_request->>'source',
    (p_request->>'credits')::bigint, v_effective_at, v_expires_at, v_period_start,
    p_request->>'reason', p_act.created_at
  ) returning * into v_grant;

  if v_effective_at <= p_act.event_at then
    perform credits.start_grant(p_act, v_grant.grant_id);
    select * into strict v_grant from credits.grants
    where account = p_act.account and grant_id = v_grant.grant_id;
  end if;
  return credits.grant_json(v_grant, p_act.event_at);
end $$;

-- Refused unless so many credits can be spent now. The one test behind reserve, extend, debit and
-- canStart.
create function credits.covers(p_available bigint, p_required bigint) returns boolean
language sql immutable as $$
  select p_available >= p_required
$$;

create function credits.require(p_account text, p_required bigint) returns void
language plpgsql as $$
declare
  v_available bigint := credits.available(p_account);
begin
  if not credits.covers(v_available, p_required) then
    perform credits.refuse('insufficient_credits', jsonb_build_object(
      'required', p_required, 'available', v_available));
  end if;
end $$;

create function credits.command_debit(p_act credits.act, p_request jsonb, p_rate jsonb)
returns jsonb language plpgsql as $$
declare
  v_act credits.act := p_act;
  v_quantity bigint := p_request->>'quantity';
  v_credits bigint := credits.cost(
    v_quantity, (p_rate->>'credits')::bigint, (p_rate->>'per')::bigint);
  v_slices jsonb := '[]';
  v_slice record;
begin
  perform credits.require(p_act.account, v_credits);
  v_act.feature := p_request->>'feature';
  v_act.member := p_request->>'member';
  v_act.session := p_request->>'session';
  v_act.rate_version := p_rate->>'version';
  for v_slice in select * from credits.draw(p_act.account, v_credits) loop
    perform credits.book(v_act, 'consumed', -v_slice.credits, v_slice.grant_id);
    v_slices := v_slices || jsonb_build_object(
      'grant', v_slice.grant_id, 'source', v_slice.source, 'credits', v_slice.credits);
  end loop;
  return p_request || jsonb_build_object(
    'credits', v_credits, 'slices', v_slices, 'rate', p_rate, 'at', credits.iso(p_act.event_at));
end $$;
