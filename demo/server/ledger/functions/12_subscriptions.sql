-- The life of a subscription. Which period an instant is in is computed outside, by the calendar,
-- and comes in the command's context; here it is checked that it still fits.

create function ledger.subscription_json(p_account text, p_at timestamptz) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'plan', s.plan,
    'pendingPlan', s.pending_plan,
    'state', s.state,
    'trialEndsAt', ledger.iso(s.trial_ends_at),
    'anchor', ledger.iso(s.anchor),
    'period', jsonb_build_object(
      'start', ledger.iso(s.period_start), 'end', ledger.iso(s.period_end),
      'timeZone', a.time_zone),
    'cancelAtPeriodEnd', s.cancel_at_period_end,
    'canceledAt', ledger.iso(s.canceled_at),
    'renewalDue', s.state <> 'canceled' and s.period_end <= p_at)
  from credits.subscriptions s join credits.accounts a using (account)
  where s.account = p_account
$$;

create function ledger.refuse_overtaken(p_fits boolean) returns void language plpgsql as $$
begin
  if p_fits is not true then
    perform ledger.refuse('overtaken');
  end if;
end $$;

-- What the payment provider keeps is changed there: here it would be another thing than what is
-- paid for.
create function ledger.refuse_managed(p_subscription credits.subscriptions) returns void
language plpgsql as $$
begin
  if p_subscription.provider_subscription is not null and p_subscription.state <> 'canceled' then
    perform ledger.refuse('subscription_managed');
  end if;
end $$;

-- The subscription if it may be changed here; with p_states only in one of them.
create function ledger.existing_subscription(p_account text, variadic p_states text[])
returns credits.subscriptions language plpgsql stable as $$
declare
  v_subscription credits.subscriptions;
begin
  select * into v_subscription from credits.subscriptions where account = p_account;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  perform ledger.refuse_managed(v_subscription);
  if v_subscription.state <> all (p_states) then
    perform ledger.refuse('subscription_inactive');
  end if;
  return v_subscription;
end $$;

-- Monthly credits, from now to the end of a period. Without the period's start they come on top.
create function ledger.grant_monthly(
  p_act ledger.act, p_credits bigint, p_start timestamptz, p_end timestamptz, p_reason text
) returns void language plpgsql as $$
declare
  v_id text := ledger.new_id(p_act.account, 'gr');
begin
  insert into credits.grants (
    account, grant_id, source, credits, effective_at, expires_at, period_start, reason, actor,
    created_at
  ) values (
    p_act.account, v_id, 'monthly', p_credits, coalesce(p_start, p_act.event_at), p_end, p_start,
    p_reason, p_act.actor, p_act.created_at
  );
  perform ledger.start_grant(p_act, v_id);
end $$;

create function ledger.is_granted(p_account text, p_period_start timestamptz) returns boolean
language sql stable as $$
  select exists (select from credits.grants
    where account = p_account and source = 'monthly' and period_start = p_period_start)
$$;

-- Past due is who has not paid his newest invoice, in the order in which they were made: so that
-- neither the order in which they are told nor a repetition matters.
create function ledger.is_past_due(p_subscription credits.subscriptions) returns boolean
language sql stable as $$
  select coalesce((
    select i.paid_at is null from credits.invoices i
    where i.account = p_subscription.account and i.billing_reason = 'subscription_cycle'
      and i.invoiced_at >= p_subscription.started_at
    order by i.invoiced_at desc, i.invoice desc limit 1), false)
$$;

-- Where a subscription stands that is not canceled.
create function ledger.standing(p_subscription credits.subscriptions, p_at timestamptz)
returns text language sql stable as $$
  select case
    when ledger.is_past_due(p_subscription) then 'past_due'
    when p_at < p_subscription.trial_ends_at and not p_subscription.period_over then 'trialing'
    else 'active'
  end
$$;

create function ledger.command_subscribe(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := p_act.event_at;
  v_trial_ends_at timestamptz := (p_request->>'trialEndsAt')::timestamptz;
  v_credits bigint := p_context->>'credits';
  v_new credits.subscriptions;
begin
  if v_trial_ends_at <= v_now then
    perform ledger.refuse('invalid_request', '{"field": "trialEndsAt"}');
  end if;
  perform from credits.subscriptions where account = p_act.account and state <> 'canceled';
  if found then
    perform ledger.refuse('subscription_exists');
  end if;
  v_new.anchor := coalesce(v_trial_ends_at, (p_context->>'anchor')::timestamptz);
  v_new.period_start := case when v_trial_ends_at is null
    then (p_context->>'periodStart')::timestamptz else v_now end;
  v_new.period_end := coalesce(v_trial_ends_at, (p_context->>'periodEnd')::timestamptz);
  perform ledger.refuse_overtaken(v_new.period_start <= v_now and v_now < v_new.period_end);
  if ledger.is_granted(p_act.account, v_new.period_start) then
    perform ledger.refuse('period_granted');
  end if;

  insert into credits.subscriptions as s (
    account, plan, state, anchor, period_start, period_end, trial_ends_at, best_credits, started_at
  ) values (
    p_act.account, p_request->>'plan',
    case when v_trial_ends_at is null then 'active' else 'trialing' end,
    v_new.anchor, v_new.period_start, v_new.period_end, v_trial_ends_at, v_credits, v_now
  )
  on conflict (account) do update set
    plan = excluded.plan, pending_plan = null, state = excluded.state, anchor = excluded.anchor,
    period_start = excluded.period_start, period_end = excluded.period_end,
    trial_ends_at = excluded.trial_ends_at, best_credits = excluded.best_credits,
    started_at = excluded.started_at, cancel_at_period_end = false, canceled_at = null,
    period_over = false, provider_subscription = null;
  -- What became of its invoices may be known before it is.
  update credits.subscriptions s set state = ledger.standing(s, v_now)
  where s.account = p_act.account;
  perform ledger.grant_monthly(
    p_act, v_credits, v_new.period_start, v_new.period_end, 'period');
  return ledger.subscription_json(p_act.account, v_now);
end $$;
