-- The ledger itself, searched and read page by page. Its entries never change and their numbers
-- come in the order in which they are committed: a page is what lies between two numbers.

create function ledger.entry_json(p_entry credits.entries, p_source text) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'seq', p_entry.seq,
    'operation', p_entry.operation,
    'type', p_entry.type,
    'credits', p_entry.credits,
    'balanceAfter', p_entry.balance_after,
    'grant', p_entry.grant_id,
    'source', p_source,
    'feature', p_entry.feature,
    'member', p_entry.member,
    'session', p_entry.session,
    'rateVersion', p_entry.rate_version,
    'reservation', p_entry.reservation,
    'refunds', p_entry.refunds,
    'actor', p_entry.actor,
    'reason', p_entry.reason,
    'at', ledger.iso(p_entry.event_at))
$$;

-- The number of the first entry at or after an instant, or one that no entry reaches; null without
-- an instant. Entries are written in the order of their instants.
create function ledger.seq_at(p_account text, p_instant timestamptz) returns bigint
language sql stable strict as $$
  select coalesce((
    select seq from credits.entries where account = p_account and event_at >= p_instant
    order by event_at, seq limit 1), 9223372036854775807)
$$;

-- So many entries after one number and before another that are as the filter says. Each question
-- is planned by what it asks for, so that it is answered from the index that fits.
create function ledger.find_entries(
  p_account text, p_filter jsonb, p_after bigint, p_before bigint, p_order text, p_limit integer
) returns jsonb[] language plpgsql stable as $$
declare
  v_after bigint := greatest(
    p_after, ledger.seq_at(p_account, (p_filter->>'from')::timestamptz) - 1);
  v_before bigint := least(p_before, ledger.seq_at(p_account, (p_filter->>'to')::timestamptz));
  v_matches text;
  v_entries jsonb[];
begin
  select coalesce(string_agg(format(' and %I = %L', f.name, p_filter->>f.field), ''), '')
  into v_matches
  from (values
    ('type', 'type'), ('feature', 'feature'), ('member', 'member'), ('session', 'session'),
    ('grant', 'grant_id'), ('operation', 'operation')
  ) f (field, name)
  where p_filter ? f.field;
  execute format(
    'select array_agg(ledger.entry_json(f.e, g.source) order by (f.e).seq %1$s)
     from (
       select e from credits.entries e
       where account = %2$L and seq > %3$s and seq < %4$s %5$s order by seq %1$s limit %6$s
     ) f
     left join credits.grants g
       on g.account = (f.e).account and g.grant_id = (f.e).grant_id',
    p_order, p_account, v_after, v_before, v_matches, p_limit) into v_entries;
  return coalesce(v_entries, '{}');
end $$;

-- Newest first, so many at once. The cursor is the last entry of the page before.
create function ledger.entries(p_account text, p_query jsonb, p_at timestamptz) returns jsonb
language plpgsql as $$
declare
  v_at timestamptz := ledger.present(p_account, p_at);
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_before text := ledger.cursor_field(p_query->>'cursor', 'seq', '^[0-9]{1,18}$');
  v_entries jsonb[] := ledger.find_entries(
    p_account, p_query, 0, coalesce(v_before::bigint, 9223372036854775807), 'desc', v_limit + 1);
begin
  return jsonb_build_object(
    'entries', to_jsonb(v_entries[:v_limit]),
    'nextCursor', case when cardinality(v_entries) > v_limit then ledger.cursor_text(
      jsonb_build_object('seq', v_entries[v_limit]->'seq')) end);
end $$;

-- What an export begins with: the zone of its times, and the last entry that will be in it.
create function ledger.export_start(p_account text, p_at timestamptz) returns jsonb
language plpgsql as $$
begin
  perform ledger.present(p_account, p_at);
  return (
    select jsonb_build_object('timeZone', time_zone, 'last', last_entry)
    from credits.accounts where account = p_account);
end $$;

-- The next entries of an export, oldest first. Nothing is booked meanwhile.
create function ledger.export_page(
  p_account text, p_filter jsonb, p_after bigint, p_last bigint, p_limit integer
) returns jsonb language sql stable as $$
  select to_jsonb(ledger.find_entries(
    p_account, p_filter, p_after, p_last + 1, 'asc', p_limit))
$$;
