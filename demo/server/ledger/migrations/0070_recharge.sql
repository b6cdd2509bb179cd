-- Buying by itself: the rule of an account, what it has charged, and why.

alter table credits.accounts
  -- Nothing is to be decided while so many credits are available. Null where no rule is on.
  add column recharge_below bigint check (recharge_below > 0);

-- Each saving is a version of its own.
create table credits.recharge_rules (
  account    text not null references credits.accounts,
  version    integer not null check (version > 0),
  -- As the wire has it.
  rule       jsonb not null,
  -- What one charge comes to. Nothing else is ever charged.
  quote      jsonb not null,
  actor      text not null,
  changed_at timestamptz not null,
  primary key (account, version)
);

-- What the declines in a row have brought.
create table credits.recharge_watch (
  account        text primary key references credits.accounts,
  declines       integer not null default 0 check (declines between 0 and 3),
  declined_at    timestamptz,
  -- The numbers that were declined, by fingerprint.
  declined_cards jsonb not null default '[]',
  check ((declines > 0) <= (declined_at is not null))
);

-- The audit trail: rows are only ever added.
create table credits.recharge_events (
  account        text not null references credits.accounts,
  seq            bigint not null check (seq > 0),
  kind           text not null check (kind in ('saved', 'decided', 'ended')),
  at             timestamptz not null,
  actor          text not null,
  version        integer not null,
  available      bigint not null,
  threshold      bigint not null,
  spent          bigint not null,
  count          bigint not null,
  cap_per_period bigint not null,
  max_per_period integer not null,
  total          bigint not null,
  currency       text not null,
  trigger        text,
  operation      text,
  verdict        text,
  outcome        text,
  decline_code   text,
  purchase       text,
  before         jsonb,
  after          jsonb,
  primary key (account, seq),
  foreign key (account, purchase) references credits.purchases,
  check ((kind = 'decided') = (trigger is not null)),
  check ((kind = 'decided') = (operation is not null)),
  check ((kind = 'decided') = (verdict is not null)),
  check ((kind = 'ended') = (outcome is not null)),
  check ((kind = 'saved') = (after is not null)),
  check (verdict <> 'charge' or purchase is not null)
);

-- One charge per trigger, whatever comes again.
create unique index recharge_events_one_charge on credits.recharge_events
  (account, trigger, operation) where verdict = 'charge';
create index recharge_events_of_purchase on credits.recharge_events (account, purchase)
  where purchase is not null;

alter table credits.purchases
  add column recharge boolean not null default false,
  -- How often cards were charged for it without a person, and when last.
  add column attempts     integer not null default 0,
  add column attempted_at timestamptz,
  -- Whether the last attempt is under way, or waits for the bank.
  add column attempting   boolean not null default false,
  -- Those of the last attempt, in the order in which they are tried: id and number.
  add column cards        jsonb,
  add check (recharge = (attempts > 0)),
  add check (recharge = (attempted_at is not null)),
  add check (recharge = (cards is not null)),
  add check (not attempting or state in ('preparing', 'requires_action', 'processing'));

-- Two tabs, one payment. What is charged without a person is none of theirs, and is one at a time.
drop index credits.purchases_one_unfinished;
create unique index purchases_one_unfinished on credits.purchases (account, member)
  where not recharge and state not in ('succeeded', 'canceled');
create unique index purchases_one_recharge on credits.purchases (account)
  where recharge and state not in ('succeeded', 'canceled');
create index purchases_recharged on credits.purchases (account, attempted_at) where recharge;

alter table credits.outbox
  drop constraint outbox_kind_check,
  drop constraint outbox_purchase,
  drop constraint outbox_body,
  add constraint outbox_kind_check check (kind in (
    'open_payment', 'give_back', 'charge', 'stop_charge', 'webhook', 'email')),
  add constraint outbox_purchase check (
    (kind in ('webhook', 'email')) = (purchase is null)),
  add constraint outbox_body check ((kind in ('webhook', 'email')) = (body is not null));

-- Which kind of command has made a version: what a rule would have decided then is told from it.
alter table credits.figures add column cause text;

update credits.figures f set cause = o.kind
from credits.operations o
where o.account = f.account and o.created_at = f.at and o.kind <> 'create_account';
