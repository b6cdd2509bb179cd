-- A renewal is an event and not the calendar: the invoice of a cycle was paid.

-- Grants the period that contains now, unless it has been granted. Missed ones grant nothing.
-- Answers how many credits it brought.
create function ledger.begin_period(
  p_act ledger.act, p_subscription credits.subscriptions, p_context jsonb
) returns bigint language plpgsql as $$
declare
  v_start timestamptz := (p_context->>'periodStart')::timestamptz;
  v_end timestamptz := (p_context->>'periodEnd')::timestamptz;
  v_plan text := coalesce(p_subscription.pending_plan, p_subscription.plan);
  v_credits bigint := p_context->'credits'->>v_plan;
begin
  -- During the trial its own period contains now.
  if p_act.event_at < p_subscription.anchor then
    return 0;
  end if;
  perform ledger.refuse_overtaken(
    p_subscription.anchor = (p_context->>'anchor')::timestamptz
    and v_start <= p_act.event_at and p_act.event_at < v_end);
  -- Its credits may have come by hand: it is the present period all the same.
  update credits.subscriptions set
    plan = v_plan, pending_plan = null, period_start = v_start, period_end = v_end,
    period_over = false, best_credits = v_credits
  where account = p_act.account and period_start < v_start;
  if ledger.is_granted(p_act.account, v_start) then
    return 0;
  end if;
  perform ledger.grant_monthly(p_act, v_credits, v_start, v_end, 'period');
  return v_credits;
end $$;

create function ledger.command_renew(p_act ledger.act, p_request jsonb, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := p_act.event_at;
  v_paid boolean := p_request->>'paid';
  v_subscription credits.subscriptions;
  v_granted bigint := 0;
  -- Told again, a payment is no news: it would grant a later period.
  v_is_news boolean := not exists (
    select from credits.invoices
    where account = p_act.account and invoice = p_request->>'invoice' and paid_at is not null);
begin
  select * into v_subscription from credits.subscriptions where account = p_act.account;
  perform ledger.refuse_managed(v_subscription);
  insert into credits.invoices as i (
    account, invoice, billing_reason, invoiced_at, paid_at, failed_at
  ) values (
    p_act.account, p_request->>'invoice', p_request->>'billingReason',
    (p_request->>'invoicedAt')::timestamptz,
    case when v_paid then v_now end, case when not v_paid then v_now end
  )
  on conflict (account, invoice) do update set
    invoiced_at = least(i.invoiced_at, excluded.invoiced_at),
    paid_at = coalesce(i.paid_at, excluded.paid_at),
    failed_at = coalesce(i.failed_at, excluded.failed_at);

  if v_subscription.state <> 'canceled' and p_request->>'billingReason' = 'subscription_cycle' then
    -- One that was made before the subscription began was another's.
    if v_paid and v_is_news
      and (p_request->>'invoicedAt')::timestamptz >= v_subscription.started_at
    then
      v_granted := ledger.begin_period(p_act, v_subscription, p_context);
    end if;
    update credits.subscriptions s set state = ledger.standing(s, v_now)
    where s.account = p_act.account;
  end if;
  return jsonb_build_object(
    'subscription', ledger.subscription_json(p_act.account, v_now), 'granted', v_granted);
end $$;
