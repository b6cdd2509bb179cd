import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import * as account from '../src/contract/account.js'
import * as alert from '../src/contract/alert.js'
import * as balance from '../src/contract/balance.js'
import * as balanceSeries from '../src/contract/balance-series.js'
import * as billingDetails from '../src/contract/billing-details.js'
import * as bundle from '../src/contract/bundle.js'
import * as canStart from '../src/contract/can-start.js'
import * as creditNote from '../src/contract/credit-note.js'
import * as creditRequest from '../src/contract/credit-request.js'
import * as forecast from '../src/contract/forecast.js'
import * as entry from '../src/contract/entry.js'
import * as grant from '../src/contract/grant.js'
import * as invoice from '../src/contract/invoice.js'
import * as invoiceLine from '../src/contract/invoice-line.js'
import * as memberLimit from '../src/contract/member-limit.js'
import * as money from '../src/contract/money.js'
import * as openReservations from '../src/contract/open-reservations.js'
import * as paymentMethod from '../src/contract/payment-method.js'
import * as purchase from '../src/contract/purchase.js'
import * as recharge from '../src/contract/recharge.js'
import * as rechargeEvent from '../src/contract/recharge-event.js'
import * as rechargeRehearsal from '../src/contract/recharge-rehearsal.js'
import * as recovery from '../src/contract/recovery.js'
import * as reservation from '../src/contract/reservation.js'
import * as scalars from '../src/contract/scalars.js'
import * as statement from '../src/contract/statement.js'
import * as usage from '../src/contract/usage.js'
import { guardText } from './guard-text.js'

const MODULES = {
  account,
  alert,
  balance,
  'balance-series': balanceSeries,
  'billing-details': billingDetails,
  bundle,
  'can-start': canStart,
  'credit-note': creditNote,
  'credit-request': creditRequest,
  forecast,
  entry,
  grant,
  invoice,
  'invoice-line': invoiceLine,
  'member-limit': memberLimit,
  money,
  'open-reservations': openReservations,
  'payment-method': paymentMethod,
  purchase,
  recharge,
  'recharge-event': rechargeEvent,
  'recharge-rehearsal': rechargeRehearsal,
  recovery,
  reservation,
  scalars,
  statement,
  usage,
}

/**
 * What a browser receives, by the file that has its guards: a page loads only those of the calls
 * that it makes. Everything these are made of is generated with them, but for what every page has.
 */
export const GUARD_FILES = {
  balance: ['Balance'],
  reservations: ['Reservation', 'ReservationResult'],
  'can-start': ['CanStart'],
  history: ['BalanceChanges', 'Entries', 'Statement'],
  buying: ['Bundles', 'PaymentMethods', 'Purchase', 'PurchaseResult', 'Purchases', 'Quote'],
  forecast: ['Forecast'],
  'billing-details': ['BillingDetails'],
  invoices: ['Account', 'Invoices'],
  cards: ['CardSetup'],
  usage: ['Usage'],
  running: ['OpenReservations'],
  recharge: ['Recharge'],
  'recharge-events': ['RechargeEvents'],
  'recharge-rehearsal': ['RechargeRehearsal'],
  recovery: ['Recovery', 'RecoveryResult'],
  'balance-series': ['BalanceSeries'],
  alerts: ['Alert', 'Alerts'],
  'alert-rules': ['AlertRules'],
  members: ['CreditRequest', 'CreditRequests', 'MemberLimits', 'SavedMemberLimits'],
} as const

const OF_EVERY_PAGE = new Map(GUARD_FILES.balance.map((name) => [name, './balance.generated.js']))

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../src/guards/${file}.generated.ts`, import.meta.url))

/** The text of one of these files. */
export async function generateGuards(
  received: readonly string[],
  modules: Readonly<Record<string, object>> = MODULES,
): Promise<string> {
  const filepath = pathOf('balance')
  return format(guardText(received, modules, OF_EVERY_PAGE), {
    ...(await resolveConfig(filepath)),
    filepath,
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, received] of Object.entries(GUARD_FILES)) {
    const text = await generateGuards(received)
    const changed = !sameAsBefore(file, text)
    if (changed) writeFileSync(pathOf(file), text)
    console.log(`src/guards/${file}.generated.ts ${changed ? 'written' : 'is up to date'}`)
  }

function sameAsBefore(file: string, text: string): boolean {
  try {
    return readFileSync(pathOf(file), 'utf8') === text
  } catch {
    return false
  }
}
