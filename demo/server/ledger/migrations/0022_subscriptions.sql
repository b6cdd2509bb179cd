-- The life of a subscription, and the invoices that renew it.

alter table credits.subscriptions
  -- A lower plan waits for the next period.
  add column pending_plan  text,
  add column trial_ends_at timestamptz,
  add column canceled_at   timestamptz,
  -- The most monthly credits of any plan held in this period: no loop of changes grants twice.
  add column best_credits  bigint not null default 0,
  -- The newest event of the payment provider that was taken into account, as it orders them.
  add column provider_at    timestamptz,
  add column provider_event text,
  -- What the end of the period changes has been booked.
  add column period_over    boolean not null default false,
  -- Invoices from before it are of another one.
  add column started_at     timestamptz not null default '-infinity',
  add check (not (state = 'canceled' and canceled_at is null)) not valid;

update credits.subscriptions s set best_credits = coalesce((
  select g.credits from credits.grants g
  where g.account = s.account and g.source = 'monthly' and g.period_start = s.period_start), 0);

create table credits.invoices (
  account        text not null references credits.accounts,
  invoice        text not null check (invoice ~ '^[A-Za-z0-9_-]{1,64}$'),
  billing_reason text not null,
  -- When it was made: what orders invoices, whatever the order in which they are told.
  invoiced_at    timestamptz not null,
  paid_at        timestamptz,
  failed_at      timestamptz,
  primary key (account, invoice),
  check (paid_at is not null or failed_at is not null)
);

create index invoices_newest on credits.invoices (account, invoiced_at, invoice)
  where billing_reason = 'subscription_cycle';
