import type { Part } from './check.js'
import { answers } from './parts/answers.js'
import { buying } from './parts/buying.js'
import { calendar } from './parts/calendar.js'
import { concurrency } from './parts/concurrency.js'
import { debitBatch } from './parts/debit-batch.js'
import { drawDown } from './parts/draw-down.js'
import { entries } from './parts/entries.js'
import { extension } from './parts/extension.js'
import { gate } from './parts/gate.js'
import { grants } from './parts/grants.js'
import { history } from './parts/history.js'
import { idempotency } from './parts/idempotency.js'
import { memberLimits } from './parts/member-limits.js'
import { openapi } from './parts/openapi.js'
import { planChange } from './parts/plan-change.js'
import { problems } from './parts/problems.js'
import { purchaseRefund } from './parts/purchase-refund.js'
import { recharge } from './parts/recharge.js'
import { records } from './parts/records.js'
import { renewal } from './parts/renewal.js'
import { reservations } from './parts/reservations.js'
import { memberRoles } from './parts/roles.js'
import { settlement } from './parts/settlement.js'
import { stream } from './parts/stream.js'
import { subscription } from './parts/subscription.js'
import { tenancy } from './parts/tenancy.js'
import { testClock } from './parts/test-clock.js'
import { tokens } from './parts/tokens.js'
import { trial } from './parts/trial.js'
import { twoKinds } from './parts/two-kinds.js'
import { usageRefund } from './parts/usage-refund.js'
import { usage } from './parts/usage.js'

/** All parts, in the order in which they are checked. */
export const PARTS: readonly Part[] = [
  problems,
  tokens,
  memberRoles,
  tenancy,
  twoKinds,
  grants,
  drawDown,
  reservations,
  settlement,
  extension,
  idempotency,
  concurrency,
  debitBatch,
  subscription,
  planChange,
  trial,
  renewal,
  calendar,
  buying,
  records,
  recharge,
  purchaseRefund,
  usageRefund,
  usage,
  gate,
  memberLimits,
  entries,
  history,
  stream,
  openapi,
  testClock,
  answers,
]
