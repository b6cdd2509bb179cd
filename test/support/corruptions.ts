const GRANT = (which: string) =>
  `(select grant_id from credits.grants where :account and ${which} order by grant_id limit 1)`
const ENTRY = (which: string) =>
  `(select seq from credits.entries where :account and ${which} order by seq limit 1)`

/** A purchase that was paid, and brought nothing. */
const paid = (credits: number): string => `
  insert into credits.purchases (account, purchase, state, member, bundle, quantity, credits,
    bonus_credits, currency, price, total, created_at, expires_at, paid_at)
  select account, 'pu-1', 'succeeded', 'm', 'small', 1, ${credits}, 0, 'USD', 1, 1, now(), now(), now()
  from credits.accounts where :account;`
const billed = (seq: number): string => `
  insert into credits.issued_invoices (account, seq, invoice, number, purchase, issued_at, language)
  select account, ${seq}, 'iv-1', 'N-1', 'pu-1', now(), 'en'
  from credits.accounts where :account;`

const credited = (seq: number, price: number, tax: number, cancels = 'null'): string => `
  insert into credits.credit_notes (account, seq, note, number, invoice, cancels, cause, price, tax,
    total, issued_at)
  select account, ${seq}, 'cn-${seq}', 'C-${seq}', 'iv-1', ${cancels}, 'refund', ${price}, ${tax},
    ${price + tax}, now()
  from credits.accounts where :account;`

/** Each rule of the books, with what breaks it and no other. In SQL; `:account` is whose books. */
export const CORRUPTIONS: readonly [invariant: string, corruption: string][] = [
  ['sum', 'update credits.accounts set settled = settled + 1 where :account'],
  [
    'account-parts',
    `update credits.accounts set monthly = monthly + 1, purchased = purchased - 1 where :account;
     update credits.figures set monthly = monthly + 1, purchased = purchased - 1
     where :account and version = (select version from credits.accounts where :account)`,
  ],
  [
    'account-totals',
    `update credits.accounts set used = used + 1 where :account;
     update credits.figures set used = used + 1
     where :account and version = (select version from credits.accounts where :account)`,
  ],
  [
    'entry-sequence',
    `update credits.entries set seq = seq + 1
     where :account and seq = (select last_entry from credits.accounts where :account);
     update credits.accounts set last_entry = last_entry + 1 where :account`,
  ],
  ['entry-balance', 'update credits.entries set balance_after = 0 where :account and seq = 3'],
  [
    'entry-time',
    `update credits.entries set event_at = event_at - interval '1 hour'
     where :account and seq = ${ENTRY("type = 'voided'")}`,
  ],
  ['entry-operations', "delete from credits.operations where :account and kind = 'refund_usage'"],
  [
    'usage-refunds',
    `update credits.entries set refunds = 'op_unknown'
     where :account and seq = ${ENTRY('refunds is not null')}`,
  ],
  ['usage-totals', 'update credits.usage_totals set refunded = refunded + 1 where :account'],
  [
    'figures-present',
    `update credits.figures set voided = voided + 1
     where :account and version = (select version from credits.accounts where :account)`,
  ],
  ['figures-versions', 'delete from credits.figures where :account and version = 4'],
  [
    'figures-time',
    `update credits.figures set at = at - interval '1 day' where :account and version = 4`,
  ],
  [
    'grant-entries',
    `update credits.entries set grant_id = ${GRANT("source = 'recharge'")}
     where :account and seq = ${ENTRY("type = 'consumed'")}`,
  ],
  [
    'grant-credits',
    `update credits.grants set credits = remaining - 1
     where :account and grant_id = ${GRANT('credits = 30 and remaining = 30')}`,
  ],
  [
    'grant-held',
    `update credits.grants set held = held - 1 where :account and held > 0;
     update credits.grants set held = held + 1
     where :account and grant_id = ${GRANT('credits = 30 and remaining = 30')}`,
  ],
  [
    'grant-ended',
    `update credits.grants set ended_at = started_at
     where :account and grant_id = ${GRANT('credits = 30 and remaining = 30')}`,
  ],
  [
    'grant-periods',
    `drop index credits.grants_one_per_period;
     update credits.grants set period_start = effective_at where :account and source = 'monthly'`,
  ],
  [
    'money-returned',
    "update credits.grants set refunded = 9 where :account and source = 'recharge'",
  ],
  [
    'money-owed',
    `update credits.grants set owed = 1
     where :account and grant_id = ${GRANT('credits = 30 and remaining = 30')}`,
  ],
  ['repayments', 'update credits.repayments set credits = credits + 1 where :account'],
  [
    'reservation-slices',
    "update credits.reservations set credits = credits + 1 where :account and state = 'released'",
  ],
  [
    'settlements',
    `update credits.reservations set settlement = jsonb_set(settlement, '{credits}', '1')
     where :account and state = 'settled'`,
  ],
  ['due', "update credits.accounts set due_at = 'infinity' where :account"],
  ['purchase-grants', paid(5) + billed(1)],
  ['purchase-invoices', paid(0)],
  ['invoice-numbers', paid(0) + billed(2)],
  [
    'purchase-money',
    `${paid(0)} ${billed(1)}
     update credits.grants set purchase = 'pu-1' where :account and source = 'recharge'`,
  ],
  [
    'purchase-refunds',
    `${paid(0)} ${billed(1)}
     insert into credits.purchase_refunds
       (account, refund, purchase, credits, amount, reason, actor, created_at)
     select account, 'rf-1', 'pu-1', 1, 0, 'test', 'service', now()
     from credits.accounts where :account`,
  ],
  ['member-baselines', 'update credits.member_baselines set used = used + 1 where :account'],
  [
    'recharge-charges',
    `${paid(0)} ${billed(1)}
     update credits.purchases set recharge = true, attempts = 1 where :account`,
  ],
  [
    'recharge-events',
    `insert into credits.recharge_events (account, seq, kind, at, actor, version, available,
       threshold, spent, count, cap_per_period, max_per_period, total, currency)
     select account, 2, 'saved', now(), 'test', 1, 0, 1, 0, 0, 1, 1, 1, 'USD'
     from credits.accounts where :account`,
  ],
  ['recharge-threshold', 'update credits.accounts set recharge_below = 1 where :account'],
  ['credit-notes', paid(0) + billed(1) + credited(1, 1, 0)],
  ['credit-note-numbers', paid(0) + billed(1) + credited(2, 1, 0) + credited(3, 1, 0, "'cn-2'")],
  [
    'credit-note-shares',
    `${paid(0)} ${billed(1)} ${credited(1, 0, 1)}
     update credits.purchases set refunded = 1 where :account`,
  ],
]
