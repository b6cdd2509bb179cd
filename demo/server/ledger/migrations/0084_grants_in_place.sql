-- A grant is changed by each use of it, and most uses leave it as able to pay as it was. What its
-- indexes ask for does not change with each figure, so that the row is changed where it is, and no
-- index has to know.
alter table credits.grants
  add column has_free boolean not null generated always as (remaining > held) stored,
  add column has_any  boolean not null generated always as (remaining > 0) stored;

drop index credits.grants_spendable;
create index grants_spendable on credits.grants (
  account, (source <> 'monthly'), expires_at, effective_at, created_at, grant_id
) where started_at is not null and ended_at is null and voided_at is null and has_free;

drop index credits.grants_ending;
create index grants_ending on credits.grants (account, expires_at, grant_id)
  where started_at is not null and ended_at is null and voided_at is null
    and expires_at is not null and has_any;

-- Room for the next change beside each row that changes again and again.
alter table credits.grants set (fillfactor = 80);
alter table credits.accounts set (fillfactor = 60);
