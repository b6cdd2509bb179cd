import { expect, it } from 'vitest'
import type { Invoice } from '@virtual-practice/credits/contract'
import { runBackend } from '../support/server-backend.js'
import { type Paid, usePaidPurchases } from '../support/paid-purchase.js'

const { chargeOf, double, paid, server, stripe, tell, violations } = await usePaidPurchases()
const { control } = double

const invoiceOf = async ({ practice, purchase }: Paid): Promise<Invoice> =>
  (await practice.call<Invoice>('readInvoice', { params: { invoice: purchase.invoice! } })).body
const figuresOf = async (bought: Paid) =>
  (await invoiceOf(bought)).creditNotes.map(({ cause, reason, price, tax, total }) => [
    ...[cause, reason, price, tax?.amount, total],
  ])
const returned = async (bought: Paid, amount: number): Promise<void> => {
  await stripe.refunds.create({ payment_intent: bought.intent, amount })
  await tell(bought, 'charge.refunded')
}

/** The database as it was before there were credit notes, and a backend that begins on it. */
async function upgraded(): Promise<void> {
  await server.query(`
    drop schema ledger cascade;
    drop table credits.credit_notes, credits.sellers;
    alter table credits.purchases drop column lost;
    alter table credits.issued_invoices drop column card, drop column seller,
      drop constraint issued_invoices_account_number_key, add unique (number);
    alter table credits.accounts
      drop constraint accounts_not_negative, add column last_id bigint not null default 0;
    update credits.accounts a set last_id = l.id from credits.last_ids l where l.account = a.account;
    alter table credits.grants drop constraint grants_source,
      add constraint grants_source_check check (source <> ''),
      drop column has_free, drop column has_any;
    create index grants_spendable on credits.grants (account);
    create index grants_ending on credits.grants (account);
    drop table credits.last_ids, credits.grant_sources;
    delete from public.credits_migrations where number >= 80`)
  await (await runBackend(server.databaseUrl)).stop()
}

it('what went back before there were credit notes has them, once', async () => {
  const [ordered, elsewhere] = [await paid(), await paid()]
  const [lost, untouched] = [await paid(), await paid()]
  const params = { purchase: ordered.purchase.id }
  const body = { credits: 60, reason: 'not-needed' }
  await ordered.practice.call('returnPurchase', { params, body })
  await returned(ordered, 100)
  await returned(elsewhere, 300)
  await returned(elsewhere, 33)
  const { id } = control.openDispute(chargeOf(lost))
  control.closeDispute(id, 'lost')
  await tell(lost, 'charge.dispute.closed')
  const before = await invoiceOf(ordered)

  await upgraded()
  expect(await figuresOf(ordered)).toEqual([
    ['refund', 'not-needed', 500, 95, 595],
    ['refund', null, 84, 16, 100],
  ])
  expect(await figuresOf(elsewhere)).toEqual([['refund', null, 280, 53, 333]])
  expect(await figuresOf(lost)).toEqual([['dispute', null, 1_000, 190, 1_190]])
  expect(await figuresOf(untouched)).toEqual([])
  expect((await invoiceOf(ordered)).card).toEqual(before.card)

  await tell(elsewhere, 'charge.refunded')
  await tell(lost, 'charge.dispute.closed')
  expect(await figuresOf(elsewhere)).toHaveLength(1)
  expect(await figuresOf(lost)).toHaveLength(1)
  await returned(elsewhere, 857)
  expect((await figuresOf(elsewhere))[1]).toEqual(['refund', null, 720, 137, 857])
  for (const bought of [ordered, elsewhere, lost, untouched])
    expect(await violations(bought)).toEqual([])
})
