-- What the payment provider has told of subscriptions and invoices, and what follows from all of it
-- together. Everything here depends on the set of events alone, never on the order in which they
-- came: https://docs.stripe.com/webhooks promises none, and that an event comes at least once.

-- A subscription as a whole, as it was at an instant. Of one second, `place` orders what it can.
create view ledger.told_subscriptions as
  select account, event, created as told_at,
    told->>'subscription' as subscription,
    (told->>'place')::integer as place,
    -- The event that says that there is one.
    (told->>'opening')::boolean as opening,
    told->>'state' as state,
    told->>'plan' as plan,
    (told->>'beganAt')::timestamptz as began_at,
    (told->>'anchor')::timestamptz as anchor,
    (told->>'periodStart')::timestamptz as period_start,
    (told->>'periodEnd')::timestamptz as period_end,
    (told->>'trialEndsAt')::timestamptz as trial_ends_at,
    (told->>'cancelAtPeriodEnd')::boolean as cancel_at_period_end,
    (told->>'endedAt')::timestamptz as ended_at
  from credits.provider_events where told->>'kind' = 'subscription';

-- What became of an invoice, and the period that it is for.
create view ledger.told_invoices as
  select account, event, created as told_at,
    told->>'subscription' as subscription,
    told->>'invoice' as invoice,
    told->>'billingReason' as billing_reason,
    (told->>'invoicedAt')::timestamptz as invoiced_at,
    (told->>'paid')::boolean as paid,
    told->>'plan' as plan,
    (told->>'periodStart')::timestamptz as period_start,
    (told->>'periodEnd')::timestamptz as period_end
  from credits.provider_events where told->>'kind' = 'invoice';

-- The one that counts is the youngest that ever began: a first payment may be pending for ever.
create function ledger.governing_subscription(p_account text) returns text
language sql stable as $$
  select subscription from ledger.told_subscriptions
  where account = p_account
  group by subscription
  having bool_or(state <> 'pending') and bool_or(plan is not null)
  order by max(began_at) desc, subscription desc limit 1
$$;

create function ledger.newest_told(p_account text, p_subscription text)
returns ledger.told_subscriptions language sql stable as $$
  select t from ledger.told_subscriptions t
  where account = p_account and subscription = p_subscription
  order by told_at desc, place desc, event desc limit 1
$$;

-- The invoices that renew it: those of a cycle, and that of the period after a trial, which is an
-- update's when the trial was ended early.
create function ledger.told_renewals(p_newest ledger.told_subscriptions)
returns setof ledger.told_invoices language sql stable as $$
  select * from ledger.told_invoices
  where account = p_newest.account and subscription = p_newest.subscription
    and (billing_reason = 'subscription_cycle'
      or billing_reason = 'subscription_update' and period_start = p_newest.trial_ends_at)
$$;

-- A period and the plan it began with. `paid` when it brings credits: the first does, and each in
-- which an invoice of a cycle was paid.
create type ledger.told_period as (
  starts_at timestamptz, ends_at timestamptz, plan text, paid boolean
);

create function ledger.first_period(p_newest ledger.told_subscriptions)
returns setof ledger.told_period language sql stable as $$
  select f.period_start, ends_at, f.plan, true
  from (
    select * from ledger.told_subscriptions
    where account = p_newest.account and subscription = p_newest.subscription
      and opening and plan is not null
    order by event limit 1) f
  -- A trial may be ended early, or made longer.
  cross join lateral (
    select case when f.trial_ends_at is null then f.period_end
      else coalesce(p_newest.trial_ends_at, f.period_end) end) as its (ends_at)
  -- One that is ended in the second in which it began was no period.
  where f.period_start < ends_at
$$;

