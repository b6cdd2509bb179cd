-- Invoices of the subscription, as the provider has told of them. They are read at the provider.

create table credits.provider_invoices (
  account    text not null references credits.accounts,
  invoice    text not null check (invoice ~ '^[A-Za-z0-9_-]{1,64}$'),
  number     text not null,
  -- 'void' is not owed any more, and is not shown.
  state      text not null check (state in ('open', 'paid', 'void')),
  issued_at  timestamptz not null,
  paid_at    timestamptz,
  currency   text not null check (currency ~ '^[A-Z]{3}$'),
  lines      jsonb not null,
  price      bigint not null check (price >= 0),
  total      bigint not null check (total >= price),
  refunded   bigint not null check (refunded between 0 and total),
  url        text,
  -- When the provider made the event that this is from.
  told_at    timestamptz not null,
  primary key (account, invoice),
  check ((state = 'paid') = (paid_at is not null))
);

create index provider_invoices_newest on credits.provider_invoices (account, issued_at desc);
create index issued_invoices_newest on credits.issued_invoices (account, issued_at desc);
