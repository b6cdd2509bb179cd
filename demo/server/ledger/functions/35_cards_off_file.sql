-- Cards that come off the file, here or at the provider.

-- To take it off twice is no different from once. In the place of the default comes the backup, else
-- the newest. Answers whether it was ever on the file.
create function ledger.take_off_file(p_account text, p_id text, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  v_use text;
begin
  select use into v_use from credits.payment_methods where account = p_account and id = p_id;
  if not found then
    return false;
  end if;
  update credits.payment_methods set use = 'none', removed_at = coalesce(removed_at, p_now)
  where account = p_account and id = p_id;
  if v_use = 'default' then
    update credits.payment_methods set use = 'default' where account = p_account and id = (
      select id from credits.payment_methods where account = p_account and removed_at is null
      order by use = 'backup' desc, added_at desc, id limit 1);
  end if;
  return true;
end $$;

-- The provider forgets it afterwards.
create function ledger.command_remove_payment_method(p_act ledger.act, p_request jsonb)
returns jsonb language plpgsql as $$
begin
  if not ledger.take_off_file(p_act.account, p_request->>'paymentMethod', p_act.event_at) then
    perform ledger.refuse('not_found');
  end if;
  return jsonb_build_object('paymentMethod', p_request->>'paymentMethod');
end $$;

create function ledger.payment_method_was_detached(
  p_account text, p_id text, p_at timestamptz
) returns void language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
begin
  perform ledger.take_off_file(p_account, p_id, v_now);
  update credits.payment_methods set detached_at = coalesce(detached_at, v_now)
  where account = p_account and id = p_id;
  perform ledger.leave(p_account);
end $$;

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

-- What the provider says of a card, asked because of an event. One that is an account's there is on
-- its file, and one that is not any more is taken off. Answers whether it is or was on anybody's.
create function ledger.follow_payment_method(
  p_card jsonb, p_question bigint, p_event jsonb, p_at timestamptz
) returns boolean language plpgsql as $$
declare
  v_account text;
  v_now timestamptz;
begin
  v_account := coalesce(
    (select account from credits.payment_methods where id = p_card->>'id'),
    (select account from credits.provider_customers where customer = p_card->>'customer'));
  if v_account is null then
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
