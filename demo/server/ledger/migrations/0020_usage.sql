-- What was used, summed as it happens, by the quarter of an hour: every time zone's hours and days
-- are made of whole quarters.

create table credits.usage (
  account    text not null references credits.accounts,
  quarter    timestamptz not null,
  feature    text not null,
  member     text not null,
  -- Credits used and credits given back for earlier use, both in this quarter.
  credits    bigint not null default 0 check (credits >= 0),
  refunded   bigint not null default 0 check (refunded >= 0),
  operations bigint not null default 0 check (operations >= 0),
  primary key (account, quarter, feature, member)
);

insert into credits.usage (account, quarter, feature, member, credits, operations)
select account, date_bin('15 minutes', event_at, '2000-01-01Z'), feature, member,
  -sum(credits), count(distinct operation)
from credits.entries where type = 'consumed'
group by 1, 2, 3, 4;
