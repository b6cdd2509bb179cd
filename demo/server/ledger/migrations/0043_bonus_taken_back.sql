-- A bonus is part of a purchase: it goes back with its money, and before what was paid for.

alter table credits.grants
  drop constraint grants_check7,
  add constraint grants_money_back check (
    source in ('purchased', 'recharge') or purchase is not null or refunded + owed = 0);
