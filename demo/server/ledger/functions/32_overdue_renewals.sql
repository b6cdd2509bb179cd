-- Subscriptions kept by the payment provider whose period has been over for a while, and of whose
-- renewal nothing was told: which accounts, and since when. Null when there are none.
create function ledger.overdue_renewals(p_patience_s integer, p_limit integer, p_at timestamptz)
returns jsonb language sql stable as $$
  select case when count(*) > 0 then jsonb_build_object(
    'accounts', jsonb_agg(account), 'since', ledger.iso(min(period_end))) end
  from (
    select account, period_end from credits.subscriptions
    where provider_subscription is not null and state <> 'canceled'
      and period_end <= ledger.instant(p_at) - make_interval(secs => p_patience_s)
    order by period_end, account limit p_limit
  ) overdue
$$;
