-- Who sells is on an invoice as it was when it was issued: what the configuration says later is on
-- later ones only.

create table credits.sellers (
  id      integer primary key generated always as identity,
  -- JSON's null where the configuration names none.
  seller  jsonb not null,
  since   timestamptz not null default clock_timestamp()
);

-- Null until a seller was kept for the first time; that one is taken for those issued before.
alter table credits.issued_invoices add column seller jsonb;
