-- Whom invoices are made out to.

create function ledger.present_billing_details(p_account text) returns credits.billing_details
language sql stable as $$
  select b from credits.billing_details b where account = p_account order by version desc limit 1
$$;

create function ledger.tax_id_json(p_type text, p_value text, p_state text) returns jsonb
language sql immutable as $$
  select case when p_type is not null then jsonb_build_object(
    'type', p_type, 'value', p_value, 'state', p_state) end
$$;

create function ledger.billing_details_json(p_details credits.billing_details) returns jsonb
language sql immutable as $$
  select jsonb_build_object(
    'version', coalesce(p_details.version, 0),
    'company', p_details.company,
    'address', p_details.address,
    'language', p_details.language,
    'taxId', ledger.tax_id_json(
      p_details.tax_id_type, p_details.tax_id_value, p_details.tax_id_state),
    'changedAt', ledger.iso(p_details.changed_at))
$$;

create function ledger.billing_details(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
begin
  perform ledger.present(p_account, p_at);
  return ledger.billing_details_json(ledger.present_billing_details(p_account));
end $$;

-- A tax ID that stays the same keeps what the provider said of it.
create function ledger.command_save_billing_details(p_act ledger.act, p_request jsonb)
returns jsonb language plpgsql as $$
declare
  v_before credits.billing_details := ledger.present_billing_details(p_act.account);
  v_tax_id jsonb := nullif(p_request->'taxId', 'null');
  v_saved credits.billing_details;
begin
  if coalesce(v_before.version, 0) <> (p_request->>'version')::integer then
    perform ledger.refuse('changed_meanwhile');
  end if;
  insert into credits.billing_details values (
    p_act.account, coalesce(v_before.version, 0) + 1, p_request->>'company',
    p_request->'address', p_request->>'language', v_tax_id->>'type', v_tax_id->>'value',
    case
      when v_tax_id is null then null
      when (v_before.tax_id_type, v_before.tax_id_value) = (v_tax_id->>'type', v_tax_id->>'value')
        then v_before.tax_id_state
      else 'unverified'
    end,
    p_act.actor, p_act.event_at
  ) returning * into v_saved;
  perform ledger.want_tax_id(p_act, v_saved.tax_id_type, v_saved.tax_id_value);
  return ledger.billing_details_json(v_saved);
end $$;
