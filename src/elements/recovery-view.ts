import type { CreditsError } from '../client/credits-error.js'
import type { Recovery, RecoveryPurchase } from '../contract/recovery.js'
import type { LocaleController } from '../controllers/locale-controller.js'
import type { PurchaseState } from '../controllers/purchase-state.js'
import type { PurchaseWords } from '../i18n/purchase-words.js'
import type { RecoveryWords } from '../i18n/recovery-words.js'
import type { ChargeDesk } from './charge-desk.js'
import type { Problem } from './status.js'

type Desk = ChargeDesk<RecoveryPurchase>

/** All that the element is rendered from. Without a recovery and a problem it is loading. */
export interface RecoveryView {
  readonly words: RecoveryWords
  readonly purchase: PurchaseWords
  readonly locale: Pick<LocaleController, 'format' | 'messages'>
  readonly recovery: Recovery | undefined
  readonly problem: Problem | undefined
  readonly state: PurchaseState<RecoveryPurchase>
  /** Why the charge could not be opened for payment. */
  readonly error: CreditsError | undefined
  readonly form: Pick<Desk['form'], 'slot' | 'state'>
  readonly act: Pick<
    Desk['intents'],
    'pay' | 'authenticate' | 'check' | 'retry' | 'retryForm' | 'lookChanged'
  >
  readonly reload: () => void
}

/** What the element shows. */
export type RecoveryScreen =
  'loading' | 'failed' | 'over' | 'opening' | 'pay' | 'processing' | 'unknown' | 'done' | 'ended'

/** From one to another what had the focus may be gone. */
export function screenOf({ recovery, problem, state }: RecoveryView): RecoveryScreen {
  const { stage, trouble, found } = state
  if (stage === 'done' || stage === 'ended') return stage
  if (stage === 'processing') return trouble ? 'unknown' : 'processing'
  if (problem?.state === 'denied') return 'over'
  if (!recovery) return problem ? 'failed' : 'loading'
  switch (recovery.purchase.state) {
    case 'succeeded':
      return 'done'
    case 'canceled':
      return 'ended'
    case 'preparing':
    case 'processing':
      return found ? 'pay' : 'processing'
    default:
      return found ? 'pay' : 'opening'
  }
}

/** As it was told last. */
export const chargeIn = ({ state, recovery }: RecoveryView): RecoveryPurchase =>
  (state.purchase ?? state.found?.purchase ?? recovery?.purchase)!

/** Whether this page has nothing to do with how it ended. */
export const isElsewhere = ({ state }: RecoveryView): boolean =>
  state.stage === 'done' ? state.elsewhere === true : true
