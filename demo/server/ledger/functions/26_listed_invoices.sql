-- All invoices of an account in one order: ours, of what was bought, and the provider's, of the
-- subscription.

-- Keeps what the provider has told of an invoice. Events come in any order: what is over stays
-- over, and of the rest the newer word counts. False for an account that is not here.
create function ledger.keep_provider_invoice(
  p_account text, p_invoice jsonb, p_told_at timestamptz
) returns boolean language sql as $$
  with kept as (
    insert into credits.provider_invoices as i
    select account, p_invoice->>'id', p_invoice->>'number', p_invoice->>'state',
      (p_invoice->>'issuedAt')::timestamptz, (p_invoice->>'paidAt')::timestamptz,
      p_invoice->>'currency', p_invoice->'lines', (p_invoice->>'price')::bigint,
      (p_invoice->>'total')::bigint, (p_invoice->>'refunded')::bigint, p_invoice->>'url', p_told_at
    from credits.accounts where account = p_account
    on conflict (account, invoice) do update set
      number = excluded.number, state = excluded.state, issued_at = excluded.issued_at,
      paid_at = excluded.paid_at, currency = excluded.currency, lines = excluded.lines,
      price = excluded.price, total = excluded.total, refunded = excluded.refunded,
      url = excluded.url, told_at = excluded.told_at
    where (excluded.state <> 'open', excluded.told_at) >= (i.state <> 'open', i.told_at)
  )
  select exists (select from credits.accounts where account = p_account)
$$;

create view ledger.listed_invoices as
  select i.account, i.invoice, i.number, i.issued_at, i.seq, ledger.invoice_state(p) as state
  from credits.issued_invoices i join credits.purchases p using (account, purchase)
  union all
  select account, invoice, number, issued_at, 0,
    case when state = 'paid' then ledger.state_of_paid(refunded, total) else state end
  from credits.provider_invoices where state <> 'void';

create function ledger.provider_invoice_json(p_invoice credits.provider_invoices) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'kind', 'subscription',
    'id', p_invoice.invoice,
    'number', p_invoice.number,
    'state', l.state,
    'issuedAt', ledger.iso(p_invoice.issued_at),
    'paidAt', ledger.iso(p_invoice.paid_at),
    'currency', p_invoice.currency,
    'lines', p_invoice.lines,
    'price', p_invoice.price,
    'total', p_invoice.total,
    'refunded', p_invoice.refunded,
    'providerUrl', p_invoice.url)
  from ledger.listed_invoices l
  where l.account = p_invoice.account and l.invoice = p_invoice.invoice
$$;

create function ledger.listed_invoice_json(p_account text, p_invoice text) returns jsonb
language sql stable as $$
  select ledger.invoice_json(i) from credits.issued_invoices i
  where account = p_account and invoice = p_invoice
  union all
  select ledger.provider_invoice_json(i) from credits.provider_invoices i
  where account = p_account and invoice = p_invoice and state <> 'void'
$$;

create function ledger.invoice(p_account text, p_invoice text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_invoice jsonb;
begin
  perform ledger.present(p_account, p_at);
  v_invoice := ledger.listed_invoice_json(p_account, p_invoice);
  if v_invoice is null then
    perform ledger.refuse('not_found');
  end if;
  return v_invoice;
end $$;

-- The one that a credit note is of.
create function ledger.invoice_of_credit_note(p_account text, p_note text, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_invoice text;
begin
  perform ledger.present(p_account, p_at);
  select invoice into v_invoice from credits.credit_notes
  where account = p_account and note = p_note;
  return ledger.invoice(p_account, v_invoice, p_at);
end $$;

-- Newest first, so many at once. The cursor is the last one of the page before.
create function ledger.invoices(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_id text := ledger.cursor_field(p_query->>'cursor', 'id', '^[A-Za-z0-9_-]{1,64}$');
  v_last ledger.listed_invoices;
  v_found text[];
begin
  perform ledger.present(p_account, p_at);
  if v_id is not null then
    select * into v_last from ledger.listed_invoices
    where account = p_account and invoice = v_id;
    if not found then
      perform ledger.refuse('not_found');
    end if;
  end if;
  select array_agg(found.invoice) into v_found from (
    select l.invoice from ledger.listed_invoices l
    where l.account = p_account
      and (v_id is null
        or (l.issued_at, l.seq, l.invoice) < (v_last.issued_at, v_last.seq, v_last.invoice))
      and (p_query->>'state' is null or l.state = p_query->>'state')
      and (p_query->>'search' is null
        or strpos(upper(l.number), upper(p_query->>'search')) > 0
        or exists (
          select from credits.credit_notes n
          where n.account = l.account and n.invoice = l.invoice
            and strpos(upper(n.number), upper(p_query->>'search')) > 0))
    order by l.issued_at desc, l.seq desc, l.invoice desc limit v_limit + 1
  ) found;
  return jsonb_build_object(
    'invoices', coalesce((
      select jsonb_agg(ledger.listed_invoice_json(p_account, id) order by place)
      from unnest(v_found[:v_limit]) with ordinality f (id, place)), '[]'),
    'nextCursor', case when cardinality(v_found) > v_limit then ledger.cursor_text(
      jsonb_build_object('id', v_found[v_limit])) end);
end $$;
