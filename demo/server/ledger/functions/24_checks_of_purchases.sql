-- What must hold of what was bought.

-- What was paid brought its credits, and its bonus, once; what was not paid brought nothing.
create view ledger.check_purchase_grants as
  select p.account, 'purchase-grants' as invariant, p.purchase || ' ' || c.source as subject,
    (select coalesce(sum(g.credits), 0) from credits.grants g
      where g.account = p.account and g.purchase = p.purchase and g.source = c.source)::text
      as found,
    case when p.state = 'succeeded' then c.credits else 0 end::text as expected
  from credits.purchases p
  cross join lateral (values
    (ledger.source_of(p), p.credits), ('promotional', p.bonus_credits)) c (source, credits);

-- What its grants have lost, and owe, is what went of its money.
create view ledger.check_purchase_money as
  select p.account, 'purchase-money' as invariant, p.purchase as subject,
    (select coalesce(sum(g.refunded + g.owed), 0) from credits.grants g
      where g.account = p.account and g.purchase = p.purchase)::text as found,
    case when p.state = 'succeeded'
      then ledger.credits_for(p, ledger.money_gone(p)) else 0 end::text as expected
  from credits.purchases p;

-- What was given back on our order is part of what went back, and what is pending is seen to.
create view ledger.check_purchase_refunds as
  select r.account, 'purchase-refunds' as invariant, r.purchase || ' ' || c.subject as subject,
    c.found::text, c.expected::text
  from (
    select r.account, r.purchase, p.refunded,
      coalesce(sum(r.amount) filter (where r.state = 'succeeded'), 0) as returned,
      count(*) filter (where r.state = 'pending') as pending,
      count(*) filter (where o.id is not null and o.done_at is null) as waiting
    from credits.purchase_refunds r
    join credits.purchases p using (account, purchase)
    left join credits.outbox o on o.account = r.account and o.refund = r.refund
    group by r.account, r.purchase, p.refunded
  ) r
  cross join lateral (values
    ('returned', r.returned, least(r.returned, r.refunded)),
    ('pending', r.pending, r.waiting)
  ) c (subject, found, expected);

create view ledger.check_purchase_invoices as
  select p.account, 'purchase-invoices' as invariant, p.purchase as subject,
    count(i.invoice)::text as found,
    case when p.state = 'succeeded' then 1 else 0 end::text as expected
  from credits.purchases p left join credits.issued_invoices i using (account, purchase)
  group by p.account, p.purchase, p.state;

create view ledger.check_invoice_numbers as
  select account, 'invoice-numbers' as invariant, 'the last' as subject, max(seq)::text as found,
    count(*)::text as expected
  from credits.issued_invoices group by account;
