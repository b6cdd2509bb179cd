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
    ('purchased', p.credits), ('promotional', p.bonus_credits)) c (source, credits);

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
