-- Tax IDs at the provider, which asks the registers about them. A row is written with the saving that
-- it follows from, and is what waits to be done there: it is made, asked about, and taken away.

create table credits.provider_tax_ids (
  account         text not null references credits.accounts,
  id              text not null,
  type            text not null,
  value           text not null,
  wanted_at       timestamptz not null,
  -- Another one, or none, has taken its place.
  dropped_at      timestamptz,
  -- What it is there. Null until that is known.
  provider_tax_id text unique,
  state           text not null default 'pending' check (state in (
    'unverified', 'pending', 'verified', 'rejected')),
  -- The newest question to the provider whose answer counts.
  answered        bigint not null default 0,
  -- Nothing is left to do there, ever.
  ended_at        timestamptz,
  attempts        integer not null default 0,
  -- Nobody takes it before: it is under way, or waits to be tried or asked again.
  not_before      timestamptz not null default '-infinity',
  -- Why the last attempt failed.
  error           text,
  primary key (account, id)
);

create unique index provider_tax_ids_one_wanted on credits.provider_tax_ids (account)
  where dropped_at is null;
create index provider_tax_ids_waiting on credits.provider_tax_ids (not_before)
  where ended_at is null;

-- What was saved before is told as well.
insert into credits.provider_tax_ids (account, id, type, value, wanted_at)
select distinct on (account) account, 'ti-' || version, tax_id_type, tax_id_value, changed_at
from (
  select *, row_number() over (partition by account order by version desc) as place
  from credits.billing_details) b
where place = 1 and tax_id_type is not null;
