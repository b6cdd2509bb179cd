import type { OpenReservations, OpenReservationsQuery } from '@virtual-practice/credits/contract'
import type { Practice } from './use-case.js'

/** What is held now, and which of it `mayRelease` lets be given back, by the member whose it is. */
export async function readOpenReservations(
  { ledger }: Practice,
  account: string,
  query: OpenReservationsQuery,
  mayRelease: (member: string) => boolean,
): Promise<OpenReservations> {
  const { reservations, ...rest } = await ledger.openReservations(account, query)
  return {
    ...rest,
    reservations: reservations.map((held) => ({ ...held, mayRelease: mayRelease(held.member) })),
  }
}
