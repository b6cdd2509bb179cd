-- Tax IDs at the provider: which are wanted there, and its word on them. How long somebody may take
-- and when it is tried again follows the database's own clock, as in the outbox.

-- The account's tax ID is this one from now on, or none.
create function ledger.want_tax_id(p_act ledger.act, p_type text, p_value text) returns void
language plpgsql as $$
begin
  update credits.provider_tax_ids set
    dropped_at = p_act.event_at, not_before = least(not_before, clock_timestamp()),
    -- One that nobody has begun to make there is not there.
    ended_at = case when provider_tax_id is null and attempts = 0
      then p_act.event_at else ended_at end
  where account = p_act.account and dropped_at is null
    and (type, value) is distinct from (p_type, p_value);
  if p_type is not null then
    insert into credits.provider_tax_ids (account, id, type, value, wanted_at)
    values (p_act.account, ledger.new_id(p_act.account, 'ti'), p_type, p_value, p_act.event_at)
    on conflict (account) where dropped_at is null do nothing;
  end if;
end $$;

-- Takes so many that nobody has, of one account or of all, for a while: those to be made there, to
-- be taken away, and to be asked about because their register has not answered.
create function ledger.take_tax_ids(p_account text, p_limit integer, p_lease_s integer)
returns jsonb language sql volatile as $$
  with due as (
    select account, id from credits.provider_tax_ids
    where ended_at is null and not_before <= clock_timestamp()
      and (p_account is null or account = p_account)
      and (dropped_at is not null or provider_tax_id is null or state = 'pending')
    order by not_before limit p_limit
    for update skip locked
  ), taken as (
    update credits.provider_tax_ids t set
      attempts = attempts + 1,
      not_before = clock_timestamp() + make_interval(secs => p_lease_s)
    from due where t.account = due.account and t.id = due.id
    returning t.*
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'account', account, 'id', id, 'type', type, 'value', value,
    'providerTaxId', provider_tax_id, 'isDropped', dropped_at is not null)
    order by wanted_at), '[]')
  from taken
$$;

create function ledger.put_off_tax_id(p_account text, p_id text, p_error text) returns void
language sql as $$
  update credits.provider_tax_ids set
    error = p_error,
    not_before = clock_timestamp()
      + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 12)))
  where account = p_account and id = p_id and ended_at is null
$$;

-- What the provider has answered. p_told has its id there and the state; without an id it will
-- never be there. The state is shown as long as the tax ID is the account's.
create function ledger.follow_tax_id(
  p_account text, p_id text, p_question bigint, p_told jsonb, p_event jsonb, p_at timestamptz
) returns boolean language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_after credits.provider_tax_ids;
begin
  update credits.provider_tax_ids set
    provider_tax_id = coalesce(provider_tax_id, p_told->>'id'),
    state = p_told->>'state', answered = p_question, error = p_told->>'error',
    ended_at = case when p_told->>'id' is null then v_now else ended_at end,
    not_before = clock_timestamp()
      + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 12)))
  where account = p_account and id = p_id and answered < p_question
  returning * into v_after;
  update credits.billing_details b set tax_id_state = v_after.state
  from ledger.present_billing_details(p_account) present
  where v_after.dropped_at is null
    and b.account = p_account and b.version = present.version
    and (b.tax_id_type, b.tax_id_value) = (v_after.type, v_after.value);
  if p_event is not null then
    perform ledger.keep_event(p_event, p_account, 'applied', v_now);
  end if;
  perform ledger.leave(p_account);
  return true;
end $$;

-- Whose a tax ID of the provider is. Null where it is not known, or not there any more.
create function ledger.tax_id_at(p_provider_tax_id text) returns jsonb language sql stable as $$
  select jsonb_build_object('account', account, 'id', id)
  from credits.provider_tax_ids
  where provider_tax_id = p_provider_tax_id and ended_at is null
$$;

-- It is not at the provider any more.
create function ledger.end_tax_id(p_account text, p_id text, p_at timestamptz) returns void
language sql as $$
  update credits.provider_tax_ids set ended_at = ledger.instant(p_at), error = null
  where account = p_account and id = p_id
$$;
