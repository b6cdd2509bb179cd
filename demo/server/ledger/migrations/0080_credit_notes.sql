-- What goes back of an invoice gets a paper of its own, a credit note. The invoice stays as it was.

alter table credits.purchases
  -- What the bank has taken for good.
  add column lost bigint not null default 0;
update credits.purchases set lost = disputed where dispute = 'lost';
alter table credits.purchases add check (lost between 0 and disputed);

-- What paid is on an invoice as it was then.
alter table credits.issued_invoices add column card jsonb;
update credits.issued_invoices i set card = p.card
from credits.purchases p where p.account = i.account and p.purchase = i.purchase;

create table credits.credit_notes (
  account    text not null references credits.accounts,
  -- Counted within the account under its lock, in the transaction that issues it: without gaps. A
  -- series of its own, so that the one of the invoices stays that of what was sold.
  seq        integer not null check (seq > 0),
  note       text not null,
  number     text not null unique,
  invoice    text not null,
  -- The note that this one takes back: its money came back to us. Null for one that credits.
  cancels    text,
  cause      text not null check (cause in ('refund', 'dispute')),
  -- The refund or the dispute at the provider. Null where nobody has told which.
  source     text,
  reason     text,
  -- Without tax.
  price      bigint not null check (price >= 0),
  tax        bigint not null check (tax >= 0),
  total      bigint not null check (total > 0 and total = price + tax),
  -- Where the money went.
  card       jsonb,
  issued_at  timestamptz not null,
  primary key (account, seq),
  unique (account, note),
  unique (account, cancels),
  foreign key (account, invoice) references credits.issued_invoices (account, invoice),
  foreign key (account, cancels) references credits.credit_notes (account, note)
);

create index credit_notes_of_invoice on credits.credit_notes (account, invoice, seq);

-- What went back before there were credit notes gets them: one for each refund that was ordered here,
-- one for the rest that went back, and one for what a bank has taken.
with back as (
  select r.account, r.purchase, 1 as place, r.ended_at, r.refund, r.amount,
    'refund' as cause, r.provider_refund as source, r.reason
  from credits.purchase_refunds r where r.state = 'succeeded'
  union all
  select p.account, p.purchase, 2, null, null, p.refunded - coalesce((
      select sum(amount) from credits.purchase_refunds r
      where r.account = p.account and r.purchase = p.purchase and r.state = 'succeeded'), 0),
    'refund', null, null
  from credits.purchases p
  union all
  select account, purchase, 3, null, null, lost, 'dispute', null, null from credits.purchases
), summed as (
  select b.*, p.total, coalesce((p.tax->>'amount')::bigint, 0) as tax, p.card, i.seq as nth,
    i.invoice, least(p.total, sum(b.amount) over w) as after,
    least(p.total, sum(b.amount) over w - b.amount) as before
  from back b
  join credits.purchases p using (account, purchase)
  join credits.issued_invoices i using (account, purchase)
  where b.amount > 0
  window w as (
    partition by b.account, b.purchase order by b.place, b.ended_at, b.refund)
), shared as (
  select s.*, after - before as credited,
    div(tax * after * 2 + total, 2 * total) - div(tax * before * 2 + total, 2 * total) as tax_credited,
    row_number() over (partition by account order by nth, place, ended_at, refund) as seq
  from summed s where after > before
)
insert into credits.credit_notes
select account, seq, 'cn-' || seq || '-' || md5(invoice), 'CN-' || upper(account) || '-'
    || lpad(seq::text, greatest(4, length(seq::text)), '0'),
  invoice, null, cause, source, reason, credited - tax_credited, tax_credited, credited, card,
  date_trunc('milliseconds', coalesce((select now from credits.test_clock), clock_timestamp()))
from shared;
