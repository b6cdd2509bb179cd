-- What must hold of credit notes.

-- Those of an invoice that stand come to what went back of it, or was lost to the bank.
create view ledger.check_credit_notes as
  select p.account, 'credit-notes' as invariant, p.purchase as subject,
    (select coalesce(sum(n.total), 0)
      from credits.issued_invoices i join ledger.standing_notes n using (account, invoice)
      where i.account = p.account and i.purchase = p.purchase)::text as found,
    case when p.state = 'succeeded' then ledger.credited(p) else 0 end::text as expected
  from credits.purchases p;

create view ledger.check_credit_note_numbers as
  select account, 'credit-note-numbers' as invariant, 'the last' as subject,
    max(seq)::text as found, count(*)::text as expected
  from credits.credit_notes group by account;

-- No more tax, and no more of the price, than the invoice has; and what takes a note back says the
-- same as the note.
create view ledger.check_credit_note_shares as
  select s.account, 'credit-note-shares' as invariant, s.invoice as subject, s.tax::text as found,
    least(coalesce((p.tax->>'amount')::bigint, 0), greatest(s.tax, s.total - p.price))::text
      as expected
  from (
    select account, invoice, sum(tax) as tax, sum(total) as total
    from ledger.standing_notes group by account, invoice
  ) s
  join credits.issued_invoices i using (account, invoice)
  join credits.purchases p using (account, purchase)
  union all
  select c.account, 'credit-note-shares', c.number, row(c.invoice, c.price, c.tax)::text,
    row(n.invoice, n.price, n.tax)::text
  from credits.credit_notes c
  join credits.credit_notes n on n.account = c.account and n.note = c.cancels;
