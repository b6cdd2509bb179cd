import type { Entry } from '../contract/entry.js'
import type { RechargeEvent } from '../contract/recharge-event.js'
import { wallAt } from './calendar.js'

type Field = string | number | null

function fieldOf(value: Field): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What the account's clocks showed, such as `2026-10-25 01:30:00`. */
const shown = (at: string, timeZone: string): string =>
  new Date(wallAt(Date.parse(at), timeZone)).toISOString().slice(0, 19).replace('T', ' ')

/** `balanceAfter` is the column `balance_after`. */
const columnOf = (key: string): string =>
  key === 'at' ? 'at (UTC)' : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const ENTRY = [
  ...(['at', 'seq', 'operation', 'type', 'credits', 'balanceAfter', 'grant', 'source'] as const),
  ...(['feature', 'member', 'session', 'rateVersion', 'reservation', 'refunds'] as const),
  ...(['actor', 'reason'] as const),
]

const EVENT = [
  ...(['at', 'seq', 'kind', 'actor', 'version', 'trigger', 'operation', 'verdict'] as const),
  ...(['outcome', 'declineCode', 'available', 'threshold', 'total', 'currency'] as const),
  ...(['spent', 'capPerPeriod', 'count', 'maxPerPeriod', 'purchase'] as const),
  ...(['invoice', 'invoiceNumber', 'before', 'after'] as const),
]

function csvOf<K extends string>(
  filename: string,
  keys: readonly K[],
  rows: readonly (Record<K, unknown> & { readonly at: string })[],
  timeZone: string,
): Response {
  const field = (value: unknown): Field =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Field)
  const lines = [
    [`time (${timeZone})`, ...keys.map(columnOf)],
    ...rows.map((row) => [shown(row.at, timeZone), ...keys.map((key) => field(row[key]))]),
  ]
  const text = lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('')
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${filename}"`,
    },
  })
}

export const entriesCsv = (account: string, rows: readonly Entry[], timeZone: string): Response =>
  csvOf(`ledger-${account}.csv`, ENTRY, rows, timeZone)

export const eventsCsv = (
  account: string,
  rows: readonly RechargeEvent[],
  timeZone: string,
): Response => csvOf(`auto-recharge-${account}.csv`, EVENT, rows, timeZone)
