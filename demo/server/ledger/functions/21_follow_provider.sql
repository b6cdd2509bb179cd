-- A subscription that is kept by the payment provider: ours is made to be what follows from all that
-- was told. Credits are only ever added, up to what a period brings in all, and end with it, so that
-- no order and no repetition of events grants more.

-- What the period brings and has not brought yet, while it lasts. A period that is over when it
-- becomes known grants nothing.
create function ledger.grant_told_period(
  p_act ledger.act, p_period ledger.told_period, p_plan ledger.told_plan, p_base bigint
) returns void language plpgsql as $$
declare
  v_granted bigint;
begin
  if not p_period.paid
    or not (p_period.starts_at <= p_act.event_at and p_act.event_at < p_period.ends_at) then
    return;
  end if;
  if not ledger.is_granted(p_act.account, p_period.starts_at) then
    perform ledger.grant_monthly(p_act, p_base, p_period.starts_at, p_period.ends_at, 'period');
  end if;
  -- Without those of a trial that was ended in the second in which it began: they were no period's.
  select coalesce(sum(credits), 0) into strict v_granted from credits.grants
  where account = p_act.account and source = 'monthly'
    and effective_at >= p_period.starts_at and effective_at < p_period.ends_at
    and (ended_at is null or ended_at >= expires_at);
  if p_plan.credits > v_granted then
    perform ledger.grant_monthly(
      p_act, p_plan.credits - v_granted, null, p_period.ends_at,
      case when v_granted = 0 then 'period' else 'upgrade' end);
  end if;
end $$;

-- When the subscription ended: as told, or with the period that was to be its last. Null when not.
create function ledger.told_end(p_newest ledger.told_subscriptions, p_now timestamptz)
returns timestamptz language sql immutable as $$
  select case
    when p_newest.state = 'canceled' then coalesce(p_newest.ended_at, p_newest.told_at)
    when p_newest.cancel_at_period_end and p_newest.period_end <= p_now then p_newest.period_end
  end
$$;

create function ledger.write_told_subscription(
  p_act ledger.act, p_newest ledger.told_subscriptions, p_period ledger.told_period,
  p_plan ledger.told_plan
) returns void language sql as $$
  insert into credits.subscriptions as s (
    account, provider_subscription, provider_at, provider_event, started_at, plan, pending_plan,
    best_credits, state, canceled_at, cancel_at_period_end, trial_ends_at, anchor, period_start,
    period_end, period_over
  )
  select p_act.account, p_newest.subscription, p_newest.told_at, p_newest.event,
    p_newest.began_at, p_plan.plan, case when ended_at is null then p_plan.pending end,
    p_plan.best,
    case
      when ended_at is not null then 'canceled'
      when ledger.told_past_due(p_newest) then 'past_due'
      when p_act.event_at < p_newest.trial_ends_at then 'trialing'
      else 'active'
    end,
    ended_at, p_newest.cancel_at_period_end, p_newest.trial_ends_at, p_newest.anchor,
    p_period.starts_at, p_period.ends_at, p_period.ends_at <= p_act.event_at
  from (values (ledger.told_end(p_newest, p_act.event_at))) as told (ended_at)
  on conflict (account) do update set
    provider_subscription = excluded.provider_subscription, provider_at = excluded.provider_at,
    provider_event = excluded.provider_event, started_at = excluded.started_at,
    plan = excluded.plan, pending_plan = excluded.pending_plan,
    best_credits = excluded.best_credits, state = excluded.state,
    canceled_at = excluded.canceled_at, cancel_at_period_end = excluded.cancel_at_period_end,
    trial_ends_at = excluded.trial_ends_at, anchor = excluded.anchor,
    period_start = excluded.period_start, period_end = excluded.period_end,
    period_over = excluded.period_over
$$;

-- Makes the account's subscription what the provider has told. False while that is not enough, or
-- when the account has one, or had a later one, that is not the provider's.
create function ledger.follow_provider(p_act ledger.act, p_credits jsonb) returns boolean
language plpgsql as $$
declare
  v_newest ledger.told_subscriptions := ledger.newest_told(
    p_act.account, ledger.governing_subscription(p_act.account));
  v_period ledger.told_period := ledger.present_told_period(v_newest, p_credits);
  v_plan ledger.told_plan := ledger.plan_in(v_newest, v_period, p_credits);
  v_before credits.subscriptions;
begin
  select * into v_before from credits.subscriptions where account = p_act.account;
  if v_newest.subscription is null
    or v_before.provider_subscription is null
      and (v_before.state <> 'canceled' or v_before.started_at > v_newest.began_at) then
    return false;
  end if;
  -- Another one has taken the place of the one before, or its trial was ended early.
  if v_before.state <> 'canceled' and v_before.provider_subscription <> v_newest.subscription then
    perform ledger.end_monthly(p_act);
  elsif v_newest.trial_ends_at <= p_act.event_at
    and v_newest.trial_ends_at < v_before.trial_ends_at then
    perform ledger.end_monthly(p_act, v_before.trial_ends_at);
  end if;
  perform ledger.write_told_subscription(p_act, v_newest, v_period, v_plan);
  if ledger.told_end(v_newest, p_act.event_at) is null then
    perform ledger.grant_told_period(
      p_act, v_period, v_plan, (p_credits->>v_period.plan)::bigint);
  else
    perform ledger.end_monthly(p_act);
  end if;
  return true;
end $$;

-- Keeps an event, and what is known of it. Said again, it stays as it was, unless it was ignored.
create function ledger.keep_event(
  p_event jsonb, p_account text, p_outcome text, p_now timestamptz
) returns void language sql as $$
  insert into credits.provider_events (
    event, type, account, created, received_at, outcome, told
  ) values (
    p_event->>'event', p_event->>'type', p_account, (p_event->>'created')::timestamptz, p_now,
    p_outcome, nullif(p_event->'told', 'null')
  )
  on conflict (account, event) do update set outcome = excluded.outcome, told = excluded.told
$$;

create function ledger.command_provider_event(
  p_act ledger.act, p_event jsonb, p_credits jsonb
) returns jsonb language plpgsql as $$
begin
  perform ledger.keep_event(p_event, p_act.account, 'kept', p_act.event_at);
  if ledger.follow_provider(p_act, p_credits) then
    update credits.provider_events set outcome = 'applied'
    where account = p_act.account and outcome = 'kept';
  end if;
  return coalesce(ledger.subscription_json(p_act.account, p_act.event_at), 'null');
end $$;

-- Keeps an event that is of no account of ours.
create function ledger.ignore_event(
  p_event jsonb, p_account text, p_reason text, p_at timestamptz
) returns text language plpgsql as $$
begin
  perform ledger.keep_event(p_event, p_account, p_reason, ledger.instant(p_at));
  return p_reason;
end $$;
