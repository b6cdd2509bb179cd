-- What was ordered, and what became of it. Its price and its tax are as they were then.

create table credits.purchases (
  account          text not null references credits.accounts,
  purchase         text not null,
  state            text not null default 'preparing' check (state in (
    'preparing', 'open', 'requires_action', 'processing', 'succeeded', 'canceled')),
  member           text not null check (member ~ '^[A-Za-z0-9_-]{1,64}$'),
  bundle           text not null,
  quantity         integer not null check (quantity > 0),
  credits          bigint not null check (credits between 1 and 1000000000),
  bonus_credits    bigint not null check (bonus_credits between 0 and 1000000000),
  currency         text not null check (currency ~ '^[A-Z]{3}$'),
  price            bigint not null check (price >= 0),
  -- Null where none is due.
  tax              jsonb,
  total            bigint not null,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  paid_at          timestamptz,
  canceled_at      timestamptz,
  cancel_reason    text check (cancel_reason in ('requested', 'expired', 'failed')),
  decline_code     text,
  card             jsonb,
  -- What it is at the provider. Null until that is known.
  provider_payment text unique,
  provider_charge  text,
  -- The newest question to the provider whose answer counts.
  answered         bigint not null default 0,
  -- Money that went back, in all.
  refunded         bigint not null default 0 check (refunded between 0 and total),
  primary key (account, purchase),
  check (total = price + coalesce((tax->>'amount')::bigint, 0)),
  check ((state = 'succeeded') = (paid_at is not null)),
  check ((state = 'canceled') = (canceled_at is not null)),
  check ((canceled_at is null) = (cancel_reason is null))
);

-- Two tabs, one payment.
create unique index purchases_one_unfinished on credits.purchases (account, member)
  where state not in ('succeeded', 'canceled');
create index purchases_unfinished on credits.purchases (created_at, account, purchase)
  where state not in ('succeeded', 'canceled');
create index purchases_newest on credits.purchases (account, created_at desc, purchase desc);

-- Numbers the questions to the provider in the order in which they were asked.
create sequence credits.questions;

-- A purchase brings its credits once, and its bonus once.
alter table credits.grants add column purchase text;
alter table credits.grants add foreign key (account, purchase) references credits.purchases;
create unique index grants_one_per_purchase on credits.grants (account, purchase, source)
  where purchase is not null;

-- What is to be done at the provider. Written with what it follows from, done after it.
create table credits.outbox (
  account    text not null,
  id         text not null,
  kind       text not null check (kind in ('open_payment')),
  purchase   text not null,
  created_at timestamptz not null,
  done_at    timestamptz,
  attempts   integer not null default 0,
  -- Nobody else takes it before: it is under way, or waits to be tried again.
  not_before timestamptz not null default '-infinity',
  -- Why the last attempt failed.
  error      text,
  primary key (account, id),
  foreign key (account, purchase) references credits.purchases
);

create index outbox_waiting on credits.outbox (not_before) where done_at is null;
