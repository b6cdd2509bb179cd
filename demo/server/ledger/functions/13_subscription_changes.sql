-- What a subscription may be changed to: another plan, or its end.

-- Ends monthly grants before their time: all of them, or those that end with a period. One that has
-- not begun never will; one that is used up has to end too, for what may be refunded to it.
create function ledger.end_monthly(p_act ledger.act, p_period_end timestamptz default null)
returns void language plpgsql as $$
declare
  v_grant credits.grants;
begin
  for v_grant in
    select * from credits.grants
    where account = p_act.account and source = 'monthly'
      and ended_at is null and voided_at is null and expires_at > p_act.event_at
      and expires_at = coalesce(p_period_end, expires_at)
    order by grant_id
  loop
    if v_grant.started_at is null then
      update credits.grants set voided_at = p_act.event_at, void_reason = 'subscription-ended'
      where account = p_act.account and grant_id = v_grant.grant_id;
    else
      perform ledger.end_grant(p_act, v_grant.grant_id);
    end if;
  end loop;
end $$;

create function ledger.command_cancel(p_act ledger.act, p_request jsonb) returns jsonb
language plpgsql as $$
declare
  v_subscription credits.subscriptions := ledger.existing_subscription(
    p_act.account, 'trialing', 'active', 'past_due');
begin
  if p_request->>'when' = 'period_end' and v_subscription.period_end > p_act.event_at then
    update credits.subscriptions set cancel_at_period_end = true where account = p_act.account;
  else
    update credits.subscriptions set
      state = 'canceled', canceled_at = p_act.event_at, pending_plan = null,
      cancel_at_period_end = false
    where account = p_act.account;
    perform ledger.end_monthly(p_act);
  end if;
  return ledger.subscription_json(p_act.account, p_act.event_at);
end $$;

create function ledger.command_resume(p_act ledger.act) returns jsonb language plpgsql as $$
begin
  perform ledger.existing_subscription(p_act.account, 'trialing', 'active', 'past_due');
  update credits.subscriptions set cancel_at_period_end = false where account = p_act.account;
  return ledger.subscription_json(p_act.account, p_act.event_at);
end $$;

-- What a higher plan brings for the rest of a period, against the best plan held in it already.
create function ledger.upgrade_credits(
  p_subscription credits.subscriptions, p_credits bigint, p_now timestamptz
) returns bigint language sql immutable as $$
  select case when p_subscription.period_start <= p_now and p_now < p_subscription.period_end
    then greatest(0, floor((p_credits - p_subscription.best_credits)
      * extract(epoch from p_subscription.period_end - p_now)
      / extract(epoch from p_subscription.period_end - p_subscription.period_start)))::bigint
    else 0 end
$$;

create function ledger.command_change_plan(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_subscription credits.subscriptions := ledger.existing_subscription(
    p_act.account, 'trialing', 'active');
  v_plan text := p_request->>'plan';
  v_new bigint := p_context->'credits'->>v_plan;
  v_old bigint := coalesce(
    (p_context->'credits'->>v_subscription.plan)::bigint, v_subscription.best_credits);
  v_more bigint := ledger.upgrade_credits(v_subscription, v_new, p_act.event_at);
begin
  if v_plan = v_subscription.plan then
    update credits.subscriptions set pending_plan = null where account = p_act.account;
  elsif v_new < v_old then
    update credits.subscriptions set pending_plan = v_plan where account = p_act.account;
  else
    update credits.subscriptions set
      plan = v_plan, pending_plan = null, best_credits = greatest(best_credits, v_new)
    where account = p_act.account;
    if v_more > 0 then
      perform ledger.grant_monthly(p_act, v_more, null, v_subscription.period_end, 'upgrade');
    end if;
  end if;
  return ledger.subscription_json(p_act.account, p_act.event_at);
end $$;

-- The trial ends now, or at once after it began: a period is never empty.
create function ledger.command_end_trial(p_act ledger.act) returns jsonb language plpgsql as $$
declare
  v_subscription credits.subscriptions := ledger.existing_subscription(p_act.account, 'trialing');
  v_end timestamptz := greatest(
    p_act.event_at, v_subscription.period_start + interval '1 millisecond');
begin
  update credits.subscriptions set trial_ends_at = v_end, period_end = v_end, anchor = v_end
  where account = p_act.account;
  perform ledger.end_monthly(p_act, v_subscription.period_end);
  perform ledger.reach_period_end(p_act);
  return ledger.subscription_json(p_act.account, p_act.event_at);
end $$;
