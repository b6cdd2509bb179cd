import type { RouteName } from '../contract/routes.js'
import type { AnswerOf, Asked } from './asked.js'
import { alertRulesOf, alertsFor, dismissAlert, saveAlertRules } from './alerts.js'
import { balanceOf } from './balance.js'
import { saveBilling } from './billing.js'
import { BUYING } from './buying-handlers.js'
import { actorOf, mayManage, memberFor } from './caller.js'
import { entriesCsv, eventsCsv } from './csv.js'
import { balanceAt, balanceChanges, entriesFitting, entriesOf, statementOf } from './history.js'
import { deposit } from './ledger.js'
import { memberLimitsOf, saveMemberLimits } from './members.js'
import { pageOf } from './pages.js'
import { passTo } from './passing.js'
import { iso, nowOf } from './practice.js'
import { eventsOf, rechargeEventsOf, rechargeOf, saveRecharge } from './recharge.js'
import { refuse, refuseField } from './refusal.js'
import { rehearse } from './rehearsal.js'
import { answerRequest, requestCredits, requestsFor } from './requests.js'
import { balanceSeries, usageOf } from './series.js'
import { eventStream } from './stream.js'
import { WORK } from './work-handlers.js'

export type Handler<N extends RouteName> = (asked: Asked<N>) => AnswerOf<N> | Response

/** The handlers of some routes. */
export type HandlersOf<N extends RouteName> = { readonly [R in N]: Handler<R> }

type Handlers = { readonly [N in RouteName]?: Handler<N> }

/** Those that are not here the fake account does not do, and says so. */
export const HANDLERS: Handlers = {
  ...WORK,
  ...BUYING,

  readAccount: ({ practice }) => practice.account,
  readSubscription: ({ practice }) => practice.subscription ?? refuse('not_found'),

  grant({ practice, body }) {
    const { source, credits, reason, actor, effectiveAt, expiresAt, periodStart } = body
    if ((source === 'monthly') !== (periodStart !== undefined))
      refuseField('periodStart', 'goes with monthly credits')
    if (source === 'monthly' && expiresAt === undefined)
      refuseField('expiresAt', 'monthly credits end with their period')
    if ((source === 'purchased' || source === 'recharge') && expiresAt !== undefined)
      refuseField('expiresAt', 'purchased credits never expire')
    const begins = [effectiveAt ?? '', nowOf(practice)].sort()[1]!
    if (expiresAt !== undefined && expiresAt <= begins) refuseField('expiresAt', 'is over by then')
    const isGranted = practice.grants.some((one) => one.periodStart === periodStart)
    if (periodStart !== undefined && isGranted) refuse('period_granted')
    const optional = Object.fromEntries(
      Object.entries({ actor, effectiveAt, expiresAt, periodStart }).filter(([, value]) => value),
    )
    const grant = deposit(practice, { source, credits, reason, ...optional })
    return { grant, balance: balanceOf(practice) }
  },
  readGrants({ practice, query: { state, source, limit, cursor } }) {
    const found = practice.grants.filter(
      (grant) =>
        (state ?? grant.state) === grant.state && (source ?? grant.source) === grant.source,
    )
    const { items, nextCursor } = pageOf(found.toReversed(), { limit, cursor })
    return { grants: items, nextCursor }
  },

  readBalance: ({ practice }) => balanceOf(practice),
  readBalanceAt: ({ practice, query }) => balanceAt(practice, query.at),
  readBalanceChanges: ({ practice, query }) => balanceChanges(practice, query.since),
  readBalanceSeries: ({ practice, query }) => balanceSeries(practice, query),
  readStatement: ({ practice, query }) => statementOf(practice, query),
  readUsage: ({ practice, query }) => usageOf(practice, query),
  readEntries: ({ practice, query }) => entriesOf(practice, query),
  exportEntries({ practice, query }) {
    const { account, timeZone } = practice.account
    return entriesCsv(account, entriesFitting(practice, query), timeZone)
  },
  events: ({ practice, request }) => eventStream(practice, request),
  /** It has learnt nothing, and so foretells nothing. */
  readForecast: ({ practice }) => ({
    ...{ asOf: nowOf(practice), timeZone: practice.account.timeZone, pace: null },
    ...{ monthlyRunsOut: null, runsOut: null, unused: null, next: null },
  }),

  readAlerts: ({ practice, caller, query }) =>
    alertsFor(practice, query, caller.member, mayManage(caller)),
  dismissAlert: ({ practice, caller, id, body }) =>
    dismissAlert(practice, id, memberFor(caller, body.member), mayManage(caller)),
  readAlertRules: ({ practice }) => alertRulesOf(practice),
  saveAlertRules: ({ practice, body }) => saveAlertRules(practice, body),

  readMemberLimits: ({ practice }) => memberLimitsOf(practice),
  saveMemberLimits: ({ practice, body }) => saveMemberLimits(practice, body),
  readCreditRequests: ({ practice, caller, query }) =>
    requestsFor(practice, caller.member, mayManage(caller), query.limit),
  requestCredits: ({ practice, caller, body }) =>
    requestCredits(practice, body, memberFor(caller, body.member)),
  answerCreditRequest: ({ practice, caller, id, body }) =>
    answerRequest(practice, id, body, actorOf(caller)),

  readBillingDetails: ({ practice }) => practice.billing,
  saveBillingDetails: ({ practice, body }) => saveBilling(practice, body),

  readRecharge: ({ practice }) => rechargeOf(practice),
  saveRecharge: ({ practice, caller, body }) => saveRecharge(practice, body, actorOf(caller)),
  rehearseRecharge: ({ practice, query }) => rehearse(practice, query),
  readRechargeEvents: ({ practice, query }) => rechargeEventsOf(practice, query),
  exportRechargeEvents({ practice, query }) {
    const { account, timeZone } = practice.account
    return eventsCsv(account, eventsOf(practice, query.kind), timeZone)
  },

  readClock: ({ practice }) => ({ now: nowOf(practice) }),
  setClock({ practice, body: { now, advanceMs = 0 } }) {
    const to = now === undefined ? practice.now + advanceMs : Date.parse(now)
    if (to < practice.now) refuseField('now', 'was before: time never runs back')
    passTo(practice, to)
    return { now: iso(to) }
  },
}
