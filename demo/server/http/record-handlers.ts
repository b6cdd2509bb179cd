import { readBillingDetails, saveBillingDetails } from '../services/billing-details.js'
import {
  type Paper,
  readCreditNotePdf,
  readInvoice,
  readInvoicePdf,
  readInvoices,
} from '../services/invoices.js'
import type { Practice } from '../services/use-case.js'
import { json, replay } from './answers.js'
import { actorIn, type HandlersOf, orderIn, paramIn } from './asked.js'
import { readBody, readQuery } from './request-input.js'

/** The papers of buying: whom invoices are for, the invoices, and what went back of them. */
export function createRecordHandlers(
  practice: Practice,
): HandlersOf<
  | 'readBillingDetails'
  | 'saveBillingDetails'
  | 'readInvoices'
  | 'readInvoice'
  | 'readInvoicePdf'
  | 'readCreditNotePdf'
> {
  return {
    readBillingDetails: async ({ caller }) =>
      json(await readBillingDetails(practice, caller.account)),
    saveBillingDetails: async (asked) => {
      const order = orderIn(asked)
      const input = await readBody('saveBillingDetails', asked.request)
      const { details, replayed } = await saveBillingDetails(practice, order, input, actorIn(asked))
      return json(details, replay(replayed))
    },
    readInvoices: async ({ caller, request }) =>
      json(await readInvoices(practice, caller.account, readQuery('readInvoices', request.url))),
    readInvoice: async (asked) =>
      json(await readInvoice(practice, asked.caller.account, paramIn(asked, 'invoice'))),
    readInvoicePdf: async (asked) =>
      file(await readInvoicePdf(practice, asked.caller.account, paramIn(asked, 'invoice'))),
    readCreditNotePdf: async (asked) =>
      file(await readCreditNotePdf(practice, asked.caller.account, paramIn(asked, 'creditNote'))),
  }
}

const file = ({ number, pdf }: Paper): Response =>
  new Response(pdf.slice(), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${number}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
