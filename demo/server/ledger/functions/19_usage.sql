-- What was used, stretch by stretch: each is the difference of two running totals.

-- The features that anything was used of, or by a member; '' is left out.
create function ledger.used_features(p_account text, p_member text) returns setof text
language plpgsql stable as $$
declare
  v_feature text := '';
begin
  loop
    select feature into v_feature from credits.usage_totals
    where account = p_account and feature > v_feature order by feature limit 1;
    exit when not found;
    perform from credits.usage_totals
    where account = p_account and feature = v_feature and member = p_member limit 1;
    if found then
      return next v_feature;
    end if;
  end loop;
end $$;

-- The members who used anything, or a feature. Each is found from the one before, because between
-- two of them there are as many rows as there were quarters of use.
create function ledger.using_members(p_account text, p_feature text) returns setof text
language plpgsql stable as $$
declare
  v_member text := '';
begin
  loop
    select member into v_member from credits.usage_totals
    where account = p_account and feature = p_feature and member > v_member
    order by member limit 1;
    exit when not found;
    return next v_member;
  end loop;
end $$;

-- Whose totals answer a question: those of all, or of each feature or member that it asks for.
create function ledger.usage_series(p_account text, p_query jsonb)
returns table (feature text, member text) language plpgsql stable as $$
declare
  v_feature text := coalesce(p_query->>'feature', '');
  v_member text := coalesce(p_query->>'member', '');
begin
  if p_query->>'groupBy' = 'feature' and v_feature = '' then
    return query select f, v_member from ledger.used_features(p_account, v_member) f;
  elsif p_query->>'groupBy' = 'member' and v_member = '' then
    return query select v_feature, m from ledger.using_members(p_account, v_feature) m;
  else
    return query select v_feature, v_member;
  end if;
end $$;

-- The query has `bounds`, instants that begin a quarter of an hour: where each stretch begins and
-- where the last one ends. It has `rowsMax` too: more rows than that are refused, before they are
-- made.
create function ledger.usage(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_bounds timestamptz[] := array(
    select value::timestamptz from jsonb_array_elements_text(p_query->'bounds')
    with ordinality as b (value, n) order by n);
  v_group text := p_query->>'groupBy';
begin
  if (select count(*) from ledger.usage_series(p_account, p_query))
    * (cardinality(v_bounds) - 1) > (p_query->>'rowsMax')::bigint
  then
    perform ledger.refuse('invalid_request', '{"field": "groupBy"}');
  end if;
  return (
    with stretches as (
      select s.feature, s.member, b.n,
        lag(b.at) over series as start_at, b.at as end_at,
        t.credits - lag(t.credits) over series as credits,
        t.refunded - lag(t.refunded) over series as refunded,
        t.operations - lag(t.operations) over series as operations
      from ledger.usage_series(p_account, p_query) s
      cross join unnest(v_bounds) with ordinality b (at, n)
      cross join lateral (
        select coalesce(max(l.credits), 0) as credits, coalesce(max(l.refunded), 0) as refunded,
          coalesce(max(l.operations), 0) as operations
        from ledger.usage_before(p_account, s.feature, s.member, b.at) l
      ) t
      window series as (partition by s.feature, s.member order by b.n)
    ), rows as (
      select * from stretches where credits > 0 or refunded > 0 or operations > 0
    )
    select jsonb_build_object(
      'total', jsonb_build_object(
        'credits', coalesce(sum(credits), 0),
        'refunded', coalesce(sum(refunded), 0),
        'operations', coalesce(sum(operations), 0)),
      'rows', coalesce(jsonb_agg(jsonb_build_object(
        'start', ledger.iso(start_at),
        'end', ledger.iso(end_at),
        'feature', case v_group when 'feature' then feature end,
        'member', case v_group when 'member' then member end,
        'credits', credits,
        'refunded', refunded,
        'operations', operations) order by n, feature, member), '[]'))
    from rows);
end $$;

-- What was used of each feature after an instant, less what was given back since: the entries of
-- what remained of its quarter of an hour, and the running totals since then.
create function ledger.used_since(p_account text, p_since timestamptz)
returns table (feature text, credits bigint) language sql stable as $$
  select f.feature, rest.credits
    + coalesce(n.credits - n.refunded, 0) - coalesce(t.credits - t.refunded, 0)
  from ledger.used_features(p_account, '') f (feature)
  cross join (
    select date_bin('15 minutes', p_since, '2000-01-01Z') + interval '15 minutes' as over_at
  ) q
  left join lateral ledger.usage_before(p_account, f.feature, '', 'infinity') n on true
  left join lateral ledger.usage_before(p_account, f.feature, '', q.over_at) t on true
  cross join lateral (
    select coalesce(-sum(e.credits), 0)::bigint as credits
    from credits.entries e
    where e.account = p_account and e.event_at > p_since and e.event_at < q.over_at
      and e.feature = f.feature
      and ledger.is_use(e.type, e.credits, e.refunds)
  ) rest
$$;
