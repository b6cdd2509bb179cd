-- What must hold of the members' limits.

-- Where a member's period begins is what his entries before it add up to.
create view ledger.check_member_baselines as
  select b.account, 'member-baselines' as invariant, b.member as subject,
    b.used::text as found,
    coalesce(-sum(e.credits) filter (
      where ledger.is_use(e.type, e.credits, e.refunds)), 0)::text as expected
  from credits.member_baselines b
  left join credits.entries e
    on e.account = b.account and e.member = b.member and e.event_at < b.period_start
  group by b.account, b.member, b.used;
