-- One rule may raise a notice of each of several: of members, for one.

alter table credits.alerts
  -- Whom or what it is about. Empty where there is only the account.
  add column subject text not null default '';

drop index credits.alerts_one_open;
create unique index alerts_one_open on credits.alerts (account, rule, subject)
  where resolved_at is null;
