import { expect, it } from 'vitest'
import type { Invoice } from '@virtual-practice/credits/contract'
import { catalogueFileWith } from '../support/catalogue-file.js'
import { type Paid, usePaidPurchases } from '../support/paid-purchase.js'
import { textOfPdf } from '../support/pdf-text.js'
import { runBackend } from '../support/server-backend.js'

const { paid, server, stripe, tell } = await usePaidPurchases()

const SELLER = 'Virtual Practice Ltd'
const RATE = { version: 1, credits: 6, per: 60_000, unit: 'milliseconds' }
const FEATURES = [{ code: 'ai-scribe', name: 'AI Scribe', rates: [RATE] }]

const read = async (
  { practice }: Paid,
  route: 'readInvoicePdf' | 'readCreditNotePdf',
  params: Record<string, string>,
): Promise<string> => {
  const response = await practice.send(route, { params })
  return JSON.stringify(await textOfPdf(new Uint8Array(await response.arrayBuffer())))
}
const invoiceOf = (bought: Paid): Promise<string> =>
  read(bought, 'readInvoicePdf', { invoice: bought.purchase.invoice! })

async function creditNoteOf(bought: Paid): Promise<string> {
  const { practice, purchase } = bought
  const params = { invoice: purchase.invoice! }
  const { body } = await practice.call<Invoice>('readInvoice', { params })
  return read(bought, 'readCreditNotePdf', { creditNote: body.creditNotes[0]!.id })
}

const startedBy = async (seller?: object): Promise<void> => {
  const catalogueFile = catalogueFileWith({ features: FEATURES, ...(seller && { seller }) })
  await (await runBackend(server.databaseUrl, { catalogueFile })).stop()
}

it('a paper names who sold when the invoice was issued', async () => {
  await startedBy({ name: SELLER })
  const first = await paid()
  expect(await invoiceOf(first)).toContain(SELLER)

  await startedBy({ name: 'Another Name GmbH', taxId: 'DE136695976', taxIdType: 'eu_vat' })
  const second = await paid()
  expect(await invoiceOf(first)).toContain(SELLER)
  expect(await invoiceOf(second)).toContain('Another Name GmbH')
  expect(await invoiceOf(second)).not.toContain(SELLER)

  await stripe.refunds.create({ payment_intent: first.intent, amount: 200 })
  await tell(first, 'charge.refunded')
  expect(await creditNoteOf(first)).toContain(SELLER)
})

it('a paper that was issued without a seller has none later', async () => {
  await startedBy()
  const bought = await paid()
  await startedBy({ name: 'Late Ltd' })
  expect(await invoiceOf(bought)).not.toContain('Late Ltd')
})
