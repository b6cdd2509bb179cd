-- The commands that take a grant away, and those that give use or money back.

create function ledger.existing_grant(p_account text, p_grant text) returns credits.grants
language plpgsql stable as $$
declare
  v_grant credits.grants;
begin
  select * into v_grant from credits.grants where account = p_account and grant_id = p_grant;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  return v_grant;
end $$;

create function ledger.grant_answer(p_act ledger.act, p_grant text) returns jsonb
language sql stable as $$
  select ledger.grant_json(g, p_act.event_at) from credits.grants g
  where account = p_act.account and grant_id = p_grant
$$;

-- What is held stays held, and is gone when it comes back.
create function ledger.command_void(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_grant credits.grants := ledger.existing_grant(p_act.account, p_request->>'grant');
  v_free bigint := v_grant.remaining - v_grant.held;
begin
  if ledger.closed_as(v_grant, p_act.event_at) is not null
    or (v_grant.started_at is not null and v_grant.remaining = 0)
  then
    perform ledger.refuse('grant_ended');
  end if;
  update credits.grants set voided_at = p_act.event_at, void_reason = p_act.reason
  where account = p_act.account and grant_id = v_grant.grant_id;
  if v_free > 0 then
    perform ledger.book(p_act, 'voided', -v_free, v_grant.grant_id);
  end if;
  return ledger.grant_answer(p_act, v_grant.grant_id);
end $$;

-- The money of credits that were paid for elsewhere was returned, for so many of them in all. What is
-- not free any more is owed by this grant alone.
create function ledger.command_refund_purchase(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_grant credits.grants := ledger.existing_grant(p_act.account, p_request->>'grant');
  v_more bigint := (p_request->>'credits')::bigint - v_grant.refunded - v_grant.owed;
begin
  if v_grant.source not in ('purchased', 'recharge') or v_grant.purchase is not null then
    perform ledger.refuse('invalid_request', '{"field": "grant"}');
  end if;
  if (p_request->>'credits')::bigint > v_grant.credits then
    perform ledger.refuse('invalid_request', '{"field": "credits"}');
  end if;
  if v_more > 0 then
    update credits.grants set owed = owed + v_more
    where account = p_act.account and grant_id = v_grant.grant_id;
    perform ledger.collect_owed(p_act, v_grant.grant_id);
  end if;
  return ledger.grant_answer(p_act, v_grant.grant_id);
end $$;

-- Puts used credits back where they came from. To a grant that has ended they come only to go.
create function ledger.return_to_grant(p_act ledger.act, p_grant text, p_credits bigint)
returns void language plpgsql as $$
begin
  perform ledger.book(p_act, 'refunded', p_credits, p_grant);
  perform ledger.receive(p_act, p_grant, p_credits);
end $$;

-- Gives back use that no grant had covered: what is still owed is owed no more, and what has been
-- repaid goes back to the grants that repaid it, the last first.
create function ledger.return_debt(p_act ledger.act, p_credits bigint) returns bigint
language plpgsql as $$
declare
  v_open bigint;
  v_left bigint;
  v_repayment record;
begin
  select least(debt, p_credits) into strict v_open
  from credits.accounts where account = p_act.account;
  if v_open > 0 then
    perform ledger.book(p_act, 'refunded', v_open, null);
  end if;
  v_left := p_credits - v_open;
  for v_repayment in
    select n, grant_id, credits - returned as open from credits.repayments
    where account = p_act.account and returned < credits order by n desc
  loop
    exit when v_left = 0;
    update credits.repayments set returned = returned + least(v_left, v_repayment.open)
    where account = p_act.account and n = v_repayment.n;
    perform ledger.return_to_grant(p_act, v_repayment.grant_id, least(v_left, v_repayment.open));
    v_left := v_left - least(v_left, v_repayment.open);
  end loop;
  return v_open;
end $$;

-- Which slices of an operation a refund of so many credits unwinds, last taken first, when so many
-- were given back before.
create function ledger.unwind(p_account text, p_operation text, p_done bigint, p_credits bigint)
returns table (seq bigint, grant_id text, credits bigint) language sql stable as $$
  select s.seq, s.grant_id, p.part
  from (
    select e.seq, e.grant_id, -e.credits as used,
      (sum(-e.credits) over (order by e.seq desc) + e.credits)::bigint as later
    from credits.entries e
    where e.account = p_account and e.operation = p_operation and e.type = 'consumed'
  ) s
  cross join lateral (select
    least(s.used, greatest(0, p_done + p_credits - s.later))
    - least(s.used, greatest(0, p_done - s.later)) as part) p
  where p.part > 0
$$;

create function ledger.command_refund_usage(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_act ledger.act := p_act;
  v_operation text := p_request->>'operation';
  v_first credits.entries;
  v_done bigint;
  v_left bigint;
  v_credits bigint;
  v_lowered bigint := 0;
  v_slice record;
begin
  select * into v_first from credits.entries
  where account = p_act.account and operation = v_operation
  order by type <> 'consumed', seq limit 1;
  if not found then
    -- Work of no length has no entry.
    perform from credits.operations where account = p_act.account and operation = v_operation;
    perform ledger.refuse(case when found then 'nothing_to_refund' else 'not_found' end);
  end if;
  select coalesce(sum(credits), 0) into strict v_done from credits.entries
  where account = p_act.account and refunds = v_operation and type = 'refunded' and credits > 0;
  select coalesce(-sum(credits), 0) - v_done into strict v_left from credits.entries
  where account = p_act.account and operation = v_operation and type = 'consumed';
  if v_left = 0 then
    perform ledger.refuse('nothing_to_refund');
  end if;
  v_credits := coalesce((p_request->>'credits')::bigint, v_left);
  if v_credits > v_left then
    perform ledger.refuse('invalid_request', '{"field": "credits"}');
  end if;

  v_act.feature := v_first.feature;
  v_act.member := v_first.member;
  v_act.session := v_first.session;
  v_act.rate_version := v_first.rate_version;
  v_act.reservation := v_first.reservation;
  v_act.refunds := v_operation;
  for v_slice in
    select * from ledger.unwind(p_act.account, v_operation, v_done, v_credits) order by seq desc
  loop
    if v_slice.grant_id is null then
      v_lowered := v_lowered + ledger.return_debt(v_act, v_slice.credits);
    else
      perform ledger.return_to_grant(v_act, v_slice.grant_id, v_slice.credits);
    end if;
  end loop;
  perform ledger.count_usage(v_act, 0, v_credits, 0);

  return jsonb_build_object(
    'operation', p_act.operation,
    'refunds', v_operation,
    'credits', v_credits,
    'debtLowered', v_lowered,
    'slices', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'grant', e.grant_id, 'source', g.source, 'credits', e.credits) order by e.seq), '[]')
      from credits.entries e join credits.grants g using (account, grant_id)
      where e.account = p_act.account and e.operation = p_act.operation
        and e.type = 'refunded' and e.credits > 0),
    'reason', p_act.reason,
    'at', ledger.iso(p_act.event_at));
end $$;
