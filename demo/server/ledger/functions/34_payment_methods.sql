-- The cards on file. What is at the provider is told from there; what each is for is decided here.

-- A card is good until the end of its month.
create function ledger.card_expiry(p_month integer, p_year integer, p_now timestamptz)
returns text language sql immutable as $$
  select case
    when months.left < 0 then 'expired'
    when months.left <= 1 then 'soon'
    else 'ok'
  end
  from (select p_year * 12 + p_month
    - extract(year from p_now at time zone 'UTC')::integer * 12
    - extract(month from p_now at time zone 'UTC')::integer as left) months
$$;

create function ledger.payment_method_json(
  p_method credits.payment_methods, p_now timestamptz
) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'id', p_method.id,
    'brand', p_method.brand,
    'last4', p_method.last4,
    'expMonth', p_method.exp_month,
    'expYear', p_method.exp_year,
    'expiry', ledger.card_expiry(p_method.exp_month, p_method.exp_year, p_now),
    'use', p_method.use,
    'addedAt', ledger.iso(p_method.added_at))
$$;

-- The default first, then the backup, then the newest.
create function ledger.payment_methods(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz := ledger.present(p_account, p_at);
begin
  return jsonb_build_object('paymentMethods', coalesce((
    select jsonb_agg(ledger.payment_method_json(m, v_now) order by
      m.use = 'default' desc, m.use = 'backup' desc, m.added_at desc, m.id)
    from credits.payment_methods m
    where m.account = p_account and m.removed_at is null), '[]'));
end $$;

-- Whether it was taken off the file and the provider has forgotten it. Refused when it never was
-- on it.
create function ledger.payment_method_detached(p_account text, p_id text, p_at timestamptz)
returns boolean language plpgsql as $$
declare
  v_method credits.payment_methods;
begin
  perform ledger.present(p_account, p_at);
  select * into v_method from credits.payment_methods where account = p_account and id = p_id;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  return v_method.detached_at is not null;
end $$;

-- The same number again is the same card: the newer row takes the place and the use of the older,
-- which the provider forgets afterwards.
create function ledger.replace_same_number(p_account text, p_id text, p_now timestamptz)
returns void language plpgsql as $$
declare
  v_new credits.payment_methods;
  v_old credits.payment_methods;
begin
  select * into v_new from credits.payment_methods
  where account = p_account and id = p_id and removed_at is null;
  for v_old in
    select * from credits.payment_methods
    where account = p_account and id <> p_id and fingerprint = v_new.fingerprint
      and removed_at is null
    order by use = 'default', use = 'backup'
  loop
    update credits.payment_methods set use = 'none', removed_at = p_now
    where account = p_account and id = v_old.id;
    if v_old.use <> 'none' and v_new.use <> 'default' then
      update credits.payment_methods set use = v_old.use where account = p_account and id = p_id;
    end if;
  end loop;
end $$;

-- The first card is the default. One that was taken off stays off, and of what was told of one that
-- is there the answer to the newest question counts.
create function ledger.put_payment_method(
  p_account text, p_card jsonb, p_question bigint, p_now timestamptz
) returns void language plpgsql as $$
begin
  insert into credits.payment_methods as m (
    account, id, brand, last4, exp_month, exp_year, fingerprint, use, added_at, answered
  ) values (
    p_account, p_card->>'id', p_card->>'brand', p_card->>'last4',
    (p_card->>'expMonth')::integer, (p_card->>'expYear')::integer, p_card->>'fingerprint',
    case when exists (
      select from credits.payment_methods where account = p_account and removed_at is null)
      then 'none' else 'default' end,
    p_now, p_question
  )
  on conflict (account, id) do update set
    brand = excluded.brand, last4 = excluded.last4, exp_month = excluded.exp_month,
    exp_year = excluded.exp_year, fingerprint = excluded.fingerprint,
    answered = excluded.answered
  where m.answered < excluded.answered;
  perform ledger.replace_same_number(p_account, p_card->>'id', p_now);
end $$;

-- What a setup has brought was asked before. It brings nothing when it is not finished, or is of
-- somebody else.
create function ledger.command_add_payment_method(p_act ledger.act, p_context jsonb)
returns jsonb language plpgsql as $$
declare
  v_card jsonb := nullif(p_context->'card', 'null');
begin
  if v_card is null then
    perform ledger.refuse('invalid_request', '{"field": "setup"}');
  end if;
  perform ledger.put_payment_method(
    p_act.account, v_card, (p_context->>'question')::bigint, p_act.event_at);
  return jsonb_build_object('paymentMethod', v_card->>'id');
end $$;

-- Of each use there is one: whatever had it before has none.
create function ledger.command_use_payment_method(p_act ledger.act, p_request jsonb)
returns jsonb language plpgsql as $$
declare
  v_id text := p_request->>'paymentMethod';
  v_use text := p_request->>'use';
begin
  perform from credits.payment_methods
  where account = p_act.account and id = v_id and removed_at is null;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  update credits.payment_methods set use = 'none'
  where account = p_act.account and use = v_use and id <> v_id;
  update credits.payment_methods set use = v_use where account = p_act.account and id = v_id;
  return jsonb_build_object('paymentMethod', v_id);
end $$;
