import type { Recharge, RechargeInput } from '../contract/recharge.js'
import type { RechargeField } from '../i18n/recharge-words.js'
import type { CreditsStore } from '../store/credits-store.js'
import type { Drafting } from './draft.js'
import type { RechargeDraft } from './recharge-draft.js'
import type { RechargeMistake } from './recharge-rules.js'

/** What has just happened, by the key of the words that say it. */
export type RechargeNews =
  'saved' | 'savedCharging' | 'nothingChanged' | 'discarded' | 'notConfirmed' | 'conflictTitle'

/** What saving the form needs of what is around it. */
export interface Saving {
  readonly drafts: Drafting<Recharge, RechargeField>
  readonly store: () => CreditsStore | undefined
  /** What the form says, or what is wrong with it. */
  readonly judge: (draft: RechargeDraft) => RechargeInput | readonly RechargeMistake[]
  readonly isPriced: () => boolean
  readonly recharge: () => Recharge | undefined
  /** Reads rule and price again. */
  readonly refresh: () => Promise<void>
  readonly saved: (recharge: Recharge) => void
}
