-- Usage as running totals: what was used in any stretch of time is the difference of two rows, so
-- that no chart gets slower as history grows. They are kept by the quarter of an hour, of which
-- every time zone's hours and days are made, for each feature and each member, and for all.

create table credits.usage_totals (
  account    text not null references credits.accounts,
  -- Empty: of all of them.
  feature    text not null,
  member     text not null,
  quarter    timestamptz not null,
  -- Up to the end of this quarter: used, given back for earlier use, and operations that used.
  credits    bigint not null check (credits >= 0),
  refunded   bigint not null check (refunded >= 0),
  operations bigint not null check (operations >= 0),
  primary key (account, feature, member, quarter)
);

insert into credits.usage_totals
select account, feature, member, quarter,
  sum(credits) over running, sum(refunded) over running, sum(operations) over running
from (
  select account, coalesce(feature, '') as feature, coalesce(member, '') as member, quarter,
    sum(credits) as credits, sum(refunded) as refunded, sum(operations) as operations
  from credits.usage
  group by account, quarter, cube (feature, member)
) u
window running as (partition by account, feature, member order by quarter);

drop table credits.usage;

-- What the ledger can be searched by, in its own order.
create index entries_type on credits.entries (account, type, seq);
create index entries_feature on credits.entries (account, feature, seq) where feature is not null;
