-- What waits to be done outside is more than payments: notices go to the host and by e-mail.

alter table credits.outbox drop constraint outbox_kind_check;
alter table credits.outbox
  alter column purchase drop not null,
  -- What is sent, of whatever is.
  add column body        jsonb,
  add column tried_at    timestamptz,
  -- It was tried for so long that nobody waits for it any more.
  add column given_up_at timestamptz,
  add check (kind in ('open_payment', 'webhook', 'email')),
  add check ((kind = 'open_payment') = (purchase is not null)),
  add check ((kind = 'open_payment') = (body is null));

drop index credits.outbox_waiting;
create index outbox_waiting on credits.outbox (kind, not_before)
  where done_at is null and given_up_at is null;
