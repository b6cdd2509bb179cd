/**
 * What must hold between the figures of an account. Apart from the other invariants, as few pages
 * ask for books. Free of zod, because the guards that run in the browser call the same functions.
 */

/** A statement accounts for every credit between its two ends. */
export function reconciles(statement: {
  opening: number
  granted: number
  bought: number
  used: number
  expired: number
  voided: number
  refunded: number
  closing: number
}): boolean {
  const { opening, granted, bought, used, expired, voided, refunded, closing } = statement
  return opening + granted + bought - used - expired - voided - refunded === closing
}

/** Each row of a series starts with what the one before left, and accounts for every credit. */
export function runsOn(series: {
  opening: number
  rows: readonly (Omit<Parameters<typeof reconciles>[0], 'opening' | 'closing'> & {
    monthly: number
    purchased: number
    held: number
    debt: number
  })[]
}): boolean {
  let { opening } = series
  return series.rows.every((row) => {
    const closing = row.monthly + row.purchased + row.held - row.debt
    const balances = reconciles({ ...row, opening, closing })
    opening = closing
    return balances
  })
}

/** The changes are all that lies between the two figures. */
export function explainsAll(balance: {
  opening: number
  changes: readonly { credits: number }[]
  closing: number
}): boolean {
  const { opening, changes, closing } = balance
  return changes.reduce((sum, { credits }) => sum + credits, opening) === closing
}