-- The periods in which an invoice that renews was paid. One that is paid late begins the
-- period in which it is paid; of two that are paid in one period the higher plan counts.
create function ledger.paid_periods(p_newest ledger.told_subscriptions, p_credits jsonb)
returns setof ledger.told_period language sql stable as $$
  with known as (
    select period_start, period_end from ledger.told_subscriptions
    where account = p_newest.account and subscription = p_newest.subscription
      and state <> 'trialing'
    union
    select period_start, period_end from ledger.told_renewals(p_newest)
  )
  select distinct on (k.period_start) k.period_start, k.period_end, i.plan, true
  from ledger.told_renewals(p_newest) i
  cross join lateral (
    select * from known
    where period_start <= i.told_at and i.told_at < period_end
    order by period_start desc limit 1) k
  where i.paid and i.plan is not null
  order by k.period_start, (p_credits->>i.plan)::bigint desc, i.plan
$$;

-- The last period that brought credits. While none is known, the one that was told last.
create function ledger.present_told_period(p_newest ledger.told_subscriptions, p_credits jsonb)
returns ledger.told_period language sql stable as $$
  select p from (
    select p, 1 as place from ledger.first_period(p_newest) p
    union all
    select p, 1 from ledger.paid_periods(p_newest, p_credits) p
    union all
    select (period_start, period_end, plan, false)::ledger.told_period, 2 from (
      select * from ledger.told_subscriptions
      where account = p_newest.account and subscription = p_newest.subscription
        and plan is not null
      order by told_at desc, place desc, event desc limit 1) t
  ) periods (p, place)
  order by place, (p).starts_at desc, (p_credits->>(p).plan)::bigint desc, (p).plan limit 1
$$;

-- Which plan is in force in a period, which one waits for the next, and how many credits the
-- period brings in all: those it began with, and for every rise the rest of the period's, counted
-- from the instant at which the provider made the change.
create type ledger.told_plan as (plan text, pending text, best bigint, credits bigint);

create function ledger.plan_in(
  p_newest ledger.told_subscriptions, p_period ledger.told_period, p_credits jsonb
) returns ledger.told_plan language plpgsql stable as $$
declare
  v_told record;
  v_new bigint;
  v_held credits.subscriptions;
  v_plan ledger.told_plan;
begin
  v_plan.plan := p_period.plan;
  v_plan.credits := coalesce((p_credits->>p_period.plan)::bigint, 0);
  v_held.period_start := p_period.starts_at;
  v_held.period_end := p_period.ends_at;
  v_held.best_credits := v_plan.credits;
  for v_told in
    select plan, told_at from ledger.told_subscriptions
    where account = p_newest.account and subscription = p_newest.subscription
      and plan is not null and told_at >= p_period.starts_at
    order by told_at, place, event
  loop
    v_new := coalesce((p_credits->>v_told.plan)::bigint, 0);
    if v_told.plan = v_plan.plan then
      v_plan.pending := null;
    elsif v_new < coalesce((p_credits->>v_plan.plan)::bigint, 0) then
      v_plan.pending := v_told.plan;
    else
      v_plan.plan := v_told.plan;
      v_plan.pending := null;
      v_plan.credits := v_plan.credits + ledger.upgrade_credits(v_held, v_new, v_told.told_at);
      v_held.best_credits := greatest(v_held.best_credits, v_new);
    end if;
  end loop;
  v_plan.best := v_held.best_credits;
  return v_plan;
end $$;

-- Whether the newest invoice that renews is not paid. Where it and the subscription disagree, the
-- newer word counts: an invoice may be paid, or be written off, after the other was told.
create function ledger.told_past_due(p_newest ledger.told_subscriptions) returns boolean
language sql stable as $$
  select case when i.told_at > p_newest.told_at then not i.paid
    else p_newest.state = 'past_due' end
  from (values (true)) as always (row)
  left join (
    select bool_or(paid) as paid, max(told_at) as told_at from ledger.told_renewals(p_newest)
    group by invoice
    order by max(invoiced_at) desc, invoice desc limit 1) i on true
$$;
