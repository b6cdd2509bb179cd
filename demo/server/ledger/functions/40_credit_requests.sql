-- Members ask for credits, and are answered.

create function ledger.credit_request_json(p_request credits.credit_requests) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', p_request.request,
    'member', p_request.member,
    'feature', p_request.feature,
    'minutes', p_request.minutes,
    'credits', p_request.credits,
    'state', p_request.state,
    'askedAt', ledger.iso(p_request.asked_at),
    'answeredAt', ledger.iso(p_request.answered_at),
    'answeredBy', p_request.answered_by,
    'limit', p_request.new_limit)
$$;

-- Who has asked and was not answered is answered with what he has asked.
create function ledger.command_request_credits(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_request credits.credit_requests;
begin
  select * into v_request from credits.credit_requests
  where account = p_act.account and member = p_request->>'member' and state = 'open';
  if not found then
    insert into credits.credit_requests (
      account, request, member, feature, minutes, credits, asked_at
    ) values (
      p_act.account, ledger.new_id(p_act.account, 'rq'), p_request->>'member',
      p_request->>'feature', (p_request->>'minutes')::integer, (p_request->>'credits')::bigint,
      p_act.event_at
    ) returning * into v_request;
    perform ledger.require_alert_look(p_act.account);
  end if;
  return ledger.credit_request_json(v_request);
end $$;

-- A limit that comes with the answer takes the place of the one he had.
create function ledger.command_answer_request(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_saved credits.member_limits := ledger.saved_member_limits(p_act.account);
  v_request credits.credit_requests;
begin
  select * into v_request from credits.credit_requests
  where account = p_act.account and request = p_request->>'request';
  if not found then
    perform ledger.refuse('not_found');
  elsif v_request.state <> 'open' then
    perform ledger.refuse('request_answered');
  end if;
  update credits.credit_requests set
    state = p_request->>'answer',
    answered_at = p_act.event_at,
    answered_by = p_act.actor,
    new_limit = (p_request->>'limit')::bigint
  where account = p_act.account and request = v_request.request
  returning * into strict v_request;
  if v_request.new_limit is not null then
    perform ledger.put_member_limits(
      p_act,
      coalesce(v_saved.limits, '{}')
        || jsonb_build_object(v_request.member, v_request.new_limit),
      v_saved.by_default);
  end if;
  perform ledger.require_alert_look(p_act.account);
  return ledger.credit_request_json(v_request);
end $$;

-- Those that wait first, then the newest; p_member is whose, null for everybody's. p_asker is who
-- asks, null for the practice's backend. Null as long as the period is not computed.
create function ledger.credit_requests(
  p_account text, p_query jsonb, p_member text, p_asker text, p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_period jsonb;
begin
  select ledger.counted_period_json(account, greatest(v_at, clock)) into v_period
  from credits.accounts where account = p_account;
  return (
    with found as (
      select r from credits.credit_requests r
      where r.account = p_account and (p_member is null or r.member = p_member)
      order by r.state = 'open' desc, r.asked_at desc, r.request desc
      limit v_limit
    )
    select jsonb_build_object(
      'requests', (
        select coalesce(jsonb_agg(ledger.credit_request_json(r)
          order by (r).state = 'open' desc, (r).asked_at desc, (r).request desc), '[]')
        from found),
      'members', (
        select coalesce(jsonb_agg(ledger.member_use_json(
          p_account, m.member, (v_period->>'start')::timestamptz) order by m.member), '[]')
        from (select (r).member from found union select p_asker where p_asker is not null) m),
      'period', v_period,
      'asOf', ledger.iso(greatest(v_at, a.clock)))
    from credits.accounts a where a.account = p_account and v_period is not null);
end $$;
