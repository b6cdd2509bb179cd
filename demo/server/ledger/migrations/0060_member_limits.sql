-- How many credits a member may use in a period.

-- Each saving is a version of its own.
create table credits.member_limits (
  account    text not null references credits.accounts,
  version    integer not null check (version > 0),
  -- By member, in credits a period; null for who has none.
  limits     jsonb not null,
  -- Of every member who is not among them. Null: they have none.
  by_default bigint check (by_default >= 0),
  actor      text not null,
  changed_at timestamptz not null,
  primary key (account, version)
);

-- The period that use is counted in where the subscription's own does not contain the present, as
-- it was computed from that anchor: null without a subscription.
create table credits.counted_periods (
  account   text primary key references credits.accounts,
  anchor    timestamptz,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  check (starts_at < ends_at)
);

-- What a member had used in all when his period began. What he has used in it is what the running
-- totals say beyond that.
create table credits.member_baselines (
  account      text not null references credits.accounts,
  member       text not null,
  period_start timestamptz not null,
  used         bigint not null,
  primary key (account, member)
);

create index reservations_open_of_member on credits.reservations (account, member)
  where state = 'open';
