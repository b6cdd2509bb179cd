-- Invoices of what was bought.

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
    upper(p_act.account) || '-' || lpad(v_seq::text, greatest(4, length(v_seq::text)), '0'),
    p_purchase.purchase, p_act.event_at, coalesce(v_details.language, 'en'), v_details.company,
    v_details.address,
    ledger.tax_id_json(v_details.tax_id_type, v_details.tax_id_value, v_details.tax_id_state)
  );
end $$;

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
    'kind', 'purchase',
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
    'card', p.card,
    'purchase', p.purchase,
    'company', p_invoice.company,
    'address', p_invoice.address,
    'taxId', p_invoice.tax_id)
  from credits.purchases p
  where p.account = p_invoice.account and p.purchase = p_invoice.purchase
$$;
