-- The commands that end a reservation.

create function ledger.command_release(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_act ledger.act := p_act;
  v_id text := p_request->>'reservation';
  v_reservation credits.reservations;
begin
  -- Whose it is comes first: its state is nobody else's concern.
  perform from credits.reservations
  where account = p_act.account and reservation = v_id and member <> p_request->>'member';
  if found then
    perform ledger.refuse('forbidden');
  end if;
  v_reservation := ledger.open_reservation(p_act.account, v_id);
  v_act.reservation := v_id;
  update credits.reservations set state = 'released', ended_at = p_act.event_at
  where account = p_act.account and reservation = v_id and state = 'open';
  perform ledger.give_back(v_act, v_id, 0);
  return ledger.reservation_json(p_act.account, v_id);
end $$;

-- Who pays for the work: first what the reservation holds, then the rest in normal order, then,
-- within the grace, nobody yet. `unheld` is the part that was held.
create function ledger.payers(p_account text, p_reservation text, p_kept bigint, p_rest bigint)
returns table (place bigint, grant_id text, credits bigint, unheld bigint)
language sql stable as $$
  select min(p.place), p.grant_id, sum(p.credits)::bigint, sum(p.unheld)::bigint
  from (
    select n::bigint as place, d.grant_id, kept as credits, kept as unheld
    from ledger.divide(p_account, p_reservation, p_kept) d where kept > 0
    union all
    select 1000000 + d.place, d.grant_id, d.credits, 0
    from ledger.draw(p_account, p_rest) d
  ) p
  group by p.grant_id
$$;

create function ledger.command_settle(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_act ledger.act := p_act;
  v_id text := p_request->>'reservation';
  v_quantity bigint := p_request->>'quantity';
  v_reservation credits.reservations := ledger.open_reservation(p_act.account, v_id);
  v_cost bigint := ledger.cost(v_quantity, v_reservation.rate_credits, v_reservation.rate_per);
  v_kept bigint := least(v_cost, v_reservation.credits);
  v_rest bigint := v_cost - v_kept;
  v_available bigint := ledger.available(p_act.account);
  v_owed bigint := greatest(0, v_rest - v_available);
  v_slices jsonb := '[]';
  v_payer record;
begin
  if v_owed > v_reservation.grace then
    perform ledger.refuse('insufficient_credits', jsonb_build_object(
      'required', v_rest, 'available', v_available));
  end if;
  if v_rest > 0 then
    perform ledger.require_of_member(
      p_act, v_reservation.member, v_rest, v_reservation.grace);
  end if;
  v_act.feature := v_reservation.feature;
  v_act.member := v_reservation.member;
  v_act.session := v_reservation.session;
  v_act.rate_version := v_reservation.rate_version;
  v_act.reservation := v_id;

  for v_payer in
    select p.*, g.source from ledger.payers(p_act.account, v_id, v_kept, v_rest - v_owed) p
    join credits.grants g on g.account = p_act.account and g.grant_id = p.grant_id
    order by p.place
  loop
    perform ledger.book(
      v_act, 'consumed', -v_payer.credits, v_payer.grant_id, -v_payer.unheld);
    v_slices := v_slices || jsonb_build_object(
      'grant', v_payer.grant_id, 'source', v_payer.source, 'credits', v_payer.credits);
  end loop;
  if v_owed > 0 then
    perform ledger.book(v_act, 'consumed', -v_owed, null);
  end if;
  if v_cost > 0 then
    perform ledger.count_usage(v_act, v_cost, 0, 1);
  end if;
  perform ledger.give_back(v_act, v_id, v_kept);

  update credits.reservations set
    state = 'settled',
    ended_at = p_act.event_at,
    settlement = jsonb_build_object(
      'operation', p_act.operation, 'quantity', v_quantity, 'credits', v_cost, 'slices', v_slices,
      'returned', v_reservation.credits - v_kept, 'owed', v_owed)
  where account = p_act.account and reservation = v_id and state = 'open';
  return ledger.reservation_json(p_act.account, v_id);
end $$;
