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

create function ledger.invoice_state(p_purchase credits.purchases) returns text
language sql immutable as $$
  select case
    when p_purchase.refunded = 0 then 'paid'
    when p_purchase.refunded < p_purchase.total then 'partly_refunded'
    else 'refunded'
  end
$$;

create function ledger.invoice_json(p_invoice credits.issued_invoices) returns jsonb
language sql stable as $$
  select jsonb_build_object(
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

create function ledger.invoice(p_account text, p_invoice text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_invoice credits.issued_invoices;
begin
  perform ledger.present(p_account, p_at);
  select * into v_invoice from credits.issued_invoices
  where account = p_account and invoice = p_invoice;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  return ledger.invoice_json(v_invoice);
end $$;

-- Newest first, so many at once. The cursor is the last one of the page before.
create function ledger.invoices(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_before integer := ledger.cursor_field(p_query->>'cursor', 'seq', '^[0-9]{1,9}$');
  v_found credits.issued_invoices[];
begin
  perform ledger.present(p_account, p_at);
  select array_agg(found.i) into v_found from (
    select i from credits.issued_invoices i
    join credits.purchases p using (account, purchase)
    where account = p_account
      and (v_before is null or i.seq < v_before)
      and (p_query->>'state' is null or ledger.invoice_state(p) = p_query->>'state')
      and (p_query->>'search' is null
        or strpos(upper(i.number), upper(p_query->>'search')) > 0)
    order by i.seq desc limit v_limit + 1
  ) found;
  return jsonb_build_object(
    'invoices', coalesce((
      select jsonb_agg(ledger.invoice_json(i) order by i.seq desc)
      from unnest(v_found[:v_limit]) i), '[]'),
    'nextCursor', case when cardinality(v_found) > v_limit then ledger.cursor_text(
      jsonb_build_object('seq', v_found[v_limit].seq::text)) end);
end $$;
