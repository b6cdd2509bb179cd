-- A number is its account's own: the series begins with the account, like every key.

alter table credits.issued_invoices
  drop constraint issued_invoices_number_key,
  add unique (account, number);

alter table credits.credit_notes
  drop constraint credit_notes_number_key,
  add unique (account, number);
