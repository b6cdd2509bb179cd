-- The door for every command.

-- One command: {kind, key, request, context}. `request` is what the caller said and must say again
-- to repeat it; `context` is what holds at the time, as the rate in force.
create function credits.run(p_account text, p_now timestamptz, p_command jsonb) returns jsonb
language plpgsql as $$
declare
  v_kind text := p_command->>'kind';
  v_request jsonb := p_command->'request';
  v_context jsonb := p_command->'context';
  v_first credits.operations;
  v_act credits.act;
  v_answer jsonb;
begin
  select * into v_first from credits.operations
  where account = p_account and kind = v_kind and key = p_command->>'key';
  if found then
    if v_first.request <> v_request then
      perform credits.refuse('idempotency_conflict');
    end if;
    return jsonb_build_object('ok', v_first.answer, 'replayed', true);
  end if;
  if v_kind in ('debit', 'reserve') and v_context->'rate' is null then
    perform credits.refuse('unknown_feature');
  end if;

  v_act := credits.new_act(p_account, p_now, p_now);
  v_answer := case v_kind
    when 'grant'   then credits.command_grant(v_act, v_request)
    when 'debit'   then credits.command_debit(v_act, v_request, v_context->'rate')
    when 'reserve' then credits.command_reserve(v_act, v_request, v_context)
    when 'extend'  then credits.command_extend(v_act, v_request, v_context)
    when 'settle'  then credits.command_settle(v_act, v_request)
    when 'release' then credits.command_release(v_act, v_request)
  end;
  insert into credits.operations (account, kind, key, operation, request, answer, created_at)
  values (p_account, v_kind, p_command->>'key', v_act.operation, v_request, v_answer, p_now);
  update credits.accounts set version = version + 1 where account = p_account;
  return jsonb_build_object('ok', v_answer, 'replayed', false);
end $$;

-- A batch: each command has its own outcome, {ok, replayed} or {refused}; a refused one undoes
-- itself alone. The balance is the account's after all of them.
create function credits.execute(p_account text, p_commands jsonb, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := credits.enter(p_account, p_at);
  v_command jsonb;
  v_outcomes jsonb[] := '{}';
  v_detail text;
begin
  for v_command in select value from jsonb_array_elements(p_commands) loop
    begin
      v_outcomes := v_outcomes || credits.run(p_account, v_now, v_command);
    exception when others then
      if sqlstate not like 'CR%' then
        raise;
      end if;
      get stacked diagnostics v_detail = pg_exception_detail;
      v_outcomes := v_outcomes || jsonb_build_object('refused', v_detail::jsonb);
    end;
  end loop;
  perform credits.leave(p_account);
  return jsonb_build_object(
    'outcomes', to_jsonb(v_outcomes), 'balance', credits.snapshot(p_account, v_now));
end $$;
