import { anAlertOf, someAlertRules } from './alerts.js'
import { ordinaryBalance } from './balance-series.js'
import { aBalance } from './balances.js'
import { aBillingDetails } from './billing-details.js'
import { adminsAnswers, aRequest, membersAnswers } from './credit-requests.js'
import { type Answers, json } from './fake-api.js'
import { allKinds, anAccount, answeringInvoices, aPdf } from './invoices.js'
import { practiceHistory } from './practice-history.js'
import { aBundles, aPaymentMethod, aPurchaseResult, aQuote } from './purchases.js'
import { aRecharge, aRehearsal, aTrail } from './recharge.js'
import { runningOn } from './running.js'
import { ordinary, usageAnswer } from './usage-answers.js'

const aBackup = () =>
  aPaymentMethod({ id: 'pm_2', brand: 'mastercard', last4: '4444', use: 'backup' })

const EVERYBODYS = (): Answers => ({
  ...practiceHistory().answers(),
  ...runningOn(),
  'GET /v1/balance': json(() => aBalance({ held: 120 })),
  'GET /v1/account': json(anAccount()),
  'GET /v1/usage': usageAnswer({ credits: ordinary, refunded: 12 }),
  'GET /v1/balance/series': ordinaryBalance(),
  'GET /v1/alerts': json({
    alerts: [anAlertOf('expiring')],
    timeZone: 'America/New_York',
    asOf: '2026-11-23T09:30:00.000Z',
  }),
})

/** What an admin's page is answered, whatever it asks. */
export const adminsPractice = (more: Answers = {}): Answers => ({
  ...EVERYBODYS(),
  ...adminsAnswers({}, [aRequest()]),
  'GET /v1/bundles': json(aBundles()),
  'GET /v1/quote': (request) => {
    const { searchParams } = new URL(request.url)
    const quantity = Number(searchParams.get('quantity'))
    return Response.json(aQuote({ bundle: searchParams.get('bundle')!, quantity }))
  },
  'GET /v1/payment-methods': json({ paymentMethods: [aPaymentMethod(), aBackup()] }),
  'GET /v1/purchases': json({ purchases: [], nextCursor: null }),
  'POST /v1/purchases': json(aPurchaseResult()),
  'POST /v1/purchases/:purchase/follow': json(aPurchaseResult({ state: 'succeeded' })),
  'GET /v1/recharge': json(aRecharge()),
  'GET /v1/recharge/events': json({ events: aTrail(), nextCursor: null }),
  'GET /v1/recharge/rehearsal': json(aRehearsal()),
  'GET /v1/billing-details': json(aBillingDetails()),
  'GET /v1/invoices': answeringInvoices(() => allKinds()),
  'GET /v1/invoices/:invoice/pdf': aPdf,
  'GET /v1/alert-rules': json(someAlertRules()),
  ...more,
})

/** The same of a member who may see and ask, and nothing else. */
export const membersPractice = (more: Answers = {}): Answers => ({
  ...EVERYBODYS(),
  ...membersAnswers(),
  ...more,
})
