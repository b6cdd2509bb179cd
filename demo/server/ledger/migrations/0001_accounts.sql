-- The owners of credits. Everything else belongs to one account, and every key begins with it.

create schema credits;

create table credits.accounts (
  account     text primary key check (account ~ '^[A-Za-z0-9_-]{1,64}$'),
  time_zone   text not null default 'UTC',
  currency    text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  low_at      bigint not null default 50 check (low_at >= 0),
  critical_at bigint not null default 20 check (critical_at >= 0),
  -- Grows with every change of a figure, also one that only time causes.
  version     bigint not null default 0,
  -- The sum of all entries: the remainders of all grants less the debt.
  settled     bigint not null default 0 check (abs(settled) < 9000000000000000),
  -- Used within a feature's grace and covered by no grant yet.
  debt        bigint not null default 0 check (debt >= 0),
  last_entry  bigint not null default 0,
  last_id     bigint not null default 0,
  -- The account's clock: everything due up to here is booked. It never runs backwards.
  clock       timestamptz not null default '-infinity',
  -- The next boundary that changes a figure although nobody does anything.
  due_at      timestamptz not null default 'infinity'
);

-- What the balance shows of the subscription.
create table credits.subscriptions (
  account              text primary key references credits.accounts,
  plan                 text not null,
  state                text not null check (state in ('trialing', 'active', 'past_due', 'canceled')),
  -- The instant from which every boundary is computed, in the account's time zone.
  anchor               timestamptz not null,
  period_start         timestamptz not null,
  period_end           timestamptz not null,
  cancel_at_period_end boolean not null default false,
  check (period_start < period_end)
);
