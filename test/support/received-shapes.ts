import type * as z from 'zod/mini'
import { Account } from '../../src/contract/account.js'
import { Alert, AlertRules, Alerts } from '../../src/contract/alert.js'
import { Balance, BalanceChanges } from '../../src/contract/balance.js'
import { BillingDetails } from '../../src/contract/billing-details.js'
import { CanStart } from '../../src/contract/can-start.js'
import { Entries } from '../../src/contract/entry.js'
import { Invoices } from '../../src/contract/invoice.js'
import { Reservation, ReservationResult } from '../../src/contract/reservation.js'
import { Statement } from '../../src/contract/statement.js'
import { isAlertRules } from '../../src/guards/alert-rules.generated.js'
import { isAlert, isAlerts } from '../../src/guards/alerts.generated.js'
import { isBillingDetails } from '../../src/guards/billing-details.generated.js'
import { isCardSetup } from '../../src/guards/cards.generated.js'
import type { Check } from '../../src/guards/check.js'
import { isCanStart } from '../../src/guards/can-start.generated.js'
import { isBalance } from '../../src/guards/balance.generated.js'
import { isAccount, isInvoices } from '../../src/guards/invoices.generated.js'
import { isBalanceChanges, isEntries, isStatement } from '../../src/guards/history.generated.js'
import { anAlert, anAlertOf, someAlertRules } from './alerts.js'
import { aBalance } from './balances.js'
import { aBillingDetails, noBillingDetails } from './billing-details.js'
import { aCardSetup } from './card-setup.js'
import { allKinds, anAccount } from './invoices.js'
import { anEntry, aSession, aStatement } from './ledger.js'
import { Bundles } from '../../src/contract/bundle.js'
import { CardSetup, PaymentMethods } from '../../src/contract/payment-method.js'
import { Purchase, PurchaseResult, Purchases, Quote } from '../../src/contract/purchase.js'
import * as buying from '../../src/guards/buying.generated.js'
import { OpenReservations } from '../../src/contract/open-reservations.js'
import { isOpenReservations } from '../../src/guards/running.generated.js'
import { Usage } from '../../src/contract/usage.js'
import { isReservation, isReservationResult } from '../../src/guards/reservations.generated.js'
import { isUsage } from '../../src/guards/usage.generated.js'
import { aBundles, aPaymentMethod, aPurchase, aPurchaseResult, aQuote } from './purchases.js'
import { aCanStart, aReservation, aReservationResult } from './reservations.js'
import { someRunning } from './running.js'
import { aUsage } from './usage.js'

const settled = aReservation({
  state: 'settled',
  endedAt: '2026-11-23T09:40:00.000Z',
  settlement: {
    operation: 'op_1',
    quantity: 457_920,
    credits: 46,
    slices: [{ grant: 'grant_1', source: 'monthly', credits: 46 }],
    returned: 14,
    owed: 0,
  },
})
const bare = { plan: null, subscription: null, period: null, nextRefresh: null, nextExpiry: null }

/** Each shape that a browser receives, with its guard, its schema, and answers that are right. */
export const receivedShapes: [
  name: string,
  guard: Check,
  schema: z.ZodMiniType,
  valid: object[],
][] = [
  ['Balance', isBalance, Balance, [aBalance(), aBalance({ available: 0 }), aBalance(bare)]],
  ['CanStart', isCanStart, CanStart, [aCanStart(), aCanStart({ available: 3 })]],
  ['Reservation', isReservation, Reservation, [aReservation(), settled]],
  [
    'ReservationResult',
    isReservationResult,
    ReservationResult,
    [aReservationResult(), aReservationResult({ reservation: settled })],
  ],
  [
    'Entries',
    isEntries,
    Entries,
    [
      { entries: [anEntry(aSession()), anEntry({ grant: null })], nextCursor: 'abc' },
      { entries: [], nextCursor: null },
    ],
  ],
  ['Statement', isStatement, Statement, [aStatement(), aStatement({ used: -1, closing: 601 })]],
  [
    'BalanceChanges',
    isBalanceChanges,
    BalanceChanges,
    [
      {
        since: '2026-11-23T05:00:00.000Z',
        asOf: '2026-11-23T09:30:00.000Z',
        opening: 100,
        closing: 454,
        changes: [
          { cause: 'granted', feature: null, credits: 400 },
          { cause: 'used', feature: 'ai-scribe', credits: -46 },
        ],
      },
    ],
  ],
  ['Bundles', buying.isBundles, Bundles, [aBundles(), aBundles({ blocked: 'past_due' })]],
  ['Quote', buying.isQuote, Quote, [aQuote(), aQuote({ tax: null })]],
  ['Purchase', buying.isPurchase, Purchase, [aPurchase(), aPurchase({ state: 'succeeded' })]],
  [
    'PurchaseResult',
    buying.isPurchaseResult,
    PurchaseResult,
    [aPurchaseResult(), aPurchaseResult({ state: 'canceled' })],
  ],
  [
    'Purchases',
    buying.isPurchases,
    Purchases,
    [
      { purchases: [aPurchase()], nextCursor: null },
      { purchases: [], nextCursor: 'next' },
    ],
  ],
  [
    'PaymentMethods',
    buying.isPaymentMethods,
    PaymentMethods,
    [{ paymentMethods: [aPaymentMethod()] }, { paymentMethods: [] }],
  ],
  ['BillingDetails', isBillingDetails, BillingDetails, [aBillingDetails(), noBillingDetails()]],
  ['Account', isAccount, Account, [anAccount()]],
  [
    'Invoices',
    isInvoices,
    Invoices,
    [
      { invoices: allKinds().slice(0, 2), nextCursor: 'next' },
      { invoices: [], nextCursor: null },
    ],
  ],
  ['CardSetup', isCardSetup, CardSetup, [aCardSetup()]],
  [
    'Alert',
    isAlert,
    Alert,
    [
      anAlert(),
      anAlertOf('expiring'),
      anAlertOf('unusual_use'),
      anAlertOf('credits_requested'),
      anAlertOf('recharge'),
    ],
  ],
  [
    'Alerts',
    isAlerts,
    Alerts,
    [
      { alerts: [anAlertOf('stopped')], timeZone: 'UTC', asOf: '2026-11-23T09:30:00.000Z' },
      { alerts: [], timeZone: 'UTC', asOf: '2026-11-23T09:30:00.000Z' },
    ],
  ],
  ['AlertRules', isAlertRules, AlertRules, [someAlertRules(), someAlertRules({ rules: [] })]],
  [
    'OpenReservations',
    isOpenReservations,
    OpenReservations,
    [someRunning(), someRunning({ reservations: [], nextCursor: 'next' })],
  ],
  ['Usage', isUsage, Usage, [aUsage(), aUsage({ rows: [] })]],
]
