-- What must hold of what was charged without a person.

create view ledger.check_recharge_charges as
  select p.account, 'recharge-charges' as invariant, p.purchase as subject,
    p.attempts::text as found,
    (select count(*) from credits.recharge_events e
      where e.account = p.account and e.purchase = p.purchase and e.verdict = 'charge')::text
      as expected
  from credits.purchases p;

create view ledger.check_recharge_events as
  select a.account, 'recharge-events' as invariant, 'the last' as subject,
    coalesce(max(e.seq), 0)::text as found, count(e.seq)::text as expected
  from credits.accounts a left join credits.recharge_events e using (account)
  group by a.account;

create view ledger.check_recharge_threshold as
  select a.account, 'recharge-threshold' as invariant, 'the account' as subject,
    a.recharge_below::text as found,
    (select case when (rule->>'enabled')::boolean then rule->>'threshold' end
      from credits.recharge_rules r where r.account = a.account
      order by version desc limit 1) as expected
  from credits.accounts a;
