-- Our own invoices, of what was bought. Everything on one is as it was when it was issued; only what
-- went back of it is read from its purchase.

create table credits.issued_invoices (
  account    text not null references credits.accounts,
  -- Counted within the account under its lock, in the transaction that issues it: without gaps.
  seq        integer not null check (seq > 0),
  invoice    text not null,
  number     text not null unique,
  purchase   text not null,
  issued_at  timestamptz not null,
  language   text not null,
  company    text,
  address    jsonb,
  tax_id     jsonb,
  primary key (account, seq),
  unique (account, invoice),
  unique (account, purchase),
  foreign key (account, purchase) references credits.purchases
);

-- What was paid before there were invoices gets one, in the order in which it was paid.
insert into credits.issued_invoices
select account, row_number() over w, 'inv-' || purchase, upper(account) || '-'
    || lpad((row_number() over w)::text, 4, '0'),
  purchase, paid_at, 'en', b.company, b.address, null
from credits.purchases
left join lateral (
  select company, address from credits.billing_details d
  where d.account = purchases.account and d.changed_at <= purchases.paid_at
  order by version desc limit 1) b on true
where state = 'succeeded'
window w as (partition by account order by paid_at, purchase);
