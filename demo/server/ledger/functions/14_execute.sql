-- The door for every command.

-- One command: {kind, key, request, context}. `request` is what the caller said and must say again
-- to repeat it; `context` is what holds at the time, as the rate in force.
create function ledger.run(p_account text, p_now timestamptz, p_command jsonb) returns jsonb
language plpgsql as $$
declare
  v_kind text := p_command->>'kind';
  v_request jsonb := p_command->'request';
  v_context jsonb := p_command->'context';
  v_first credits.operations;
  v_act ledger.act;
  v_answer jsonb;
begin
  select * into v_first from credits.operations
  where account = p_account and kind = v_kind and key = p_command->>'key';
  if found then
    if v_first.request <> v_request then
      perform ledger.refuse('idempotency_conflict');
    end if;
    return jsonb_build_object('ok', v_first.answer, 'replayed', true);
  end if;
  if v_kind in ('debit', 'reserve') and v_context->'rates' is null then
    perform ledger.refuse('unknown_feature');
  end if;

  v_act := ledger.new_act(p_account, p_now, p_now);
  v_act.actor := coalesce(v_request->>'actor', 'service');
  v_act.reason := v_request->>'reason';
  -- A statement: as an expression, all its branches would be made ready for each command.
  case v_kind
    when 'grant' then v_answer := ledger.command_grant(v_act, v_request);
    when 'void' then v_answer := ledger.command_void(v_act, v_request);
    when 'refund_purchase' then v_answer := ledger.command_refund_purchase(v_act, v_request);
    when 'debit' then v_answer := ledger.command_debit(v_act, v_request, v_context);
    when 'reserve' then v_answer := ledger.command_reserve(v_act, v_request, v_context);
    when 'extend' then v_answer := ledger.command_extend(v_act, v_request, v_context);
    when 'settle' then v_answer := ledger.command_settle(v_act, v_request);
    when 'release' then v_answer := ledger.command_release(v_act, v_request);
    when 'refund_usage' then v_answer := ledger.command_refund_usage(v_act, v_request);
    when 'subscribe' then v_answer := ledger.command_subscribe(v_act, v_request, v_context);
    when 'renew' then v_answer := ledger.command_renew(v_act, v_request, v_context);
    when 'cancel' then v_answer := ledger.command_cancel(v_act, v_request);
    when 'resume' then v_answer := ledger.command_resume(v_act);
    when 'change_plan' then v_answer := ledger.command_change_plan(v_act, v_request, v_context);
    when 'end_trial' then v_answer := ledger.command_end_trial(v_act);
    when 'purchase' then v_answer := ledger.command_purchase(v_act, v_request, v_context);
    when 'return_purchase' then v_answer := ledger.command_return_purchase(v_act, v_request);
    when 'add_payment_method' then v_answer := ledger.command_add_payment_method(v_act, v_context);
    when 'use_payment_method' then v_answer := ledger.command_use_payment_method(v_act, v_request);
    when 'remove_payment_method' then
      v_answer := ledger.command_remove_payment_method(v_act, v_request);
    when 'save_billing_details' then
      v_answer := ledger.command_save_billing_details(v_act, v_request);
    when 'save_alert_rules' then v_answer := ledger.command_save_alert_rules(v_act, v_request);
    when 'save_member_limits' then v_answer := ledger.command_save_member_limits(v_act, v_request);
    when 'request_credits' then v_answer := ledger.command_request_credits(v_act, v_request);
    when 'answer_request' then v_answer := ledger.command_answer_request(v_act, v_request);
    when 'save_recharge' then v_answer := ledger.command_save_recharge(v_act, v_request, v_context);
    when 'dismiss_alert' then v_answer := ledger.command_dismiss_alert(v_act, v_request, v_context);
    when 'provider_event' then
      v_answer := ledger.command_provider_event(v_act, v_context->'event', v_context->'credits');
  end case;
  insert into credits.operations (account, kind, key, operation, request, answer, created_at)
  values (p_account, v_kind, p_command->>'key', v_act.operation, v_request, v_answer, p_now);
  perform ledger.mark(p_account, p_now, v_kind);
  if ledger.takes_more(v_kind, v_answer) then
    perform ledger.consider_recharge(p_account, v_kind, v_act.operation, p_now);
  end if;
  return jsonb_build_object('ok', v_answer, 'replayed', false);
end $$;

-- A batch: each command has its own outcome, {ok, replayed} or {refused}; a refused one undoes
-- itself alone. The balance is the account's after all of them.
create function ledger.execute(p_account text, p_commands jsonb, p_at timestamptz)
returns jsonb language plpgsql as $$
declare
  v_now timestamptz := ledger.enter(p_account, p_at);
  v_command jsonb;
  v_outcome jsonb;
  v_outcomes jsonb[] := '{}';
  -- Those whose use is not counted yet.
  v_debits jsonb[] := '{}';
  v_detail text;
begin
  for v_command in select value from jsonb_array_elements(p_commands) loop
    -- The limit of a member is held against what is counted.
    if v_debits <> '{}' and ledger.has_member_limits(p_account) then
      perform ledger.count_debits(p_account, v_debits, v_now);
      v_debits := '{}';
    end if;
    begin
      v_outcome := ledger.run(p_account, v_now, v_command);
      v_outcomes := v_outcomes || v_outcome;
      if v_command->>'kind' = 'debit' and not (v_outcome->'replayed')::boolean then
        v_debits := v_debits || (v_outcome->'ok');
      end if;
    exception when others then
      if sqlstate not like 'CR%' then
        raise;
      end if;
      get stacked diagnostics v_detail = pg_exception_detail;
      v_outcomes := v_outcomes || jsonb_build_object('refused', v_detail::jsonb);
      if sqlstate = 'CR001' then
        perform ledger.note_stopped(p_account, v_detail::jsonb, v_now);
        perform ledger.consider_recharge(
          p_account, 'refused', concat_ws(':', v_command->>'kind', v_command->>'key'), v_now);
      end if;
    end;
  end loop;
  if v_debits <> '{}' then
    perform ledger.count_debits(p_account, v_debits, v_now);
  end if;
  perform ledger.leave(p_account);
  return jsonb_build_object(
    'outcomes', to_jsonb(v_outcomes), 'balance', ledger.snapshot(p_account, v_now));
end $$;
