-- The ledger: what happened, never changed. Corrections are new entries.

create table credits.entries (
  account       text not null references credits.accounts,
  seq           bigint not null,
  -- One operation may touch several grants: one entry per slice.
  operation     text not null,
  type          text not null check (
    type in ('granted', 'consumed', 'expired', 'voided', 'refunded', 'adjusted')),
  credits       bigint not null check (credits <> 0),
  balance_after bigint not null,
  -- Null for the part that no grant covers: the debt.
  grant_id      text,
  feature       text,
  member        text,
  session       text,
  rate_version  integer,
  reservation   text,
  -- When it happened, and when it was written: a boundary may be booked later than it was.
  event_at      timestamptz not null,
  created_at    timestamptz not null,
  primary key (account, seq),
  foreign key (account, grant_id) references credits.grants
);

create function credits.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger entries are immutable: book a new entry' using errcode = 'CR000';
end $$;

create trigger entries_are_immutable before update or delete or truncate on credits.entries
  for each statement execute function credits.refuse_change();

-- Each command that was carried out, under the caller's key, kept for ever with its first answer.
create table credits.operations (
  account    text not null references credits.accounts,
  kind       text not null,
  key        text not null check (key ~ '^[A-Za-z0-9_-]{1,64}$'),
  operation  text not null,
  request    jsonb not null,
  answer     jsonb not null,
  created_at timestamptz not null,
  primary key (account, kind, key)
);
