-- Credits set aside for work in progress.

create table credits.reservations (
  account      text not null references credits.accounts,
  reservation  text not null,
  state        text not null default 'open'
    check (state in ('open', 'settled', 'released', 'expired')),
  feature      text not null,
  member       text not null,
  session      text not null,
  quantity     bigint not null check (quantity > 0),
  -- Held now; after the end, what had been held.
  credits      bigint not null check (credits > 0),
  -- The rate and the grace in force when the work was reserved, by which it settles.
  rate_version integer not null,
  rate_credits bigint not null,
  rate_per     bigint not null,
  rate_unit    text not null,
  grace        bigint not null check (grace >= 0),
  started_at   timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  settlement   jsonb,
  primary key (account, reservation),
  check (expires_at > started_at and expires_at <= started_at + interval '24 hours'),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'settled') = (settlement is not null))
);

create index reservations_open on credits.reservations (account, expires_at)
  where state = 'open';

-- Which grants a reservation holds, in the order in which they were taken.
create table credits.slices (
  account     text not null,
  reservation text not null,
  n           integer not null,
  grant_id    text not null,
  credits     bigint not null check (credits > 0),
  primary key (account, reservation, n),
  foreign key (account, reservation) references credits.reservations,
  foreign key (account, grant_id) references credits.grants
);
