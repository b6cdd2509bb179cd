-- Deposits. A grant's credits are booked when it starts, so that `remaining` is always what the
-- entries of the grant add up to; a scheduled grant has none yet.

create table credits.grants (
  account      text not null references credits.accounts,
  grant_id     text not null,
  source       text not null check (
    source in ('monthly', 'purchased', 'recharge', 'promotional', 'adjustment', 'refund')),
  credits      bigint not null check (credits between 1 and 1000000000),
  remaining    bigint not null default 0,
  held         bigint not null default 0,
  effective_at timestamptz not null,
  expires_at   timestamptz,
  period_start timestamptz,
  reason       text not null,
  created_at   timestamptz not null,
  -- When its credits were booked, and when its end was. Null until then.
  started_at   timestamptz,
  ended_at     timestamptz,
  -- False once nothing of it is left: what is read with every command stays short.
  live         boolean not null default true,
  primary key (account, grant_id),
  -- With these two, no sequence of commands can make `available` negative.
  check (held >= 0 and remaining >= held),
  check (remaining <= credits),
  check (expires_at > effective_at),
  check ((source = 'monthly') = (period_start is not null)),
  check (source <> 'monthly' or expires_at is not null),
  check (source not in ('purchased', 'recharge') or expires_at is null)
);

-- A period has its monthly credits once.
create unique index grants_one_per_period on credits.grants (account, period_start)
  where source = 'monthly';

create index grants_live on credits.grants (account) where live;
