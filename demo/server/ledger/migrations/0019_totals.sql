-- What an account has, as running totals, so that no read and no command gets slower as grants and
-- entries grow in number. They change only where entries are booked and credits are held.

alter table credits.accounts
  add column created_at timestamptz not null default clock_timestamp(),
  -- Free credits of grants that are in force, by the part of the balance they are in.
  add column monthly   bigint not null default 0 check (monthly >= 0),
  add column purchased bigint not null default 0 check (purchased >= 0),
  -- Set aside by open reservations.
  add column held      bigint not null default 0 check (held >= 0),
  -- All that ever came and went, by why.
  add column granted   bigint not null default 0 check (granted >= 0),
  add column bought    bigint not null default 0 check (bought >= 0),
  add column used      bigint not null default 0 check (used >= 0),
  add column expired   bigint not null default 0 check (expired >= 0),
  add column voided    bigint not null default 0 check (voided >= 0),
  -- Taken back because the money was returned.
  add column returned  bigint not null default 0 check (returned >= 0);

update credits.accounts a set
  created_at = least(a.created_at, greatest(a.clock, '2000-01-01')),
  monthly = g.monthly, purchased = g.purchased, held = g.held,
  granted = e.granted, bought = e.bought, used = e.used, expired = e.expired
from (
  select a.account,
    coalesce(sum(g.remaining - g.held) filter (where g.source = 'monthly'), 0) as monthly,
    coalesce(sum(g.remaining - g.held) filter (where g.source <> 'monthly'), 0) as purchased,
    coalesce(sum(g.held), 0) as held
  from credits.accounts a left join credits.grants g using (account) group by a.account
) g
join (
  select a.account,
    coalesce(sum(e.credits) filter (where e.type = 'granted'
      and g.source not in ('purchased', 'recharge')), 0) as granted,
    coalesce(sum(e.credits) filter (where e.type = 'granted'
      and g.source in ('purchased', 'recharge')), 0) as bought,
    coalesce(-sum(e.credits) filter (where e.type = 'consumed'), 0) as used,
    coalesce(-sum(e.credits) filter (where e.type = 'expired'), 0) as expired
  from credits.accounts a
  left join credits.entries e using (account)
  left join credits.grants g on g.account = e.account and g.grant_id = e.grant_id
  group by a.account
) e using (account)
where g.account = a.account;

-- Two ways of counting the same: what the entries add up to, and where it is.
alter table credits.accounts
  add check (settled = monthly + purchased + held - debt);

-- The totals as each version left them. What an account had at any instant, and what a period was
-- made of, is one row or the difference of two.
create table credits.figures (
  account   text not null references credits.accounts,
  version   bigint not null,
  at        timestamptz not null,
  monthly   bigint not null,
  purchased bigint not null,
  held      bigint not null,
  debt      bigint not null,
  granted   bigint not null,
  bought    bigint not null,
  used      bigint not null,
  expired   bigint not null,
  voided    bigint not null,
  returned  bigint not null,
  primary key (account, version)
);

create index figures_at on credits.figures (account, at, version);

insert into credits.figures
select account, version, greatest(clock, created_at), monthly, purchased, held, debt,
  granted, bought, used, expired, voided, returned
from credits.accounts;
