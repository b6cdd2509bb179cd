-- The one place where entries are written and where remainders and debt change, so that they
-- cannot part.

-- Who did what, and when: what every entry of one operation has in common.
create type credits.act as (
  account      text,
  operation    text,
  event_at     timestamptz,
  created_at   timestamptz,
  feature      text,
  member       text,
  session      text,
  rate_version integer,
  reservation  text
);

-- An id that sorts by age within its account and that nobody can guess.
create function credits.new_id(p_account text, p_prefix text) returns text
language sql volatile as $$
  update credits.accounts set last_id = last_id + 1 where account = p_account
  returning p_prefix || '_' || lpad(to_hex(last_id), 8, '0')
    || left(replace(gen_random_uuid()::text, '-', ''), 12)
$$;

create function credits.new_act(p_account text, p_event_at timestamptz, p_created_at timestamptz)
returns credits.act language plpgsql volatile as $$
declare
  v_act credits.act;
begin
  v_act.account := p_account;
  v_act.operation := credits.new_id(p_account, 'op');
  v_act.event_at := p_event_at;
  v_act.created_at := p_created_at;
  return v_act;
end $$;

-- p_held: by how much the grant's held part changes with it.
create function credits.book(
  p_act credits.act, p_type text, p_credits bigint, p_grant text, p_held bigint default 0
) returns void language plpgsql as $$
declare
  v_account credits.accounts;
begin
  update credits.accounts set
    last_entry = last_entry + 1,
    settled = settled + p_credits,
    debt = debt - case when p_grant is null then p_credits else 0 end
  where account = p_act.account
  returning * into strict v_account;

  insert into credits.entries (
    account, seq, operation, type, credits, balance_after, grant_id,
    feature, member, session, rate_version, reservation, event_at, created_at
  ) values (
    p_act.account, v_account.last_entry, p_act.operation, p_type, p_credits, v_account.settled,
    p_grant, p_act.feature, p_act.member, p_act.session, p_act.rate_version, p_act.reservation,
    p_act.event_at, p_act.created_at
  );

  if p_grant is not null then
    update credits.grants set
      remaining = remaining + p_credits,
      held = held + p_held,
      live = remaining + p_credits > 0
    where account = p_act.account and grant_id = p_grant;
  end if;
end $$;
