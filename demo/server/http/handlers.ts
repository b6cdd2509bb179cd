import type { LiveBalances } from '../services/live-balances.js'
import type { Practice } from '../services/use-case.js'
import { createAccountHandlers } from './account-handlers.js'
import { createAlertHandlers } from './alert-handlers.js'
import type { AccountRouteName, HandlersOf } from './asked.js'
import { createBuyingHandlers } from './buying-handlers.js'
import { createGrantHandlers } from './grant-handlers.js'
import { createMemberHandlers } from './member-handlers.js'
import { createPaymentMethodHandlers } from './payment-method-handlers.js'
import { createReadHandlers } from './read-handlers.js'
import { createRecordHandlers } from './record-handlers.js'
import { createRechargeHandlers } from './recharge-handlers.js'
import { createRecoveryHandlers } from './recovery-handlers.js'
import { createWorkHandlers } from './work-handlers.js'

export type Handlers = HandlersOf<AccountRouteName>

/** What each route does: reads the request, calls its use case, writes the answer. */
export function createHandlers(practice: Practice, live: LiveBalances): Handlers {
  return {
    ...createAccountHandlers(practice),
    ...createGrantHandlers(practice),
    ...createWorkHandlers(practice),
    ...createBuyingHandlers(practice),
    ...createPaymentMethodHandlers(practice),
    ...createRecordHandlers(practice),
    ...createAlertHandlers(practice),
    ...createMemberHandlers(practice),
    ...createRechargeHandlers(practice),
    ...createRecoveryHandlers(practice),
    ...createReadHandlers(practice, live),
  }
}
