-- What must hold of grants, and of the reservations that hold their credits.

create view ledger.check_grant_entries as
  select g.account, 'grant-entries' as invariant, g.grant_id as subject,
    g.remaining::text as found, coalesce(sum(e.credits), 0)::text as expected
  from credits.grants g left join credits.entries e using (account, grant_id)
  group by g.account, g.grant_id;

-- A grant brings what it says, and never has more than that.
create view ledger.check_grant_credits as
  select g.account, 'grant-credits' as invariant, g.grant_id || ' ' || c.subject as subject,
    c.found::text, c.expected::text
  from credits.grants g
  cross join lateral (values
    ('granted', (select coalesce(sum(e.credits), 0) from credits.entries e
        where e.account = g.account and e.grant_id = g.grant_id and e.type = 'granted'),
      case when g.started_at is null then 0 else g.credits end),
    ('remaining', g.remaining, least(greatest(g.remaining, g.held), g.credits))
  ) c (subject, found, expected);

create view ledger.check_grant_held as
  select g.account, 'grant-held' as invariant, g.grant_id as subject,
    g.held::text as found,
    coalesce(sum(s.credits) filter (where r.state = 'open'), 0)::text as expected
  from credits.grants g
  left join credits.slices s using (account, grant_id)
  left join credits.reservations r using (account, reservation)
  group by g.account, g.grant_id;

-- Of what has ended nothing is left but what was held before.
create view ledger.check_grant_ended as
  select account, 'grant-ended' as invariant, grant_id as subject,
    (remaining - held)::text as found, '0' as expected
  from credits.grants where ended_at is not null or voided_at is not null;

create view ledger.check_grant_periods as
  select account, 'grant-periods' as invariant, 'period ' || ledger.iso(period_start) as subject,
    count(*)::text as found, '1' as expected
  from credits.grants where source = 'monthly' and period_start is not null
  group by account, period_start;

create view ledger.check_money_returned as
  select g.account, 'money-returned' as invariant, g.grant_id as subject,
    g.refunded::text as found,
    coalesce(-sum(e.credits) filter (
      where e.type = 'refunded' and not ledger.is_use(e.type, e.credits, e.refunds)), 0)::text
      as expected
  from credits.grants g left join credits.entries e using (account, grant_id)
  group by g.account, g.grant_id;

-- What is owed is within what was bought, and taken before anybody can spend it.
create view ledger.check_money_owed as
  select account, 'money-owed' as invariant, grant_id as subject, owed::text as found,
    case when started_at is not null and remaining > held then 0
      else least(owed, credits - refunded) end::text as expected
  from credits.grants where owed > 0;

create view ledger.check_repayments as
  select account, 'repayments' as invariant, grant_id as subject,
    sum(repaid)::text as found, sum(adjusted)::text as expected
  from (
    select account, grant_id, credits as repaid, 0 as adjusted from credits.repayments
    union all
    select account, grant_id, 0, -credits
    from credits.entries where type = 'adjusted' and grant_id is not null
  ) r
  group by account, grant_id;

create view ledger.check_reservation_slices as
  select r.account, 'reservation-slices' as invariant, r.reservation as subject,
    r.credits::text as found, coalesce(sum(s.credits), 0)::text as expected
  from credits.reservations r left join credits.slices s using (account, reservation)
  group by r.account, r.reservation;

create view ledger.check_settlements as
  select r.account, 'settlements' as invariant, r.reservation as subject,
    r.settlement->>'credits' as found, coalesce(-sum(e.credits), 0)::text as expected
  from credits.reservations r
  left join credits.entries e on e.account = r.account and e.type = 'consumed'
    and e.operation = r.settlement->>'operation'
  where r.state = 'settled'
  group by r.account, r.reservation;

-- An account knows what comes next: nothing that is past its time goes unseen.
create view ledger.check_due as
  select a.account, 'due' as invariant, 'next boundary' as subject,
    a.due_at::text as found, coalesce(n.at, 'infinity')::text as expected
  from credits.accounts a left join lateral ledger.next_boundary(a.account) n on true;
