-- What a rule would have done, had it been on: the account's own days once more, with what it would
-- have bought on top. Decided by the same function as when it is on.

-- Whether a version of the figures was made by what may be a trigger.
create function ledger.may_recharge(p_cause text, p_gained bigint) returns boolean
language sql immutable as $$
  select p_cause in ('debit', 'reserve', 'extend') or p_cause = 'settle' and p_gained < 0
$$;

-- From when on the credits of a period were there: until then its renewal was due. The first one
-- came with the subscription.
create function ledger.renewed_at(p_account text, p_start timestamptz) returns timestamptz
language sql stable as $$
  select min(started_at) from credits.grants
  where account = p_account and source = 'monthly' and period_start = p_start
$$;

-- Whether figures are of the hours in which a period is over and its renewal is on its way, and were
-- not made by use: of such a trough nobody has to be afraid. p_renewed is just after now while the
-- renewal is awaited.
create function ledger.is_renewing(
  p_cause text, p_gained bigint, p_at timestamptz, p_start timestamptz, p_renewed timestamptz
) returns boolean language sql stable as $$
  select ledger.may_recharge(p_cause, p_gained) is not true
    and p_at < p_renewed and p_renewed < p_start + interval '24 hours'
$$;

-- p_periods are the starts of the billing periods, in order of time, from before p_from on; p_bounds
-- where each day begins and the last one ends.
create function ledger.rehearse(
  p_account text, p_rule jsonb, p_periods jsonb, p_bounds jsonb, p_from timestamptz,
  p_at timestamptz
) returns jsonb language plpgsql as $$
declare
  v_to timestamptz := ledger.present(p_account, p_at);
  v_facts ledger.recharge_facts;
  v_starts timestamptz[] := (
    select array_agg(start::timestamptz order by start) from jsonb_array_elements_text(p_periods) start);
  v_periods integer := coalesce(cardinality(v_starts), 0);
  v_period integer := 0;
  v_renewed timestamptz;
  v_awaited boolean := exists (
    select from credits.subscriptions
    where account = p_account and state <> 'canceled' and not cancel_at_period_end);
  v_credits bigint := p_rule->>'credits';
  v_threshold bigint := p_rule->>'threshold';
  v_bought bigint := 0;
  v_figures record;
  v_before bigint;
  v_actual bigint;
  v_with bigint;
  v_verdict text;
  v_charges jsonb[] := '{}';
  v_held jsonb := '{}';
  v_lowest jsonb := '{}';
  v_bounds timestamptz[] := array(
    select bound::timestamptz from jsonb_array_elements_text(p_bounds) bound order by 1);
  v_days jsonb[] := '{}';
  v_day integer := 1;
begin
  v_facts.enabled := true;
  v_facts.subscription := case when v_periods > 0 then 'active' end;
  v_facts.has_card := true;
  v_facts.total := p_rule->>'total';
  v_facts.cap_per_period := p_rule->>'capPerPeriod';
  v_facts.max_per_period := p_rule->>'maxPerPeriod';
  v_facts.spent := 0;
  v_facts.count := 0;

  for v_figures in
    (select version, at, cause, monthly + purchased - debt as net from credits.figures
      where account = p_account and at < p_from order by at desc, version desc limit 1)
    union all
    (select version, at, cause, monthly + purchased - debt as net from credits.figures
      where account = p_account and at >= p_from order by at, version)
    order by version
  loop
    while v_period < v_periods and v_starts[v_period + 1] <= v_figures.at loop
      v_period := v_period + 1;
      v_renewed := ledger.renewed_at(p_account, v_starts[v_period]);
      v_facts.spent := 0;
      v_facts.count := 0;
    end loop;
    while v_bounds[v_day + 1] <= v_figures.at loop
      v_days := v_days || ledger.rehearsed_day(v_bounds, v_day, v_before, v_bought);
      v_day := v_day + 1;
    end loop;
    v_actual := greatest(0, v_figures.net);
    v_with := greatest(0, v_figures.net + v_bought);

    if v_figures.at >= p_from and v_with < v_threshold
      and ledger.may_recharge(v_figures.cause, v_figures.net - v_before)
    then
      v_facts.renewal_due := v_renewed is null or v_renewed > v_figures.at;
      v_verdict := ledger.recharge_verdict(v_facts);
      if v_verdict = 'charge' then
        v_charges := v_charges || jsonb_build_object(
          'at', ledger.iso(v_figures.at), 'trigger', v_figures.cause, 'available', v_with,
          'credits', v_credits, 'total', v_facts.total);
        v_bought := v_bought + v_credits;
        v_facts.spent := v_facts.spent + v_facts.total;
        v_facts.count := v_facts.count + 1;
      else
        v_held := jsonb_set(v_held, array[v_verdict], jsonb_build_object(
          'verdict', v_verdict,
          'at', coalesce(v_held->v_verdict->>'at', ledger.iso(v_figures.at)),
          'count', coalesce((v_held->v_verdict->>'count')::bigint, 0) + 1));
      end if;
    end if;
    -- Before the first credits of an account that was opened meanwhile, none could be low.
    if (v_lowest <> '{}' or v_figures.at < p_from or v_figures.net > 0)
      and ledger.is_renewing(
        v_figures.cause, v_figures.net - v_before, v_figures.at, v_starts[v_period],
        coalesce(v_renewed, case when v_awaited then v_to + interval '1 microsecond' end)
      ) is not true
    then
      v_lowest := ledger.lower(
        ledger.lower(v_lowest, 'without', v_actual, greatest(v_figures.at, p_from)),
        'with', v_with, greatest(v_figures.at, p_from));
    end if;
    v_before := v_figures.net;
  end loop;
  for v_rest in v_day .. cardinality(v_bounds) - 1 loop
    v_days := v_days || ledger.rehearsed_day(v_bounds, v_rest, v_before, v_bought);
  end loop;
  if v_lowest = '{}' then
    v_lowest := ledger.lower(
      ledger.lower(v_lowest, 'without', v_actual, p_from), 'with', v_with, p_from);
  end if;
  return jsonb_build_object(
    'to', ledger.iso(v_to),
    'charges', to_jsonb(v_charges),
    'spent', cardinality(v_charges) * v_facts.total,
    'held', (select coalesce(jsonb_agg(value order by value->>'at'), '[]') from jsonb_each(v_held)),
    'lowest', v_lowest,
    'days', to_jsonb(v_days));
end $$;

-- What a day has left, as it was and with what was bought. Nothing before the account was opened.
create function ledger.rehearsed_day(
  p_bounds timestamptz[], p_day integer, p_net bigint, p_bought bigint
) returns jsonb[] language sql stable as $$
  select case when p_net is null then '{}'::jsonb[] else array[jsonb_build_object(
    'start', ledger.iso(p_bounds[p_day]),
    'end', ledger.iso(p_bounds[p_day + 1]),
    'without', greatest(0, p_net),
    'with', greatest(0, p_net + p_bought))] end
$$;

-- The lower one of two, and the earlier where they are the same.
create function ledger.lower(p_lowest jsonb, p_which text, p_available bigint, p_at timestamptz)
returns jsonb language sql stable as $$
  select case
    when (p_lowest->p_which->>'available')::bigint <= p_available then p_lowest
    else p_lowest || jsonb_build_object(p_which, jsonb_build_object(
      'available', p_available, 'at', ledger.iso(p_at)))
  end
$$;
