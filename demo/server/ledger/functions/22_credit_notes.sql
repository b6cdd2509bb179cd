-- Credit notes of invoices: what went back, each on a paper of its own.

-- What of the money of a purchase went back, or was taken by the bank, for good.
create function ledger.credited(p_purchase credits.purchases) returns bigint
language sql immutable as $$
  select least(p_purchase.total, p_purchase.refunded + p_purchase.lost)
$$;

-- Those of an invoice that stand: that take nothing back, and that nothing takes back.
create view ledger.standing_notes as
  select n.* from credits.credit_notes n
  where cancels is null and not exists (
    select from credits.credit_notes c where c.account = n.account and c.cancels = n.note);

-- The numbers of an account begin with its name in capitals. One that has capitals itself may be
-- another name in them: its numbers begin with the name as it is, or in small letters where it has
-- none. So no two accounts have the same.
create function ledger.invoice_number(p_account text, p_seq integer) returns text
language sql immutable as $$
  select case
    when p_account = lower(p_account) then upper(p_account)
    when p_account = upper(p_account) then lower(p_account)
    else p_account
  end || '-' || lpad(p_seq::text, greatest(4, length(p_seq::text)), '0')
$$;

create function ledger.credit_note_number(p_account text, p_seq integer) returns text
language sql immutable as $$
  select 'CN-' || ledger.invoice_number(p_account, p_seq)
$$;

-- Those of an invoice, oldest first.
create function ledger.credit_notes_json(p_purchase credits.purchases, p_invoice text) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', n.note,
    'number', n.number,
    'cancels', c.number,
    'cause', n.cause,
    'reason', n.reason,
    'refund', r.refund,
    'issuedAt', ledger.iso(n.issued_at),
    'price', n.price,
    'tax', p_purchase.tax || jsonb_build_object('amount', n.tax),
    'total', n.total,
    'card', n.card) order by n.seq), '[]')
  from credits.credit_notes n
  left join credits.credit_notes c on c.account = n.account and c.note = n.cancels
  left join credits.purchase_refunds r on r.account = n.account and r.provider_refund = n.source
  where n.account = p_purchase.account and n.invoice = p_invoice
$$;
