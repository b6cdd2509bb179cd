-- What is wrong with the books, if anything.

create view ledger.invariants (place, invariant, rule) as values
  (1, 'sum', 'entries add up to what the grants have left, less the debt, and to the account'),
  (2, 'account-parts', 'monthly, purchased and held credits are those of the grants'),
  (3, 'account-totals', 'what came and went in all is what the entries say'),
  (4, 'entry-sequence', 'entries are numbered without holes'),
  (5, 'entry-balance', 'each entry says what all up to it add up to'),
  (6, 'entry-time', 'no entry is earlier than the one before'),
  (7, 'entry-operations', 'whatever was used or given back was asked for under a key'),
  (8, 'usage-refunds', 'no more is given back than was used'),
  (9, 'usage-totals', 'the totals of usage are those of the entries'),
  (10, 'figures-present', 'the last figures are those of the account'),
  (11, 'figures-versions', 'versions are numbered without holes'),
  (12, 'figures-time', 'no version is earlier than the one before'),
  (13, 'grant-entries', 'each grant has left what its entries add up to'),
  (14, 'grant-credits', 'each grant brought what it says, and has no more than that'),
  (15, 'grant-held', 'each grant holds what open reservations have of it'),
  (16, 'grant-ended', 'of what has ended nothing can be spent'),
  (17, 'grant-periods', 'a period has its monthly credits once'),
  (18, 'money-returned', 'credits taken back for returned money are those of the entries'),
  (19, 'money-owed', 'what is owed is within the purchase, and taken first'),
  (20, 'repayments', 'grants repaid what their entries say'),
  (21, 'reservation-slices', 'each reservation is made of its slices'),
  (22, 'settlements', 'each settlement took what its entries say'),
  (23, 'due', 'each account knows what comes next'),
  (24, 'purchase-grants', 'what was paid brought its credits once, what was not brought none'),
  (25, 'purchase-invoices', 'what was paid has one invoice'),
  (26, 'invoice-numbers', 'invoices are numbered without holes'),
  (27, 'purchase-money', 'what its grants have lost is what went of its money'),
  (28, 'purchase-refunds', 'what was given back on our order is part of what went back'),
  (29, 'member-baselines', 'each member''s period begins with what he had used before'),
  (30, 'recharge-charges', 'each attempt at charging was decided once, and each decision tried'),
  (31, 'recharge-events', 'what was decided about charging is numbered without holes'),
  (32, 'recharge-threshold', 'each account watches the threshold of its rule'),
  (33, 'credit-notes', 'the credit notes of an invoice come to what went back of it'),
  (34, 'credit-note-numbers', 'credit notes are numbered without holes'),
  (35, 'credit-note-shares', 'credit notes have no more of price and tax than their invoice');

create view ledger.checks as
  select account, invariant, found is distinct from expected as is_broken,
    concat(subject, ': ', coalesce(found, 'nothing'), ', and not ', coalesce(expected, 'nothing'))
      as detail
  from (
    select * from ledger.check_sum
    union all select * from ledger.check_account_parts
    union all select * from ledger.check_account_totals
    union all select * from ledger.check_entry_sequence
    union all select * from ledger.check_entry_balance
    union all select * from ledger.check_entry_time
    union all select * from ledger.check_entry_operations
    union all select * from ledger.check_usage_refunds
    union all select * from ledger.check_usage_totals
    union all select * from ledger.check_figures_present
    union all select * from ledger.check_figures_versions
    union all select * from ledger.check_figures_time
    union all select * from ledger.check_grant_entries
    union all select * from ledger.check_grant_credits
    union all select * from ledger.check_grant_held
    union all select * from ledger.check_grant_ended
    union all select * from ledger.check_grant_periods
    union all select * from ledger.check_money_returned
    union all select * from ledger.check_money_owed
    union all select * from ledger.check_repayments
    union all select * from ledger.check_reservation_slices
    union all select * from ledger.check_settlements
    union all select * from ledger.check_due
    union all select * from ledger.check_purchase_grants
    union all select * from ledger.check_purchase_invoices
    union all select * from ledger.check_invoice_numbers
    union all select * from ledger.check_purchase_money
    union all select * from ledger.check_purchase_refunds
    union all select * from ledger.check_member_baselines
    union all select * from ledger.check_recharge_charges
    union all select * from ledger.check_recharge_events
    union all select * from ledger.check_recharge_threshold
    union all select * from ledger.check_credit_notes
    union all select * from ledger.check_credit_note_numbers
    union all select * from ledger.check_credit_note_shares
  ) c;

-- What breaks a rule, in one account or in all. Stable: all of it is from one snapshot, so that
-- what is under way meanwhile breaks none.
create function ledger.violations(p_account text default null)
returns table (account text, invariant text, detail text) language sql stable as $$
  select account, invariant, detail from ledger.checks
  where is_broken and (p_account is null or account = p_account)
$$;

-- The same of so many accounts after one, with how many things were looked at for each rule. `last`
-- is the last of the accounts, null when there are none.
create function ledger.inspect(p_after text, p_limit integer) returns jsonb
language sql stable as $$
  with looked_at as (
    select account from credits.accounts where account > p_after order by account limit p_limit
  ), checked as materialized (
    select c.* from looked_at cross join lateral (
      select * from ledger.checks k where k.account = looked_at.account) c
  )
  select jsonb_build_object(
    'last', (select max(account) from looked_at),
    'rules', (
      select jsonb_agg(jsonb_build_object('invariant', i.invariant, 'rule', i.rule, 'checked',
        (select count(*) from checked k where k.invariant = i.invariant)) order by i.place)
      from ledger.invariants i),
    'violations', (
      select coalesce(jsonb_agg(to_jsonb(k) - 'is_broken' order by account, invariant, detail), '[]')
      from checked k where is_broken))
$$;
