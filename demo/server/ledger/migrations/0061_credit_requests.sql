-- What members have asked those for who manage the credits. No free text: no patient data can enter.

create table credits.credit_requests (
  account     text not null references credits.accounts,
  request     text not null,
  member      text not null check (member ~ '^[A-Za-z0-9_-]{1,64}$'),
  -- What he wants them for, and how much of it, as far as he has said so.
  feature     text,
  minutes     integer check (minutes > 0),
  credits     bigint check (credits > 0),
  state       text not null default 'open' check (state in ('open', 'granted', 'declined')),
  asked_at    timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  -- The limit that the answer gave him.
  new_limit   bigint check (new_limit >= 0),
  primary key (account, request),
  check ((state = 'open') = (answered_at is null)),
  check ((state = 'open') = (answered_by is null)),
  check (new_limit is null or state = 'granted')
);

create unique index credit_requests_one_open on credits.credit_requests (account, member)
  where state = 'open';
create index credit_requests_newest on credits.credit_requests (account, asked_at desc, request desc);
