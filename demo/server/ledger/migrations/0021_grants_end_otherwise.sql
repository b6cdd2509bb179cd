-- Grants may be voided, and the money of a bought one returned. Whoever did it is named.

alter table credits.grants
  add column actor       text not null default 'service' check (actor ~ '^[A-Za-z0-9_-]{1,64}$'),
  add column voided_at   timestamptz,
  add column void_reason text,
  -- Taken back for returned money, and what is still to be taken from credits that come back.
  add column refunded    bigint not null default 0 check (refunded >= 0),
  add column owed        bigint not null default 0 check (owed >= 0),
  add check (refunded + owed <= credits),
  add check (source in ('purchased', 'recharge') or refunded + owed = 0),
  add check ((voided_at is null) = (void_reason is null));

-- A plan that was raised within a period brings further monthly credits, which start none.
alter table credits.grants drop constraint grants_check3;
alter table credits.grants add check (source = 'monthly' or period_start is null);

alter table credits.entries
  add column actor   text,
  add column reason  text,
  -- The operation that this one gives back.
  add column refunds text;

create index operations_operation on credits.operations (account, operation);
create index entries_at on credits.entries (account, event_at, seq);
create index entries_operation on credits.entries (account, operation, seq);
create index entries_refunds on credits.entries (account, refunds) where refunds is not null;
create index entries_session on credits.entries (account, session, seq) where session is not null;
create index entries_member on credits.entries (account, member, seq) where member is not null;
create index entries_grant on credits.entries (account, grant_id, seq);

-- Which grants have paid a debt, in order, and what of it was given back since.
create table credits.repayments (
  account  text not null references credits.accounts,
  n        bigint not null,
  grant_id text not null,
  credits  bigint not null check (credits > 0),
  returned bigint not null default 0 check (returned between 0 and credits),
  primary key (account, n),
  foreign key (account, grant_id) references credits.grants
);

create index repayments_open on credits.repayments (account, n) where returned < credits;

-- What can pay, in the order in which it does; and what is next in time.
drop index credits.grants_live;
create index grants_spendable on credits.grants (
  account, (source <> 'monthly'), expires_at, effective_at, created_at, grant_id
) where started_at is not null and ended_at is null and voided_at is null and remaining > held;
create index grants_ending on credits.grants (account, expires_at, grant_id)
  where started_at is not null and ended_at is null and voided_at is null
    and expires_at is not null and remaining > 0;
create index grants_starting on credits.grants (account, effective_at, grant_id)
  where started_at is null and voided_at is null;
create index grants_newest on credits.grants (account, effective_at desc, grant_id desc);

alter table credits.grants drop column live;
