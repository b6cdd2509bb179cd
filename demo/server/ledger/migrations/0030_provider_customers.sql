-- Who an account is at the payment provider, made there when it is first needed.

create table credits.provider_customers (
  account    text primary key references credits.accounts,
  customer   text not null unique check (customer ~ '^[A-Za-z0-9_-]{1,64}$'),
  created_at timestamptz not null
);

-- Where an account's invoices go. It decides the tax.
create table credits.billing_countries (
  account text primary key references credits.accounts,
  country text not null check (country ~ '^[A-Z]{2}$')
);
