-- Invoices of what was bought.

create function ledger.present_seller() returns jsonb language sql stable as $$
  select seller from credits.sellers order by id desc limit 1
$$;

-- Whoever starts says who sells.
create function ledger.keep_seller(p_seller jsonb) returns void language plpgsql as $$
begin
  lock table credits.sellers in share row exclusive mode;
  if ledger.present_seller() is distinct from p_seller then
    insert into credits.sellers (seller) values (p_seller);
  end if;
  update credits.issued_invoices set seller = p_seller where seller is null;
end $$;

create function ledger.issue_invoice(p_act ledger.act, p_purchase credits.purchases) returns void
language plpgsql as $$
declare
  v_details credits.billing_details := ledger.present_billing_details(p_act.account);
  v_seq integer;
begin
  select coalesce(max(seq), 0) + 1 into strict v_seq
  from credits.issued_invoices where account = p_act.account;
  insert into credits.issued_invoices values (
    p_act.account, v_seq, ledger.new_id(p_act.account, 'iv'),
    ledger.invoice_number(p_act.account, v_seq),
    p_purchase.purchase, p_act.event_at, coalesce(v_details.language, 'en'), v_details.company,
    v_details.address,
    ledger.tax_id_json(v_details.tax_id_type, v_details.tax_id_value, v_details.tax_id_state),
    p_purchase.card, ledger.present_seller()
  );
end $$;

create function ledger.seller_of(p_account text, p_invoice text) returns jsonb
language sql stable as $$
  select seller from credits.issued_invoices where account = p_account and invoice = p_invoice
$$;

create function ledger.invoice_of_purchase(p_purchase credits.purchases) returns text
language sql stable as $$
  select invoice from credits.issued_invoices
  where account = p_purchase.account and purchase = p_purchase.purchase
$$;

create function ledger.state_of_paid(p_refunded bigint, p_total bigint) returns text
language sql immutable as $$
  select case
    when p_refunded = 0 then 'paid'
    when p_refunded < p_total then 'partly_refunded'
    else 'refunded'
  end
$$;

create function ledger.invoice_state(p_purchase credits.purchases) returns text
language sql immutable as $$
  select case p_purchase.dispute
    when 'open' then 'disputed'
    when 'lost' then 'dispute_lost'
    else ledger.state_of_paid(p_purchase.refunded, p_purchase.total)
  end
$$;

create function ledger.invoice_json(p_invoice credits.issued_invoices) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'kind', case when p.recharge then 'recharge' else 'purchase' end,
    'id', p_invoice.invoice,
    'number', p_invoice.number,
    'state', ledger.invoice_state(p),
    'issuedAt', ledger.iso(p_invoice.issued_at),
    'paidAt', ledger.iso(p.paid_at),
    'language', p_invoice.language,
    'currency', p.currency,
    'bundle', p.bundle,
    'quantity', p.quantity,
    'credits', p.credits,
    'bonusCredits', p.bonus_credits,
    'price', p.price,
    'tax', p.tax,
    'total', p.total,
    'refunded', p.refunded,
    'card', p_invoice.card,
    'purchase', p.purchase,
    'company', p_invoice.company,
    'address', p_invoice.address,
    'taxId', p_invoice.tax_id,
    'creditNotes', ledger.credit_notes_json(p, p_invoice.invoice))
  from credits.purchases p
  where p.account = p_invoice.account and p.purchase = p_invoice.purchase
$$;
