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

-- The first card is the default. One that was taken off stays off, and of what was told of one that
-- is there the answer to the newest question counts.
create function ledger.put_payment_method(
  p_account text, p_card jsonb, p_question bigint, p_now timestamptz
) returns void language sql as $$
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
  where m.answered < excluded.answered
$$;

create function ledger.keep_payment_method(
  p_account text, p_card jsonb, p_question bigint, p_at timestamptz
) returns text language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
begin
  perform ledger.put_payment_method(p_account, p_card, p_question, v_now);
  perform ledger.leave(p_account);
  return p_card->>'id';
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

-- The provider forgets it afterwards. To take it off twice is no different from once.
create function ledger.command_remove_payment_method(p_act ledger.act, p_request jsonb)
returns jsonb language plpgsql as $$
declare
  v_id text := p_request->>'paymentMethod';
begin
  update credits.payment_methods set
    use = 'none', removed_at = coalesce(removed_at, p_act.event_at)
  where account = p_act.account and id = v_id;
  if not found then
    perform ledger.refuse('not_found');
  end if;
  return jsonb_build_object('paymentMethod', v_id);
end $$;

create function ledger.payment_method_was_detached(
  p_account text, p_id text, p_at timestamptz
) returns void language sql as $$
  update credits.payment_methods set
    use = 'none',
    removed_at = coalesce(removed_at, ledger.instant(p_at)),
    detached_at = coalesce(detached_at, ledger.instant(p_at))
  where account = p_account and id = p_id
$$;

-- Those that were taken off the file a while ago, and that the provider still has.
create function ledger.attached_payment_methods(
  p_older_than_s integer, p_limit integer, p_at timestamptz
) returns jsonb language sql volatile as $$
  select coalesce(jsonb_agg(jsonb_build_object('account', account, 'paymentMethod', id)), '[]')
  from (
    select account, id from credits.payment_methods
    where removed_at <= ledger.instant(p_at) - make_interval(secs => p_older_than_s)
      and detached_at is null
    order by removed_at, account, id limit p_limit
  ) attached
$$;

-- What the provider says of a card, asked because of an event. One that is not the account's there
-- any more is taken off the file. Answers whether it is on anybody's.
create function ledger.follow_payment_method(
  p_card jsonb, p_question bigint, p_event jsonb, p_at timestamptz
) returns boolean language plpgsql as $$
declare
  v_account text;
  v_now timestamptz;
begin
  select account into v_account from credits.payment_methods where id = p_card->>'id';
  if not found then
    return false;
  end if;
  v_now := ledger.enter(v_account, p_at);
  perform from credits.provider_customers
  where account = v_account and customer = p_card->>'customer';
  if found then
    perform ledger.put_payment_method(v_account, p_card, p_question, v_now);
  else
    perform ledger.payment_method_was_detached(v_account, p_card->>'id', v_now);
  end if;
  perform ledger.keep_event(p_event, v_account, 'applied', v_now);
  perform ledger.leave(v_account);
  return true;
end $$;
