-- The audit trail of buying by itself: each change of the rule, each decision, each end of a charge.

create function ledger.new_recharge_event(
  p_account text, p_kind text, p_actor text, p_rule credits.recharge_rules,
  p_facts ledger.recharge_facts, p_now timestamptz
) returns credits.recharge_events language plpgsql volatile as $$
declare
  v_event credits.recharge_events;
begin
  v_event.account := p_account;
  v_event.seq := 1 + coalesce((
    select max(seq) from credits.recharge_events where account = p_account), 0);
  v_event.kind := p_kind;
  v_event.at := p_now;
  v_event.actor := p_actor;
  v_event.version := p_rule.version;
  v_event.available := ledger.available(p_account);
  v_event.threshold := p_rule.rule->>'threshold';
  v_event.spent := p_facts.spent;
  v_event.count := p_facts.count;
  v_event.cap_per_period := p_facts.cap_per_period;
  v_event.max_per_period := p_facts.max_per_period;
  v_event.total := p_rule.quote->>'total';
  v_event.currency := p_rule.quote->>'currency';
  return v_event;
end $$;

create function ledger.recharge_event_json(p_event credits.recharge_events) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'seq', p_event.seq,
    'kind', p_event.kind,
    'at', ledger.iso(p_event.at),
    'actor', p_event.actor,
    'version', p_event.version,
    'available', p_event.available,
    'threshold', p_event.threshold,
    'spent', p_event.spent,
    'count', p_event.count,
    'capPerPeriod', p_event.cap_per_period,
    'maxPerPeriod', p_event.max_per_period,
    'total', p_event.total,
    'currency', p_event.currency,
    'trigger', p_event.trigger,
    'operation', p_event.operation,
    'verdict', p_event.verdict,
    'outcome', p_event.outcome,
    'declineCode', p_event.decline_code,
    'purchase', p_event.purchase,
    'invoice', i.invoice,
    'invoiceNumber', i.number,
    'before', p_event.before,
    'after', p_event.after)
  from (values (p_event.purchase)) charged (purchase)
  left join credits.issued_invoices i on i.account = p_event.account
    and i.purchase = charged.purchase and p_event.outcome = 'succeeded'
$$;

-- Newest first, so many at once. The cursor is the last one of the page before.
create function ledger.recharge_events(p_account text, p_query jsonb, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_limit integer := coalesce((p_query->>'limit')::integer, 100);
  v_before text := ledger.cursor_field(p_query->>'cursor', 'seq', '^\d{1,18}$');
  v_events jsonb[];
begin
  perform ledger.present(p_account, p_at);
  select array_agg(ledger.recharge_event_json(found.e)) into v_events from (
    select e from credits.recharge_events e
    where e.account = p_account
      and (p_query->>'kind' is null or e.kind = p_query->>'kind')
      and (v_before is null or e.seq < v_before::bigint)
    order by e.seq desc
    limit v_limit + 1
  ) found;
  return jsonb_build_object(
    'events', coalesce(to_jsonb(v_events[:v_limit]), '[]'),
    'nextCursor', case when cardinality(v_events) > v_limit then ledger.cursor_text(
      jsonb_build_object('seq', v_events[v_limit]->>'seq')) end);
end $$;
