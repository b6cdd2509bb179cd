-- Whom an account's invoices are made out to. Each saving is a version of its own, so that an invoice
-- can be held against what was true when it was issued.

create table credits.billing_details (
  account      text not null references credits.accounts,
  version      integer not null check (version > 0),
  company      text not null,
  -- As the wire has it. Its country decides the tax.
  address      jsonb not null check (address->>'country' ~ '^[A-Z]{2}$'),
  language     text not null,
  tax_id_type  text,
  tax_id_value text,
  -- The provider's word on it.
  tax_id_state text check (tax_id_state in ('unverified', 'pending', 'verified', 'rejected')),
  actor        text not null,
  changed_at   timestamptz not null,
  primary key (account, version),
  check ((tax_id_type is null) = (tax_id_value is null)),
  check ((tax_id_type is null) = (tax_id_state is null))
);

drop table credits.billing_countries;
