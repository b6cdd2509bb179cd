-- The cards that an account has on file at the payment provider, as far as they are shown. What is
-- taken off the file stays as a row, so that nothing late puts it back.

create table credits.payment_methods (
  account     text not null references credits.accounts,
  -- The provider's id.
  id          text not null unique check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  brand       text not null,
  last4       text not null check (last4 ~ '^\d{4}$'),
  exp_month   integer not null check (exp_month between 1 and 12),
  exp_year    integer not null check (exp_year between 2000 and 9999),
  -- The same for each card with this number. Null where the provider tells none.
  fingerprint text,
  use         text not null check (use in ('default', 'backup', 'none')),
  added_at    timestamptz not null,
  removed_at  timestamptz,
  -- When the provider had forgotten it, too.
  detached_at timestamptz,
  -- The newest question to the provider whose answer counts.
  answered    bigint not null,
  primary key (account, id),
  check (removed_at is null or use = 'none'),
  check (detached_at is null or removed_at is not null)
);

create unique index payment_methods_one_default on credits.payment_methods (account)
  where use = 'default';
create unique index payment_methods_one_backup on credits.payment_methods (account)
  where use = 'backup';
