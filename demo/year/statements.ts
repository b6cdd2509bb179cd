import type { Statement } from '@virtual-practice/credits/contract'
import { textTable } from '../server/invariants/text-table.js'
import { monthAt } from '../server/services/calendar.js'
import type { Api } from './api.js'

const COLUMNS = [
  'opening',
  'granted',
  'bought',
  'used',
  'expired',
  'voided',
  'refunded',
  'closing',
] as const

/** The statement of each month of a year, one after the other. */
export async function monthlyStatements(
  api: Api,
  year: number,
  timeZone: string,
): Promise<Statement[]> {
  const statements: Statement[] = []
  for (let month = 0; month < 12; month += 1) {
    const { start, end } = monthAt(timeZone, new Date(Date.UTC(year, month, 15)))
    const query = { from: start.toISOString(), to: end.toISOString() }
    statements.push(await api.call('readStatement', { query }))
  }
  return statements
}

/** The year as one statement. */
export function yearOf(months: readonly Statement[]): Statement {
  const [first, last] = [months[0]!, months.at(-1)!]
  const sum = (column: (typeof COLUMNS)[number]): number =>
    months.reduce((total, month) => total + month[column], 0)
  const sums = Object.fromEntries(COLUMNS.map((column) => [column, sum(column)]))
  return { ...last, ...sums, from: first.from, opening: first.opening, closing: last.closing }
}

/** What does not add up, in words. */
export function mistakesIn(months: readonly Statement[]): string[] {
  const wrong = [...months, yearOf(months)]
    .filter((s) => s.opening + cameIn(s) - wentOut(s) !== s.closing)
    .map(({ from, to }) => `${from} to ${to} does not add up`)
  const torn = months
    .filter(({ opening }, index) => index > 0 && opening !== months[index - 1]?.closing)
    .map(({ from }) => `${from} does not open with what the month before closed with`)
  return [...wrong, ...torn]
}

const cameIn = ({ granted, bought }: Statement): number => granted + bought
const wentOut = ({ used, expired, voided, refunded }: Statement): number =>
  used + expired + voided + refunded

export function tellStatements(months: readonly Statement[]): string {
  const row = (title: string, statement: Statement) => [
    title,
    ...COLUMNS.map((column) => statement[column].toLocaleString('en')),
  ]
  return textTable(
    [{ title: 'month' }, ...COLUMNS.map((title) => ({ title, align: 'right' }) as const)],
    [...months.map((month) => row(nameOf(month), month)), row('year', yearOf(months))],
  )
}

const nameOf = ({ from, timeZone }: Statement): string =>
  new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone }).format(
    new Date(from),
  )
