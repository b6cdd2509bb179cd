-- Each change of a row reads all its checks anew, and a command changes the row of its account again
-- and again.

-- What no figure may be is one check.
do $$
declare
  v_check text;
begin
  for v_check in
    select conname from pg_constraint
    where conrelid = 'credits.accounts'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ~ '^CHECK \(\(\w+ >= 0\)\)$'
  loop
    execute format('alter table credits.accounts drop constraint %I', v_check);
  end loop;
end $$;

alter table credits.accounts add constraint accounts_not_negative check (least(
  low_at, critical_at, monthly, purchased, held, debt,
  granted, bought, used, expired, voided, returned) >= 0);

-- The last id that was given in an account. Each change needs one, and none of them is a figure.
create table credits.last_ids (
  account text primary key references credits.accounts,
  id      bigint not null
);

insert into credits.last_ids select account, last_id from credits.accounts;

alter table credits.accounts drop column last_id;

-- From where a grant's credits come is looked up when it is made, and never changes.
create table credits.grant_sources (source text primary key);

insert into credits.grant_sources values
  ('monthly'), ('purchased'), ('recharge'), ('promotional'), ('adjustment'), ('refund');

alter table credits.grants drop constraint grants_source_check;
alter table credits.grants add constraint grants_source
  foreign key (source) references credits.grant_sources;
