import type { Account } from '../contract/account.js'
import {
  readCreditNotePdfRoute,
  readInvoicePdfRoute,
  readInvoicesRoute,
} from '../contract/buying-routes.js'
import type { Invoices, InvoicesQuery } from '../contract/invoice.js'
import { readAccountRoute, type Route } from '../contract/routes.js'
import { isAccount, isInvoices } from '../guards/invoices.generated.js'
import { breach } from './answer.js'
import type { CallOptions } from './calls.js'
import type { Connection } from './connection.js'
import { CreditsError } from './credits-error.js'
import { routeWith } from './route-query.js'
import { within } from './time.js'

/** A file that stops coming for so long, in milliseconds, has broken off. */
const SILENCE_MAX_MS = 15_000

const PDF = 'application/pdf'

/** How much of a file is there, from 0 to 1; undefined where its size is not told. */
export type Progress = (share: number | undefined) => void

/** The account itself, with the zone in which its days are counted. */
export function readAccount(connection: Connection, call?: CallOptions): Promise<Account> {
  return connection.ask(readAccountRoute, isAccount, call)
}

/** Newest first. */
export function readInvoices(
  connection: Connection,
  query: InvoicesQuery,
  call?: CallOptions,
): Promise<Invoices> {
  return connection.ask(routeWith(readInvoicesRoute, query), isInvoices, call)
}

/** One of our invoices as a PDF. Rejects with `contract` for an answer that is none. */
export const readInvoicePdf = (
  connection: Connection,
  invoice: string,
  tell: Progress,
  call?: CallOptions,
): Promise<Blob> => readPdf(connection, readInvoicePdfRoute, invoice, tell, call)

/** A credit note of one, in the same way. */
export const readCreditNotePdf = (
  connection: Connection,
  creditNote: string,
  tell: Progress,
  call?: CallOptions,
): Promise<Blob> => readPdf(connection, readCreditNotePdfRoute, creditNote, tell, call)

async function readPdf(
  connection: Connection,
  of: Route,
  id: string,
  tell: Progress,
  { signal }: CallOptions = {},
): Promise<Blob> {
  if (!/^[\w-]+$/.test(id))
    throw new CreditsError('invalid_request', 'That is not the id of a paper.')
  const route = { ...of, path: of.path.replace(/:\w+/, id) }
  return connection.open(route, { signal, headers: { accept: PDF } }, async (response) => {
    const { body, headers } = response
    if (!body || !headers.get('content-type')?.startsWith(PDF)) throw breach()
    const size = Number(headers.get('content-length'))
    const reader = body.getReader()
    const pieces: Blob[] = []
    let received = 0
    for (;;) {
      tell(size > 0 ? Math.min(1, received / size) : undefined)
      const { done, value } = await within(SILENCE_MAX_MS, connection.wait, reader.read())
      if (done) return whole(new Blob(pieces, { type: PDF }))
      pieces.push(new Blob([value]))
      received += value.byteLength
    }
  })
}

/** What begins as a PDF does. A page of a proxy is never saved as an invoice. */
async function whole(file: Blob): Promise<Blob> {
  if ((await file.slice(0, 5).text()) !== '%PDF-') throw breach()
  return file
}
