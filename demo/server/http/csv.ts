const NEEDS_QUOTES = /[",\r\n]/

/** A spreadsheet takes a text that begins so for a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/

/** One line of RFC 4180. A text that could be taken for a formula is marked as text; null is empty. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(fieldOf).join(',')}\r\n`
}

function fieldOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
