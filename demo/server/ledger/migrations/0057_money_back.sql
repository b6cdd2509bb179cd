-- Money of a purchase that goes back on our order, and money that a bank takes while it is disputed.

alter table credits.purchases
  -- What the bank has taken: held while a dispute is open, gone when it was lost.
  add column disputed       bigint not null default 0 check (disputed between 0 and total),
  add column dispute        text check (dispute in ('open', 'won', 'lost')),
  -- The newest question to the provider whose answer counts for what went back.
  add column money_answered bigint not null default 0;

-- What was ordered to be given back. Its credits have left with the order.
create table credits.purchase_refunds (
  account         text not null,
  refund          text not null,
  purchase        text not null,
  credits         bigint not null check (credits > 0),
  amount          bigint not null check (amount > 0),
  -- Pending until the provider has said yes or no.
  state           text not null default 'pending' check (state in (
    'pending', 'succeeded', 'failed')),
  reason          text not null,
  actor           text not null,
  created_at      timestamptz not null,
  ended_at        timestamptz,
  -- What it is at the provider. Null until that is known.
  provider_refund text unique,
  -- Why the provider has said no.
  error           text,
  primary key (account, refund),
  foreign key (account, purchase) references credits.purchases,
  check ((state = 'pending') = (ended_at is null))
);

create index purchase_refunds_of_purchase
  on credits.purchase_refunds (account, purchase, created_at, refund);

alter table credits.outbox
  add column refund text,
  drop constraint outbox_kind_check,
  drop constraint outbox_check,
  drop constraint outbox_check1,
  add constraint outbox_kind_check check (
    kind in ('open_payment', 'give_back', 'webhook', 'email')),
  add constraint outbox_purchase check (
    (kind in ('open_payment', 'give_back')) = (purchase is not null)),
  add constraint outbox_body check ((kind in ('open_payment', 'give_back')) = (body is null)),
  add constraint outbox_refund check ((kind = 'give_back') = (refund is not null)),
  add foreign key (account, refund) references credits.purchase_refunds;
