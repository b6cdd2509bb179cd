-- In test mode all processes follow this clock in the place of the database's. At most one row.

create table credits.test_clock (
  one boolean primary key default true check (one),
  now  timestamptz not null
);

create index accounts_due on credits.accounts (due_at) where due_at <> 'infinity';
