-- The rows as the wire has them.

create function ledger.rate_json(p_version integer, p_credits bigint, p_per bigint, p_unit text)
returns jsonb language sql immutable as $$
  select jsonb_build_object(
    'version', p_version, 'credits', p_credits, 'per', p_per, 'unit', p_unit)
$$;

-- Written so that a search for a state looks at columns and builds nothing.
create function ledger.grant_state(p_grant credits.grants, p_at timestamptz) returns text
language sql immutable as $$
  select case
    when p_grant.voided_at is not null then 'voided'
    when p_grant.started_at is null then 'scheduled'
    when p_grant.ended_at is not null or p_grant.expires_at <= p_at then 'expired'
    when p_grant.remaining = 0 then 'depleted'
    else 'active'
  end
$$;

create function ledger.grant_json(p_grant credits.grants, p_at timestamptz) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', p_grant.grant_id,
    'source', p_grant.source,
    'state', ledger.grant_state(p_grant, p_at),
    'credits', p_grant.credits,
    'remaining', p_grant.remaining,
    'held', p_grant.held,
    'refundedCredits', p_grant.refunded,
    'owedCredits', p_grant.owed,
    'effectiveAt', ledger.iso(p_grant.effective_at),
    'expiresAt', ledger.iso(p_grant.expires_at),
    'periodStart', ledger.iso(p_grant.period_start),
    'reason', p_grant.reason,
    'actor', p_grant.actor)
$$;

create function ledger.slices_json(p_account text, p_reservation text) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'grant', s.grant_id, 'source', g.source, 'credits', s.credits) order by s.n), '[]')
  from credits.slices s join credits.grants g using (account, grant_id)
  where s.account = p_account and s.reservation = p_reservation
$$;

create function ledger.reservation_json(p_account text, p_reservation text) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'id', r.reservation,
    'state', r.state,
    'feature', r.feature,
    'member', r.member,
    'session', r.session,
    'quantity', r.quantity,
    'credits', r.credits,
    'slices', ledger.slices_json(p_account, p_reservation),
    'rate', ledger.rate_json(r.rate_version, r.rate_credits, r.rate_per, r.rate_unit),
    'startedAt', ledger.iso(r.started_at),
    'expiresAt', ledger.iso(r.expires_at),
    'endedAt', ledger.iso(r.ended_at),
    'settlement', r.settlement)
  from credits.reservations r
  where r.account = p_account and r.reservation = p_reservation
$$;

-- All figures of an account from one snapshot of the database. The caller has caught up to p_at.
-- `dueAt` is when they next change by time alone.
create function ledger.snapshot(p_account text, p_at timestamptz) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'account', a.account,
    'available', a.monthly + a.purchased,
    'monthly', a.monthly,
    'purchased', a.purchased,
    'held', a.held,
    'debt', a.debt,
    'level', ledger.level(a.monthly + a.purchased, a.critical_at, a.low_at),
    'lowAt', a.low_at,
    'criticalAt', a.critical_at,
    'plan', s.plan,
    'pendingPlan', s.pending_plan,
    'subscription', case when s.account is not null then jsonb_build_object(
      'state', s.state, 'cancelAtPeriodEnd', s.cancel_at_period_end) end,
    'period', case when s.account is not null then jsonb_build_object(
      'start', ledger.iso(s.period_start), 'end', ledger.iso(s.period_end),
      'timeZone', a.time_zone) end,
    'nextExpiry', (
      select jsonb_build_object('at', ledger.iso(expires_at), 'credits', sum(free))
      from ledger.spendable g where g.account = a.account and expires_at is not null
      group by expires_at order by expires_at limit 1),
    'version', a.version,
    'asOf', ledger.iso(greatest(p_at, a.clock)),
    'dueAt', case when isfinite(a.due_at) then ledger.iso(a.due_at) end)
  from credits.accounts a
  left join credits.subscriptions s using (account)
  where a.account = p_account
$$;
