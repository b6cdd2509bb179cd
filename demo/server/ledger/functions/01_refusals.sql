-- A refusal is raised, so that everything its command did is undone with it. Each has a SQLSTATE
-- of class CR of its own; `detail` carries what the caller is told.

create function ledger.refuse(p_code text, p_facts jsonb default '{}') returns void
language plpgsql as $$
declare
  v_state text := case p_code
    when 'insufficient_credits' then 'CR001'
    when 'idempotency_conflict' then 'CR002'
    when 'reservation_expired'  then 'CR003'
    when 'reservation_ended'    then 'CR004'
    when 'period_granted'       then 'CR005'
    when 'not_found'            then 'CR006'
    when 'unknown_feature'      then 'CR007'
    when 'invalid_request'      then 'CR008'
    when 'forbidden'            then 'CR009'
    when 'account_exists'       then 'CR010'
    when 'subscription_exists'  then 'CR011'
    when 'subscription_inactive' then 'CR012'
    when 'grant_ended'          then 'CR013'
    when 'nothing_to_refund'    then 'CR014'
    when 'subscription_managed' then 'CR016'
    when 'purchase_open'        then 'CR017'
    when 'purchased_meanwhile'  then 'CR018'
    when 'changed_meanwhile'    then 'CR030'
    when 'member_limit_reached' then 'CR060'
    when 'request_answered'     then 'CR061'
    when 'recharge_confirmation_required' then 'CR040'
    -- Never told: what was computed for the command has been overtaken. It is computed again.
    when 'overtaken'            then 'CR015'
  end;
begin
  if v_state is null then
    raise exception 'there is no refusal %', p_code;
  end if;
  raise exception using
    errcode = v_state,
    message = p_code,
    detail = (jsonb_build_object('code', p_code) || p_facts)::text;
end $$;
