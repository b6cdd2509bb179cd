-- Issuing credit notes. They follow from how much went back, and so add up to it whatever was told in
-- which order, and however often. Which refund or dispute each is for is what the provider says.

create function ledger.put_credit_note(p_note credits.credit_notes) returns void
language plpgsql as $$
begin
  select coalesce(max(seq), 0) + 1 into strict p_note.seq
  from credits.credit_notes where account = p_note.account;
  p_note.note := ledger.new_id(p_note.account, 'cn');
  p_note.number := ledger.credit_note_number(p_note.account, p_note.seq);
  insert into credits.credit_notes select p_note.*;
end $$;

-- The tax goes with the money, rounded half up on all that went back by then: so the notes of an
-- invoice never come to more than its tax or its price, and to exactly both when all went back.
create function ledger.issue_credit_note(
  p_purchase credits.purchases, p_note credits.credit_notes, p_amount bigint
) returns void language plpgsql as $$
declare
  v_tax bigint := coalesce((p_purchase.tax->>'amount')::bigint, 0);
  v_before record;
begin
  select coalesce(sum(price), 0) as price, coalesce(sum(tax), 0) as tax into strict v_before
  from ledger.standing_notes where account = p_note.account and invoice = p_note.invoice;
  p_note.total := p_amount;
  p_note.tax := least(
    p_amount,
    v_tax - v_before.tax,
    greatest(
      0,
      p_amount - (p_purchase.price - v_before.price),
      div(v_tax * (v_before.price + v_before.tax + p_amount) * 2 + p_purchase.total,
        2 * p_purchase.total) - v_before.tax));
  p_note.price := p_amount - p_note.tax;
  perform ledger.put_credit_note(p_note);
end $$;

-- Takes back a note, with exactly its figures.
create function ledger.cancel_credit_note(p_note credits.credit_notes, p_now timestamptz)
returns void language plpgsql as $$
begin
  p_note.cancels := p_note.note;
  p_note.issued_at := p_now;
  perform ledger.put_credit_note(p_note);
end $$;

-- p_told: what went back as the provider has it, oldest first. Sums count, whatever it leaves out.
create function ledger.follow_credit_notes(
  p_purchase credits.purchases, p_told jsonb, p_now timestamptz
) returns void language plpgsql as $$
declare
  v_left bigint;
  v_each record;
  v_note credits.credit_notes;
begin
  v_note.account := p_purchase.account;
  v_note.invoice := ledger.invoice_of_purchase(p_purchase);
  v_note.card := p_purchase.card;
  v_note.issued_at := p_now;
  select ledger.credited(p_purchase) - coalesce(sum(total), 0) into strict v_left
  from ledger.standing_notes where account = v_note.account and invoice = v_note.invoice;

  for v_each in
    select n, n.total, coalesce(not t.stands, false) as is_void
    from ledger.standing_notes s
    join credits.credit_notes n on n.account = s.account and n.note = s.note
    left join jsonb_to_recordset(p_told) t (id text, stands boolean) on t.id = n.source
    where s.account = v_note.account and s.invoice = v_note.invoice
    order by t.stands nulls last, n.seq desc
  loop
    if v_each.is_void or v_left < 0 then
      perform ledger.cancel_credit_note(v_each.n, p_now);
      v_left := v_left + v_each.total;
    end if;
  end loop;

  -- What went back before it was told what it is has a note that does not say for which it is.
  for v_each in
    select t.* from rows from (jsonb_to_recordset(p_told) as (
      id text, cause text, amount bigint, reason text, "madeAt" timestamptz, stands boolean
    )) with ordinality t (id, cause, amount, reason, made_at, stands, nth)
    where t.stands and not exists (
      select from ledger.standing_notes s where s.account = v_note.account
        and s.invoice = v_note.invoice
        and (s.source = t.id or s.source is null and s.issued_at >= t.made_at))
    order by t.nth
  loop
    exit when v_left <= 0;
    v_note.source := v_each.id;
    v_note.cause := v_each.cause;
    select coalesce(max(r.reason), v_each.reason) into v_note.reason
    from credits.purchase_refunds r
    where r.account = v_note.account and r.provider_refund = v_each.id;
    perform ledger.issue_credit_note(p_purchase, v_note, least(v_each.amount, v_left));
    v_left := v_left - least(v_each.amount, v_left);
  end loop;

  if v_left > 0 then
    v_note.source := null;
    v_note.reason := null;
    v_note.cause := case when p_purchase.lost > 0 then 'dispute' else 'refund' end;
    perform ledger.issue_credit_note(p_purchase, v_note, v_left);
  end if;
end $$;
