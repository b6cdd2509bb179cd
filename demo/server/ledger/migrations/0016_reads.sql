-- The door for every read. Each first books what time has done meanwhile, if anything.

create function credits.balance(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := credits.present(p_account, p_at);
begin
  return credits.snapshot(p_account, v_at);
end $$;

-- Whether a reservation of so much work would succeed now, by the test it would be put to.
create function credits.can_start(
  p_account text, p_quantity bigint, p_rate jsonb, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_balance jsonb := credits.balance(p_account, p_at);
  v_available bigint := v_balance->>'available';
  v_required bigint := credits.cost(
    p_quantity, (p_rate->>'credits')::bigint, (p_rate->>'per')::bigint);
  v_allowed boolean := credits.covers(v_available, v_required);
begin
  return jsonb_build_object(
    'allowed', v_allowed,
    'reason', case when not v_allowed then 'insufficient_credits' end,
    'available', v_available,
    'required', v_required,
    'levelAfter', case when v_allowed then credits.level(
      v_available - v_required,
      (v_balance->>'criticalAt')::bigint, (v_balance->>'lowAt')::bigint)
      else v_balance->>'level' end,
    'version', v_balance->'version',
    'asOf', v_balance->'asOf');
end $$;

-- Null when the account has no such reservation.
create function credits.reservation(p_account text, p_reservation text, p_at timestamptz)
returns jsonb language plpgsql as $$
begin
  perform credits.present(p_account, p_at);
  return credits.reservation_json(p_account, p_reservation);
end $$;

-- Newest first.
create function credits.grants(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := credits.present(p_account, p_at);
begin
  return (
    select coalesce(jsonb_agg(
      credits.grant_json(g, v_at) order by g.effective_at desc, g.grant_id desc), '[]')
    from credits.grants g where g.account = p_account);
end $$;
