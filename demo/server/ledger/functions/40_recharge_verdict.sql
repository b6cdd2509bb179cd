-- Whether to charge. The engine, the reads and the rehearsal ask the same function.

-- All that it depends on. `unfinished` is the charge that has not ended, if there is one: under way,
-- waiting for the bank, or declined and still open to be paid.
create type ledger.recharge_facts as (
  enabled        boolean,
  paused         boolean,
  subscription   text,
  is_canceling   boolean,
  renewal_due    boolean,
  unfinished     text,
  pending        boolean,
  is_suspended   boolean,
  is_backing_off boolean,
  has_card       boolean,
  spent          bigint,
  total          bigint,
  cap_per_period bigint,
  count          bigint,
  max_per_period integer
);

-- The first of these that holds. The balance is below the threshold when it is asked.
create function ledger.recharge_verdict(p ledger.recharge_facts) returns text
language sql immutable as $$
  select case
    when p.enabled is not true then 'off'
    when p.paused then 'paused'
    when p.subscription is null or p.subscription not in ('trialing', 'active')
      then 'subscription_inactive'
    when p.is_canceling then 'subscription_canceling'
    when p.renewal_due then 'renewal_due'
    when p.unfinished = 'action_required' then 'action_required'
    when p.unfinished = 'in_flight' then 'in_flight'
    when p.pending then 'credits_pending'
    when p.is_suspended then 'suspended'
    when p.is_backing_off then 'backing_off'
    when not p.has_card then 'no_card'
    when p.spent + p.total > p.cap_per_period then 'cap_per_period'
    when p.count + 1 > p.max_per_period then 'max_per_period'
    else 'charge'
  end
$$;

-- What a rule is called while it would decide so.
create function ledger.recharge_state(p_verdict text) returns text language sql immutable as $$
  select case
    when p_verdict in ('off', 'paused') then 'off'
    when p_verdict = 'action_required' then 'action_required'
    when p_verdict = 'in_flight' then 'charging'
    when p_verdict = 'suspended' then 'suspended'
    when p_verdict in ('cap_per_period', 'max_per_period') then 'capped'
    else 'armed'
  end
$$;
